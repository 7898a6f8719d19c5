import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { optOuts } from '.';

/** As of 2026-10-15: nothing that is done every school year is judged before October 8. */
const runIn: typeof runOf = (sheets, options = {}) => runOf(sheets, { asOf: dayOf(2026, 10, 15), ...options });

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'Opt Out', 'Enrollment Status'],
    ['1', 'Order, Ora', 'Burke', 3, 'EL', 2, 'Y', ''],
    ['2', 'Old, Otto', 'Burke', 3, 'EL', 2, 'Y', ''],
    ['3', 'Bare, Bea', 'Burke', 3, 'EL', 2, 'Y', ''],
    ['4', 'Not, Ned', 'Otis', 3, 'No', '', 'Y', ''],
    ['5', 'Part, Pia', 'Otis', 3, 'EL', 2, '', ''],
    ['6', 'Gone, Gil', 'Otis', 3, 'EL', 2, 'Y', 'Withdrawn'],
    ['7', 'Served, Sam', 'Otis', 3, 'EL', 2, '', ''],
  ],
  'Opt-Outs': [
    ['Student ID', 'Form Date', 'Meeting Date', 'OMME Approval', 'Scope'],
    ['1', '2026-09-10', '2026-09-08', '2026-09-20', 'All'],
    ['2', '2025-09-10', '2025-09-08', '2025-09-20', 'All'],
    ['3', '2026-09-11', '', '', 'ESL'],
    ['5', '2026-09-12', '2026-09-08', '2026-09-20', 'SEI class only'],
    ['7', '2025-09-12', '2025-09-08', '2025-09-20', 'All'],
  ],
  Schedule: [
    ['Student ID', 'Course', 'Section', 'Min/Wk', 'Teacher'],
    ['1', 'Math 3', 1, 300, 'Lee, Ann'],
    ['5', 'Math 3', 2, 300, 'Roy, Max'],
  ],
  Staff: [
    ['Teacher', 'ESL License', 'SEI'],
    ['Lee, Ann', 'N', 'N'],
    ['Roy, Max', 'N', 'Y'],
  ],
};

describe('opt-outs', () => {
  const report = optOuts.build(runIn(SHEETS));
  const due = (year: number) => dayOf(year, 7, 1);

  it('lists each opt-out with its form, when it is due again and what is still missing', () => {
    expect(shownRows(tableOf(report, 'students'))).toEqual([
      [
        'Otis',
        '4',
        'Not, Ned',
        '3',
        'Not EL',
        'ESL',
        null,
        null,
        null,
        null,
        'the EL code, or an end to the opt-out',
        'Not coded EL',
      ],
      [
        'Burke',
        '2',
        'Old, Otto',
        '3',
        'EL',
        'ESL',
        dayOf(2025, 9, 10),
        null,
        null,
        due(2026),
        'a form of 2026-27',
        'Not renewed',
      ],
      [
        'Burke',
        '1',
        'Order, Ora',
        '3',
        'EL',
        'All',
        dayOf(2026, 9, 10),
        dayOf(2026, 9, 8),
        dayOf(2026, 9, 20),
        due(2027),
        'an endorsed teacher in Math 3, section 1',
        'Services missing',
      ],
      [
        'Otis',
        '5',
        'Part, Pia',
        '3',
        'EL',
        'SEI class only',
        dayOf(2026, 9, 12),
        dayOf(2026, 9, 8),
        dayOf(2026, 9, 20),
        due(2027),
        'the ESL that was not declined',
        'Services missing',
      ],
      [
        'Burke',
        '3',
        'Bare, Bea',
        '3',
        'EL',
        'ESL',
        dayOf(2026, 9, 11),
        null,
        null,
        due(2027),
        'the dates of meeting and approval',
        'No meeting or approval',
      ],
    ]);
  });

  it('reads in one line and adds up by school', () => {
    expect(report.reading).toBe('5 of 5 opt-outs are not in order; 1 has no form of 2026-27.');
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 3, 0, 0, 1, 1, 1, 0],
      ['Otis', 2, 0, 1, 0, 0, 1, 0],
    ]);
  });

  it('counts as in order what nothing is missing of, and leaves reviewed ones out', () => {
    const { Schedule: _, Staff: __, ...sheets } = SHEETS;
    const waivers = [{ key: 'optout-not-renewed | 2', reason: 'Form on its way', date: '2026-09-28' }];
    const waived = optOuts.build(runIn(sheets, { waivers }), { school: 'Burke' });
    expect(waived.reading).toBe('1 of 3 opt-outs is not in order.');
    expect(shownRows(tableOf(waived, 'students')).map((row) => row.at(-1))).toEqual([
      'No meeting or approval',
      'Reviewed 9/28/2026: Form on its way',
      'In order',
    ]);
  });

  it('says so where nobody is opted out, and what is missing where that cannot be told', () => {
    const roster = [
      ['Student ID', 'Grade', 'ML Status', 'Opt Out'],
      ['1', 3, 'EL', 'N'],
    ];
    expect(optOuts.build(runIn({ Roster: roster })).reading).toBe('Nobody is opted out.');
    const none = optOuts.build(
      runIn({
        Roster: [
          ['Student ID', 'Grade', 'ML Status'],
          ['1', 3, 'EL'],
        ],
      }),
    );
    expect(none.reading).toBe('Opt-outs cannot be read from this workbook.');
    expect(none.blocks).toEqual([
      {
        kind: 'note',
        text: 'Missing in this workbook: no opt-out or EL program column on a roster, and no opt-out forms sheet.',
      },
    ]);
  });
});
