import type { SheetRows } from '../checks/testing/workbook-of';
import { datasetOf } from './testing/dataset-of';

const FORMS = ['Student ID', 'Form Date', 'Scope'];

function optedOut(date: string | number, scope: string, id: string | number = '1001'): boolean | undefined {
  return datasetOf({
    Roster: [
      ['Student ID', 'Grade', 'ML Status'],
      ['1001', 7, 'EL'],
    ],
    'Opt-outs': [FORMS, [id, date, scope]],
  }).students.get('1001')?.optedOut;
}

describe('opt-out forms', () => {
  it.each(['All', 'all services', 'ESL', 'ESL only'])('with scope %p opt a student out of ESL', (scope) => {
    expect(optedOut('2026-09-15', scope)).toBe(true);
  });

  it.each(['SEI class only', '', 'ask'])('with scope %p do not', (scope) => {
    expect(optedOut('2026-09-15', scope)).toBe(false);
  });

  it('hold for the school year of the as-of date, 2026-10-01: July 1 to June 30', () => {
    expect(optedOut('6/30/2026', 'All')).toBe(false);
    expect(optedOut('7/1/2026', 'All')).toBe(true);
    expect(optedOut('6/30/2027', 'All')).toBe(true);
    expect(optedOut('', 'All')).toBe(false);
    expect(optedOut('9/15', 'All')).toBe(false);
  });

  it('may be one, not known, where the scope or the date cannot be read, unless another form is one', () => {
    const known = (...forms: SheetRows[string]) => {
      const student = datasetOf({
        Roster: [
          ['Student ID', 'Grade', 'ML Status'],
          ['1001', 7, 'EL'],
        ],
        'Opt-outs': [FORMS, ...forms],
      }).students.get('1001');
      return [student?.optedOut, student?.isOptOutUnknown];
    };
    expect(known(['1001', '2026-09-15', 'ask'])).toEqual([false, true]);
    expect(known(['1001', '2026-09-15', ''])).toEqual([false, false]);
    expect(known(['1001', '2026-09-15', { error: '#REF!' }])).toEqual([false, true]);
    expect(known(['1001', 'fall', 'All'])).toEqual([false, true]);
    for (const scope of ['SEI', 'SEI only', 'SEI class', 'SEI class only']) {
      expect(known(['1001', '2026-09-15', scope])).toEqual([false, false]);
    }
    expect(known(['1001', 'fall', 'SEI'])).toEqual([false, false]);
    expect(known(['1001', '6/30/2026', 'ask'])).toEqual([false, false]);
    expect(known(['1001', '', 'ask'])).toEqual([false, false]);
    expect(known(['1001', '2026-09-15', 'ask'], ['1001', '2026-09-16', 'ESL'])).toEqual([true, false]);
    expect(known(['1001', '2026-09-15', 'ESL'], ['1001', '2026-09-16', 'ask'])).toEqual([true, false]);
  });

  it('find their student however the id is typed, and nobody by a ruined id', () => {
    expect(optedOut('2026-09-15', 'All', 1001)).toBe(true);
    expect(optedOut('2026-09-15', 'All', '0001001')).toBe(true);
    expect(optedOut('2026-09-15', 'All', '1.0E+3')).toBe(false);
    expect(optedOut('2026-09-15', 'All', '')).toBe(false);
  });
});
