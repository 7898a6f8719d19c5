import { recognise } from './recognise';

/** The column that a list of FELs is read as having its entries' days in; null where none, or the list is no list of entries. */
function dayOf(heading: string, cells: readonly string[], title = 'FEL monitoring', more: Record<string, string> = {}) {
  const rows = cells.map((cell, at) => [`23400${at}`, '1', 'Q1', cell, ...Object.values(more)]);
  const values = [['Student ID', 'Monitoring Year', 'Quarter', heading, ...Object.keys(more)], ...rows];
  const sheet = { name: title, firstRow: 1, firstColumn: 1, values, tables: [] };
  const recognised = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised;
  return recognised?.kind === 'monitoring' ? (recognised.headings.get('entryDate') ?? null) : null;
}
const DAYS = ['11/15/2024', '11/18/2024', '11/19/2024'];

describe('the one column of days of a list of records', () => {
  it('is the day of each, whatever it is called, and this is told', () => {
    expect(dayOf('Zzyx', DAYS)).toBe('Zzyx');
    expect(dayOf('Zzyx', ['11/15', '11-18', '11/19'])).toBe('Zzyx');
  });

  it('holds at least three days, in four of five cells', () => {
    expect(dayOf('Zzyx', ['11/15/2024', '11/18/2024'])).toBeNull();
    expect(dayOf('Zzyx', [...DAYS, '11/20/2024', 'later'])).toBe('Zzyx');
    expect(dayOf('Zzyx', [...DAYS, 'soon', 'later'])).toBeNull();
    expect(dayOf('Zzyx', ['continue 11/15/24', 'continue 11/16/24', 'done 11/17/24'])).toBeNull();
  });

  it.each([
    ...['Birthday', 'DOB', 'Stop', 'Deadline', 'Due', 'End', 'Ends', 'Ended', 'Exited', 'Expires', 'Expiration'],
    ...['Returned', 'Until', 'Thru', 'Through', 'Needed', 'Next', 'Follow-up', 'Reclassified', 'Re-class', 'Hired'],
    ...['Enrollment Date', 'Withdrawal Date'],
  ])('is not %s, a day of something else', (heading) => expect(dayOf(heading, DAYS)).toBeNull());

  it('is one alone, or the one whose heading speaks of the records', () => {
    expect(dayOf('Zzyx', DAYS, 'FEL monitoring', { Qwert: '11/20/2024' })).toBeNull();
    expect(dayOf('Zzyx', DAYS, 'FEL monitoring', { 'Monitor Zz': '11/20/2024' })).toBe('Monitor Zz');
    expect(dayOf('Zzyx', DAYS, 'FEL monitoring', { DOB: '11/20/2011' })).toBe('Zzyx');
  });
});
