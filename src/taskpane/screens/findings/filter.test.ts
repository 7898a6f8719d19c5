import { findingView as view } from '../../testing/finding-view';
import { filterFindings, isNarrowed, NO_FILTER } from './filter';
import { groupFindings, listRows } from './groups';
import { listAsText } from './list-as-text';
import { keepPlace, stepFrom } from './walk';

const MAI = view({ studentId: '100234' }, 'Nguyễn, Thị Mai');
const ANA = view({ studentId: '100235', check: 'level', severity: 'warning', school: 'Holmes' }, 'Silva, Ana');
const VAN = view({ studentId: '100236', waiver: { key: '', reason: 'Agreed', date: '2026-10-01' } }, 'Đặng, Văn');
const BEN = view({ studentId: '100237', location: { sheetIndex: 1, sheet: 'Schedule', row: 9, cells: [] } }, '=Ben');
const ALL = [MAI, ANA, VAN, BEN];
const CHECKS = {
  level: { title: 'Level', isOfClasses: false, why: '', documentation: [] },
  'esl-none': { title: 'No ESL', isOfClasses: false, why: '', documentation: [] },
};
const found = (filter: Partial<typeof NO_FILTER>) => filterFindings(ALL, CHECKS, { ...NO_FILTER, ...filter });

describe('the filter of the findings', () => {
  it('shows what is open, and what is waived only when asked', () => {
    expect(found({})).toEqual([MAI, ANA, BEN]);
    expect(found({ isWaived: true })).toEqual([VAN]);
  });

  it('narrows by severity, check, school in any spelling of case, and sheet', () => {
    expect(found({ severities: new Set(['warning', 'info']) })).toEqual([ANA]);
    expect(found({ check: 'esl-none' })).toEqual([MAI, BEN]);
    expect(found({ school: 'HOLMES' })).toEqual([ANA]);
    expect(found({ sheet: 'Schedule' })).toEqual([BEN]);
  });

  it('finds a student by part of the id or the name, without accents and case', () => {
    expect(found({ text: '0234' })).toEqual([MAI]);
    expect(found({ text: ' nguyen, thi' })).toEqual([MAI]);
    expect(found({ text: 'dang', isWaived: true })).toEqual([VAN]);
  });

  it('finds the words in any order, and by class, teacher, check, cell and what is said', () => {
    const daniela = view(
      {
        studentId: '100238',
        section: 'ESL111-02',
        teacher: 'Díaz, Rosa',
        check: 'level',
        location: { sheetIndex: 0, sheet: 'Roster', row: 17, cells: ['F17'] },
      },
      'Álvarez, Daniela',
    );
    const finds = (text: string) => filterFindings([...ALL, daniela], CHECKS, { ...NO_FILTER, text });
    for (const text of [
      'Daniela Álvarez',
      'alvarez daniela',
      'esl111',
      'rosa diaz',
      'F17',
      'level burke',
      'roster!f17',
    ])
      expect([text, finds(text)]).toEqual([text, [daniela]]);
    expect(finds('about 100235')).toEqual([ANA]);
    expect(finds('daniela silva')).toEqual([]);
  });

  it('knows whether it narrows', () => {
    expect(isNarrowed({ ...NO_FILTER, isWaived: true, text: ' ' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, sheet: 'Roster' })).toBe(true);
  });
});

describe('the groups', () => {
  it('puts the worst first, then the order of the checks', () => {
    const groups = groupFindings([ANA, MAI, BEN], CHECKS);
    expect(groups.map(({ title, severity, findings }) => [title, severity, findings.length])).toEqual([
      ['No ESL', 'error', 2],
      ['Level', 'warning', 1],
    ]);
  });

  it('draws a heading a group and counts its findings; a closed one shows its heading only', () => {
    const rows = listRows(groupFindings([ANA, MAI, BEN], CHECKS), new Set(['level']));
    expect(rows.map((row) => (row.kind === 'group' ? row.group.title : `${row.place}/${row.of}`))).toEqual([
      'No ESL',
      '1/2',
      '2/2',
      'Level',
    ]);
  });
});

describe('walking the list', () => {
  const rows = listRows(groupFindings([ANA, MAI, BEN], CHECKS), new Set());

  it('steps over headings and stays at the ends', () => {
    expect(stepFrom(rows, 2, 'next')).toBe(4);
    expect(stepFrom(rows, 4, 'previous')).toBe(2);
    expect(stepFrom(rows, 4, 'next')).toBe(4);
    expect(stepFrom(rows, 1, 'previous')).toBe(1);
    expect([stepFrom(rows, 2, 'first'), stepFrom(rows, 2, 'last')]).toEqual([1, 4]);
  });

  it('stays with the problem when the list changes, else takes the place of what is gone', () => {
    const shorter = listRows(groupFindings([ANA, BEN], CHECKS), new Set());
    expect(keepPlace(shorter, { view: BEN, row: 2 })).toBe(1);
    expect(keepPlace(shorter, { view: MAI, row: 1 })).toBe(1);
    expect(keepPlace(shorter, { view: VAN, row: 2 })).toBe(3);
    expect(keepPlace(rows, null)).toBe(1);
    expect(keepPlace([], { view: MAI, row: 1 })).toBeNull();
  });
});

it('copies the list as a table that holds no formula', () => {
  expect(listAsText(groupFindings([MAI, BEN], CHECKS), CHECKS)).toBe(
    [
      'Check\tSeverity\tAbout\tWhat is wrong\tWhat to do\tSheet\tCell\tWaived',
      'No ESL\tTo fix\tNguyễn, Thị Mai\tAbout 100234.\tMend it.\tRoster\tF2\t',
      "No ESL\tTo fix\t'=Ben\tAbout 100237.\tMend it.\tSchedule\trow 9\t",
    ].join('\n'),
  );
});
