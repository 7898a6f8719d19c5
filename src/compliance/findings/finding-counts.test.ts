import { countsByCheck, countsBySeverity } from './finding-counts';

const FINDINGS = [
  { check: 'level-missing', severity: 'warning' },
  { check: 'esl-none', severity: 'error' },
  { check: 'level-missing', severity: 'error' },
] as const;

it('counts each severity, also one that nothing has', () => {
  expect(countsBySeverity(FINDINGS)).toEqual({ error: 2, warning: 1, info: 0 });
  expect(countsBySeverity([])).toEqual({ error: 0, warning: 0, info: 0 });
});

it('counts the checks that found something, in the order in which they come', () => {
  expect(Object.entries(countsByCheck(FINDINGS))).toEqual([
    ['level-missing', 2],
    ['esl-none', 1],
  ]);
});
