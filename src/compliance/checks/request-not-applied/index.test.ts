import type { Location } from '../../findings/finding';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { runCheck } from '../testing/run-check';
import { workbookOf, type SheetRows } from '../testing/workbook-of';
import { requestNotApplied } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'EL Program', 'Opt Out', 'Enrollment Status'];
const REQUESTS = ['Student ID', 'Request Date', 'Request Type', 'To', 'Decision', 'Decided Date'];

type Cell = string | number;

/** The findings for one student on the roster with these values and one approved request, decided 11 days before 2026-10-01. */
function count(
  [status, sdd, program, optOut]: readonly [Cell, Cell, Cell, Cell],
  kind: string,
  to: Cell,
  decision = 'Approved',
  decided = '9/20/2026',
): number {
  return runCheck(requestNotApplied, {
    Roster: [ROSTER, ['1', 5, status, sdd, program, optOut, '']],
    Requests: [REQUESTS, ['1', '9/8/2026', kind, to, decision, decided]],
  }).found.length;
}

const findingsOf = (sheets: SheetRows) =>
  run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1), checks: [requestNotApplied] }).findings;
const placeOf = ({ sheet, cells }: Location) => `${sheet}!${cells.join()}`;

describe('request-not-applied', () => {
  it('names the request, the roster and what it still shows', () => {
    const { found } = runCheck(requestNotApplied, {
      Aspen: [ROSTER, ['1001', 5, 'EL', 2, '', '', 'Active']],
      Requests: [REQUESTS, ['1001', '9/8/2026', 'Level', 'SDD 3', 'Approved', '9/20/2026']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Aspen',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          kind: 'Level',
          decided: '2026-09-20',
          days: 11,
          limit: 10,
          daysMeaning: 'calendar',
          to: 'SDD 3',
          rosters: [{ sheet: 'Aspen', row: 2, shown: '2' }],
        },
        message: 'Approved on 2026-09-20: Level to SDD 3. Aspen still shows 2, 11 calendar days later.',
        fix: 'Enter the approved change, or correct the request.',
      },
    ]);
  });

  it.each<[readonly [Cell, Cell, Cell, Cell], string, Cell, number]>([
    [['EL', 3, '', ''], 'Level', 'SDD 3', 0],
    [['EL', 3, '', ''], 'Change of level', '3', 0],
    [['EL', '', '', ''], 'Level', '3', 1],
    [['Limited', 2, '', ''], 'Status', 'EL', 0],
    [['EL', 2, '', ''], 'EL status', 'FEL', 1],
    [['EL', 2, 'SEI  Spanish', ''], 'Program', 'sei spanish', 0],
    [['EL', 2, 'SEI Spanish', ''], 'Program', 'Dual Language', 1],
    [['EL', 2, 1, ''], 'Program', '01', 0],
    [['EL', 2, '01', ''], 'Program', '1', 0],
    [['EL', 2, 1, ''], 'Program', '02', 1],
    [['EL', 2, '', 'Y'], 'Opt-out', '', 0],
    [['EL', 2, '', ''], 'Opt-out', '', 1],
    [['EL', 2, '', 'Y'], 'Opt-in', '', 1],
    [['EL', 2, '', 'N'], 'Opt back in', '', 0],
  ])('roster %p, request %s to %p: %i findings', (roster, kind, to, findings) => {
    expect(count(roster, kind, to)).toBe(findings);
  });

  it.each<[Cell, Cell, Cell, number]>([
    ['', 3, '3', 0],
    ['-', 'ELD 3', 'SDD 3', 0],
    ['', 2, '3', 1],
    [2, 3, '3', 1],
    [3, '', 'ELD 3', 0],
    ['', '', '3', 1],
    [4, '', 'ELD 5', 0],
    [3, '', 'ELD 5', 1],
    ['ELD 4', '', 'ELD 5', 1],
    ['', 5, 'SDD 4', 0],
    ['', '4', '5', 1],
    [4, '', '5', 0],
  ])('a row with SDD %p and ELD %p, request to %p: %i findings', (sdd, eld, to, findings) => {
    const { found } = runCheck(requestNotApplied, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'SDD', 'ELD'],
        ['1', 5, 'EL', sdd, eld],
      ],
      Requests: [REQUESTS, ['1', '9/8/2026', 'Level', to, 'Approved', '9/20/2026']],
    });
    expect(found).toHaveLength(findings);
  });

  it('gives ten days, and looks at approved requests of this school year alone', () => {
    const roster = ['EL', 2, '', ''] as const;
    const on = (decided: string, decision = 'Approved') => count(roster, 'Level', 3, decision, decided);
    expect([on('9/21/2026'), on('9/20/2026'), on('7/1/2026'), on('6/30/2026'), on('10/2/2026')]).toEqual([
      0, 1, 1, 0, 0,
    ]);
    expect(['Granted', 'Y', 'yes', 'Denied', '', 'Pending'].map((decision) => on('9/20/2026', decision))).toEqual([
      1, 1, 1, 0, 0, 0,
    ]);
    expect([on(''), on('in fall')]).toEqual([0, 0]);
  });

  it('takes the newest of a kind, opting out and in together, whatever the order of the rows', () => {
    const Roster = [ROSTER, ['1', 5, 'EL', 2, '', '', '']];
    const rows = [
      ['1', '8/1/2026', 'Opt-out', '', 'Approved', '8/10/2026'],
      ['1', '9/1/2026', 'Opt-in', '', 'Approved', '9/10/2026'],
    ];
    expect(runCheck(requestNotApplied, { Roster, Requests: [REQUESTS, ...rows] }).found).toEqual([]);
    expect(runCheck(requestNotApplied, { Roster, Requests: [REQUESTS, ...[...rows].reverse()] }).found).toEqual([]);
  });

  it('finds two: of one student two kinds, named by every roster that differs', () => {
    const { found } = runCheck(requestNotApplied, {
      Aspen: [ROSTER, ['1', 5, 'EL', 2, '', '', '']],
      Ellevation: [
        ['Student ID', 'Grade', 'EL Status', 'ELD'],
        ['1', 5, 'EL', 2],
      ],
      Requests: [
        REQUESTS,
        ['1', '8/1/2026', 'Level', 3, 'Approved', '8/10/2026'],
        ['1', '8/1/2026', 'Opt-out', '', 'Approved', '8/10/2026'],
      ],
    });
    expect(found.map(({ message }) => message)).toEqual([
      'Approved on 2026-08-10: Level to 3. Aspen still shows 2 and Ellevation still shows 2, 52 calendar days later.',
      'Approved on 2026-08-10: Opt-out. Aspen still shows a blank, 52 calendar days later.',
    ]);
  });

  it("asks the request's own columns where no roster has the field", () => {
    const { found } = runCheck(requestNotApplied, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 5, 'EL'],
        ['2', 5, 'EL'],
      ],
      Requests: [
        [...REQUESTS, 'In Aspen', 'In Ellevation'],
        ['1', '8/1/2026', 'Program', 'SEI', 'Approved', '8/10/2026', 'Y', 'N'],
        ['2', '8/1/2026', 'Program', 'SEI', 'Approved', '8/10/2026', 'Y', '8/20/2026'],
      ],
    });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      [
        '1',
        "Approved on 2026-08-10: Program. Not entered in Ellevation 52 calendar days later, as the request's own row says.",
      ],
    ]);
  });

  it('leads to the cell to mend: the mark in the row of the request, or the value on the roster', () => {
    const mendOf = (aspen: string, ellevation: string, status: readonly Cell[] = ['EL']) =>
      findingsOf({
        Roster: [
          ['Student ID', 'Grade', 'ML Status', 'EL Program'].slice(0, 2 + status.length),
          ['9', 5, 'EL', 'SEI'].slice(0, 2 + status.length),
          ['1', 5, ...status],
        ],
        Requests: [
          [...REQUESTS, 'In Aspen', 'In Ellevation'],
          ['1', '8/1/2026', 'Program', 'SEI', 'Approved', '8/10/2026', aspen, ellevation],
        ],
      }).map(({ location, mend }) => [placeOf(location), mend && placeOf(mend)]);
    expect(mendOf('Y', 'N')).toEqual([['Roster!A3', 'Requests!H2']]);
    expect(mendOf('N', 'N')).toEqual([['Roster!A3', 'Requests!G2,H2']]);
    expect(mendOf('N', 'N', ['EL', 'Dual Language'])).toEqual([['Roster!D3', undefined]]);
  });

  it('could not judge values that cannot be read', () => {
    const { found, couldNotRun } = runCheck(requestNotApplied, {
      Roster: [ROSTER, ['1', 5, 'EL', 'tbd', '', '', ''], ['2', 5, 'EL', 2, '', '', '']],
      Requests: [
        REQUESTS,
        ['1', '8/1/2026', 'Level', 3, 'Approved', '8/10/2026'],
        ['2', '8/1/2026', 'Level', 'higher', 'Approved', '8/10/2026'],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      {
        check: 'request-not-applied',
        missing: 'no readable value to compare with an approved request for 2 students: 1 and 2',
      },
    ]);
  });

  it('could not run without decisions', () => {
    const { couldNotRun } = runCheck(requestNotApplied, {
      Roster: [ROSTER, ['1', 5, 'EL', 2, '', '', '']],
      Requests: [
        ['Student ID', 'Request Date', 'Request Type'],
        ['1', '8/1/2026', 'Level'],
      ],
    });
    expect(couldNotRun).toEqual([
      {
        check: 'request-not-applied',
        missing: 'no decision column in a change requests sheet, no decision date column in a change requests sheet',
      },
    ]);
  });
});
