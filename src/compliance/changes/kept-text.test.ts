import fc from 'fast-check';
import { keptRunsText, readKeptRuns } from './kept-text';
import type { KeptRuns, RecordedProblem, RecordedRun } from './recorded-run';

const subject = fc.oneof(
  fc.record({
    kind: fc.constantFrom('student', 'class', 'place', 'row'),
    text: fc.stringMatching(/^[^\s]{1,12}$/),
    id: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('teacher'),
    text: fc.stringMatching(/^[^\s]{1,12}$/),
    id: fc.stringMatching(/^[0-9]{0,6}$/),
  }),
) as fc.Arbitrary<RecordedProblem['subject']>;
const problem: fc.Arbitrary<RecordedProblem> = fc.record({
  check: fc.constantFrom('esl-none', 'level-missing', 'class-over-cap'),
  severity: fc.constantFrom('error', 'warning', 'info'),
  school: fc.string(),
  subject,
});
const run: fc.Arbitrary<RecordedRun> = fc.record({
  asOf: fc.constant('2026-10-01'),
  policy: fc.string(),
  notRun: fc.array(fc.constantFrom('esl-none', 'access-missing')),
  severities: fc.constant(['error', 'warning', 'info'] as const),
  problems: fc.array(problem),
});

const sorted = ({ problems, ...rest }: RecordedRun) => ({
  ...rest,
  problems: problems.map((one) => JSON.stringify(one)).sort(),
});
const shown = (kept: KeptRuns | null) =>
  kept && { baseline: kept.baseline && sorted(kept.baseline), latest: sorted(kept.latest) };

describe('kept runs as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.option(run), run, (baseline, latest) => {
        expect(shown(readKeptRuns(keptRunsText({ baseline, latest })))).toEqual(shown({ baseline, latest }));
      }),
    );
  });

  it('keep accents, and one line of a name that stands on two', () => {
    const [problem] = [{ check: 'class-over-cap', severity: 'error', school: 'Ñandú' } as const];
    const latest: RecordedRun = {
      asOf: '2026-10-01',
      policy: '',
      notRun: [],
      severities: ['error', 'warning', 'info'],
      problems: [{ ...problem, subject: { kind: 'class', text: 'Ñandú|Art\nII|1|FY', id: '' } }],
    };
    expect(readKeptRuns(keptRunsText({ baseline: null, latest }))?.latest.problems).toEqual([
      { ...problem, subject: { kind: 'class', text: 'Ñandú|Art II|1|FY', id: '' } },
    ]);
  });

  it.each([null, '', 'no such text', btoa('{"version":1}'), '%%%'])('read as none where %p stands there', (text) => {
    expect(readKeptRuns(text)).toBeNull();
  });

  it('leave out what weighs least where there is too much, and say so', () => {
    const many = (severity: 'error' | 'warning' | 'info', count: number) =>
      Array.from({ length: count }, (_, at): RecordedProblem => ({
        check: 'esl-none',
        severity,
        school: '',
        subject: { kind: 'student', text: String((at * 7919) % 100_003), id: '' },
      }));
    const latest: RecordedRun = {
      asOf: '2026-10-01',
      policy: '',
      notRun: [],
      severities: ['error', 'warning', 'info'],
      problems: [...many('error', 10), ...many('warning', 20), ...many('info', 2_000)],
    };
    const full = keptRunsText({ baseline: null, latest });
    const less = keptRunsText({ baseline: null, latest }, full.length - 1);
    expect(less.length).toBeLessThan(full.length);
    const back = readKeptRuns(less)?.latest;
    expect(back?.severities).toEqual(['error', 'warning']);
    expect(back?.problems).toHaveLength(30);
  });
});
