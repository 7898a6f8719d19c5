import { runCheck } from '../testing/run-check';
import { sourcesDisagree } from '.';

const ASPEN = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'ELD', 'Opt Out', 'Enrollment Status'];
const ELLEVATION = ['Student ID', 'School', 'Grade', 'ML Status', 'ELD', 'Opt Out'];

function fieldsOf(aspen: readonly unknown[], ellevation: readonly unknown[]): unknown[] {
  const { found } = runCheck(sourcesDisagree, {
    Aspen: [ASPEN, ['1', ...(aspen as string[])]],
    Ellevation: [ELLEVATION, ['1', ...(ellevation as string[])]],
  });
  return found.flatMap(({ data }) => (data['fields'] as { field: string }[]).map(({ field }) => field));
}

describe('sources-disagree', () => {
  it('is silent where the rosters say the same in their own spellings', () => {
    expect(fieldsOf(['Adams', '07', 'LEP', 2, '', 'N', ''], ['ADAMS ', 'Grade 7', 'Y', 'ELD 2', ''])).toEqual([]);
  });

  it('names the fields that differ, and what each sheet says', () => {
    const { found } = runCheck(sourcesDisagree, {
      Aspen: [ASPEN, ['1001', 'Adams', 7, 'EL', 2, '', '', 'Active']],
      Ellevation: [ELLEVATION, ['01001', 'Adams', 8, 'FEL', 3, 'Y']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Aspen',
        row: 2,
        cells: ['C2', 'D2', 'E2', 'F2', 'G2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          fields: [
            {
              field: 'grade',
              said: [
                { sheet: 'Aspen', row: 2, value: '7' },
                { sheet: 'Ellevation', row: 2, value: '8' },
              ],
            },
            {
              field: 'ML status',
              said: [
                { sheet: 'Aspen', row: 2, value: 'EL' },
                { sheet: 'Ellevation', row: 2, value: 'FEL' },
              ],
            },
            {
              field: 'level',
              said: [
                { sheet: 'Aspen', row: 2, value: '2' },
                { sheet: 'Ellevation', row: 2, value: '3' },
              ],
            },
            {
              field: 'opt-out',
              said: [
                { sheet: 'Aspen', row: 2, value: '' },
                { sheet: 'Ellevation', row: 2, value: 'Y' },
              ],
            },
          ],
        },
        message:
          'The rosters differ in grade (Aspen: 7; Ellevation: 8), ML status (Aspen: EL; Ellevation: FEL), level (Aspen: 2; Ellevation: 3) and opt-out (Aspen: blank; Ellevation: Y).',
        fix: 'Find out which is right and correct the other; until then Aspen counts.',
      },
    ]);
  });

  it('finds each of two students once, however many rosters differ', () => {
    const { found } = runCheck(sourcesDisagree, {
      Aspen: [ASPEN, ['1', 'Adams', 7, '', '', '', '', ''], ['2', 'Adams', 7, '', '', '', '', '']],
      Ellevation: [ELLEVATION, ['1', 'Adams', 8, '', '', ''], ['2', 'Brooke', 7, '', '', '']],
      Third: [ELLEVATION, ['1', 'Adams', 9, '', '', '']],
    });
    expect(found.map(({ studentId, cells, message }) => [studentId, cells, message])).toEqual([
      ['1', ['C2'], 'The rosters differ in grade (Aspen: 7; Ellevation: 8; Third: 9).'],
      ['2', ['B3'], 'The rosters differ in school (Aspen: Adams; Ellevation: Brooke).'],
    ]);
  });

  it('takes a blank against a value as a difference in status and opt-out only', () => {
    expect(fieldsOf(['', '', '', '', '', '', ''], ['Adams', 7, 'EL', 2, 'Y'])).toEqual(['ML status', 'opt-out']);
    expect(fieldsOf(['', '', '', '', '', '', ''], ['', '', 'NEL', '', 'No'])).toEqual([]);
  });

  it('takes ELD 5 in a column of SDDs for an ELD', () => {
    expect(fieldsOf(['Adams', 7, 'EL', 'ELD 5', '', '', ''], ['Adams', 7, 'EL', 4, ''])).toEqual(['level']);
    expect(fieldsOf(['Adams', 7, 'EL', 'ELD 5', '', '', ''], ['Adams', 7, 'EL', 5, ''])).toEqual([]);
    expect(fieldsOf(['Adams', 7, 'EL', 'SDD 4', '', '', ''], ['Adams', 7, 'EL', 5, ''])).toEqual([]);
  });

  it('compares service levels: SDD 4 covers ELD 4 and 5, ELD 4 and 5 differ', () => {
    const status = ['Adams', 7, 'EL'];
    expect(fieldsOf([...status, 4, '', '', ''], [...status, 5, ''])).toEqual([]);
    expect(fieldsOf([...status, '', 4, '', ''], [...status, 5, ''])).toEqual(['level']);
    expect(fieldsOf([...status, 3, 4, '', ''], [...status, 4, ''])).toEqual(['level']);
  });

  it('leaves values that cannot be read to other checks', () => {
    expect(fieldsOf(['Adams', '13th', 'maybe', 'P', '', 'ask', ''], ['Adams', 7, 'EL', 2, 'Y'])).toEqual([]);
  });

  it('does not compare fields that only one roster has, nor inactive rows', () => {
    const { found } = runCheck(sourcesDisagree, {
      Aspen: [ASPEN, ['1', 'Adams', 7, 'EL', 2, '', 'Y', ''], ['2', 'Adams', 7, 'EL', 2, '', '', 'Withdrawn']],
      Short: [
        ['Student ID', 'Grade', 'Homeroom'],
        ['1', 7, '7A'],
        ['2', 8, '8A'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('leaves an id twice on one sheet to student-id-duplicate', () => {
    const { found } = runCheck(sourcesDisagree, {
      Aspen: [ASPEN, ['1', 'Adams', 7, 'EL', 2, '', '', ''], ['1', 'Adams', 8, 'EL', 2, '', '', '']],
      Ellevation: [ELLEVATION],
    });
    expect(found).toEqual([]);
  });

  it('could not run with one roster', () => {
    const { found, couldNotRun } = runCheck(sourcesDisagree, { Aspen: [ASPEN, ['1', '', 7, 'EL', 2, '', '', '']] });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'sources-disagree', missing: 'no second roster' }]);
  });

  it('leaves an opt-out that is an Excel error to cell-error: it says neither yes nor no', () => {
    const heading = ['Student ID', 'Grade', 'ML Status', 'Opt Out'];
    const { found } = runCheck(sourcesDisagree, {
      A: [heading, ['1', 3, 'EL', 'Y'], ['2', 3, 'EL', 'Y']],
      B: [heading, ['1', 3, 'EL', { error: '#N/A' }], ['2', 3, 'EL', '']],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['2']);
  });

  it('is silent on rosters without rows', () => {
    expect(runCheck(sourcesDisagree, { Aspen: [ASPEN], Ellevation: [ELLEVATION] }).found).toEqual([]);
  });
});
