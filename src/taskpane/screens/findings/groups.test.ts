import { findingView as view } from '../../testing/finding-view';
import { groupFindings, listRows } from './groups';
import { keepPlace } from './walk';

const CHECKS = { away: { title: 'Teacher away', isOfClasses: false, why: '', documentation: [] } };
const ofClass = (teacher: string | null, section: string, more = {}) =>
  view({ check: 'away', teacher, section, ...more });

const LATER = ofClass('Roy, Ana', 'Burke|Math|1|FY', { severity: 'warning' });
const FIRST = ofClass('Diaz, Rosa', 'Burke|ESL 1|1|FY');
const SECOND = ofClass('Diaz, Rosa', 'Burke|ESL 2|1|FY');
const ELSEWHERE = ofClass('Diaz, Rosa', 'Holmes|ESL 2|1|FY', { school: 'Holmes' });
const NOBODY = [ofClass(null, 'Burke|Art|1|FY'), ofClass(null, 'Burke|Art|2|FY')];

describe('the findings of a check', () => {
  const [group] = groupFindings([LATER, FIRST, SECOND, ELSEWHERE, ...NOBODY], CHECKS);

  it('stand with the worst first', () => {
    expect(group?.severity).toBe('error');
    expect(group?.findings.at(-1)).toBe(LATER);
  });

  it('are one card for a teacher with several classes, but not for two schools, and not where nobody is named', () => {
    expect(group?.cards).toEqual([
      { view: FIRST, also: [SECOND] },
      { view: ELSEWHERE, also: [] },
      { view: NOBODY[0], also: [] },
      { view: NOBODY[1], also: [] },
      { view: LATER, also: [] },
    ]);
  });

  it('keep the place of a card also by its other classes', () => {
    const rows = listRows(group === undefined ? [] : [group], new Set());
    expect(keepPlace(rows, { view: SECOND, row: 3 })).toBe(1);
  });
});
