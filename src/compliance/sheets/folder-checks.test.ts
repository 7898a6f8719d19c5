import { recognise } from './recognise';
import type { CellValue } from './snapshot';

/** The kind that a list of students is read as whose three documents hold a mark each. */
function kindOf(
  mark: CellValue,
  besides: Record<string, CellValue> = {},
  documents = ['HLS', 'Notification Letter', 'ACCESS Report'],
) {
  const head = ['Student ID', 'Name', 'Grade', ...Object.keys(besides), ...documents];
  const row = (id: number, cells: readonly CellValue[]) => [id, 'Ruiz, Ana', '3', ...Object.values(besides), ...cells];
  const values = [
    head,
    row(
      1,
      documents.map(() => mark),
    ),
    row(
      2,
      documents.map(() => mark),
    ),
  ];
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  return recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised?.kind ?? null;
}

describe('a list of students with three documents', () => {
  it.each<CellValue>([
    ...[
      'Y',
      'yes',
      'n',
      'No',
      'x',
      '✓',
      '✔',
      '√',
      'OK',
      'n.',
      'missing',
      'need',
      'Needs',
      'needed',
      'copy',
      'In',
      '0',
      '1',
    ],
    ...[true, 1],
  ])('is a check of folders where they hold marks: %p', (mark) => expect(kindOf(mark)).toBe('folders'));

  it('is a roster where it says of each student how one is placed', () => {
    expect(kindOf('Y', { 'ML Status': 'EL', 'ELD Level': 3 })).toBe('roster');
    expect(kindOf('Y', { 'ML Status': 'EL' })).toBe('folders');
  });
});
