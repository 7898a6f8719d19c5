import { recognise } from '../recognise';
import type { CellValue } from '../snapshot';

const HEAD = ['Teacher', 'License', 'Status', 'Expiration Date'];
/** The sheets that a list of licenses is read as: what is held or not, by whom. */
function staffOf(...values: CellValue[][]) {
  const sheet = { name: 'Licenses', firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] });
  if (reading === undefined || reading.recognised === null) return null;
  return [reading.recognised, ...reading.also].flatMap(({ columns, dataRows, sheet: read }) =>
    (['eslLicense', 'sei', 'bee'] as const).flatMap((field) => {
      const column = columns.get(field);
      if (column === undefined) return [];
      return Array.from(dataRows, (index) => {
        const row = read.values[index] ?? [];
        const expires = columns.get('eslExpires');
        const until = expires === undefined ? '' : ` until ${String(row[expires])}`;
        return `${String(row[0])} ${field} ${String(row[column])}${until}`;
      });
    }),
  );
}

it('a list with one row a license says who holds which, and who does not', () => {
  const staff = staffOf(
    HEAD,
    ['Ruiz, Ana', 'English as a Second Language, PreK-6', 'Licensed', '6/30/2028'],
    ['Ruiz, Ana', 'SEI Teacher', 'Licensed', '6/30/2028'],
    ['Lee, Kim', 'Elementary, 1-6', 'Licensed', '6/30/2028'],
    ['Poe, Max', 'ESL 5-12', 'Expired', '6/30/2020'],
  );
  expect(staff?.sort()).toEqual([
    'Lee, Kim eslLicense No',
    'Lee, Kim sei No',
    'Poe, Max eslLicense No until 6/30/2020',
    'Poe, Max sei No',
    'Ruiz, Ana eslLicense Yes until 6/30/2028',
    'Ruiz, Ana sei Yes',
  ]);
});

it.each([
  ...['Licensed', 'Approved', 'Active', 'Valid', 'Issued', 'Current', 'Granted', 'Yes', ''].map((word) => [
    word,
    'Yes',
  ]),
  ...[
    'Not licensed',
    'Inactive',
    'Invalid',
    'Expired',
    'Revoked',
    'Denied',
    'Surrendered',
    'Suspended',
    'Lapsed',
    'Pending',
    'No',
  ].map((word) => [word, 'No']),
])('the status %p of a license means that it is held: %s', (status = '', held = '') => {
  const staff = staffOf(HEAD, ['Ruiz, Ana', 'ESL PK-6', status, ''], ['Lee, Kim', 'Math 8-12', 'Licensed', '']);
  expect(staff?.filter((line) => line.startsWith('Ruiz'))).toEqual([expect.stringContaining(`eslLicense ${held}`)]);
});

it.each(['English as a New Language', 'ENL', 'English Language Development', 'esl'])(
  'a license of %s is one of ESL',
  (license) => {
    const staff = staffOf(HEAD, ['Ruiz, Ana', license, 'Licensed', ''], ['Lee, Kim', 'Math', 'Licensed', '']);
    expect(staff?.filter((line) => line.startsWith('Ruiz'))).toEqual([expect.stringContaining('eslLicense Yes')]);
  },
);

it('what is approved of a program is no license of the teacher who asked for it', () => {
  const purchases = [
    ['Teacher', 'School', 'Program', 'Vendor', 'Status of Request'],
    ['Ruiz, Ana', 'Hale', 'ESL', 'Books Inc', 'Approved'],
    ['Lee, Kim', 'Hale', 'ESL', 'Books Inc', 'Approved'],
  ];
  expect(staffOf(...purchases)?.filter((held) => held.includes('Yes')) ?? []).toEqual([]);
});

it('of several rows of one teacher the valid one counts, and of valid ones the one that lasts longest', () => {
  const rows = (...dates: [string, string][]) =>
    staffOf(HEAD, ...dates.map(([status, until]) => ['Ruiz, Ana', 'ESL PK-6', status, until]));
  expect(rows(['Expired', '6/30/2030'], ['Licensed', '6/30/2027'])).toEqual([
    'Ruiz, Ana eslLicense Yes until 6/30/2027',
  ]);
  expect(rows(['Licensed', '6/30/2027'], ['Expired', '6/30/2030'])).toEqual([
    'Ruiz, Ana eslLicense Yes until 6/30/2027',
  ]);
  expect(rows(['Licensed', '6/30/2027'], ['Licensed', '6/30/2030'])).toEqual([
    'Ruiz, Ana eslLicense Yes until 6/30/2030',
  ]);
  expect(rows(['Licensed', '6/30/2030'], ['Licensed', '6/30/2027'])).toEqual([
    'Ruiz, Ana eslLicense Yes until 6/30/2030',
  ]);
});

it('the rows of a teacher are told by the id, and by the name where a row has none', () => {
  const staff = staffOf(
    ['Teacher', 'License', 'Status', 'Staff ID'],
    ['Ruiz, Ana', 'ESL PK-6', 'Licensed', 'T1'],
    ['Ruiz, Ana', 'SEI Teacher', 'Licensed', ''],
    ['Ruiz, Ana', 'Math', 'Licensed', 'T2'],
  );
  expect(staff?.sort()).toEqual([
    'Ruiz, Ana eslLicense No',
    'Ruiz, Ana eslLicense Yes',
    'Ruiz, Ana sei No',
    'Ruiz, Ana sei Yes',
  ]);
});
