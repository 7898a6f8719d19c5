import { recognise } from './recognise';

function readingOf(name: string, ...values: (string | number)[][]) {
  const sheet = { name, firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] });
  if (reading === undefined || reading.recognised === null) return null;
  return [reading.recognised, ...reading.also].map(({ kind, headings, namedYear }) => ({
    kind,
    headings: Object.fromEntries(headings),
    namedYear,
  }));
}

describe('scores whose headings say which test they are of', () => {
  const domains = ['Listening', 'Reading', 'Speaking', 'Writing', 'Overall'];
  const alternate = domains.map((domain) => `Alt ${domain} PL`);

  it('are Alternate ACCESS where all say so, whatever the sheet is called', () => {
    expect(readingOf('Results', ['SASID', ...alternate], ['1100238841', 2, 2, 1, 1, 1])).toMatchObject([
      { kind: 'alternate-access', headings: { overall: 'Alt Overall PL', listening: 'Alt Listening PL' } },
    ]);
  });

  it('are both tests where columns of both stand beside each other', () => {
    const both = ['SASID', ...alternate, ...domains.map((domain) => `${domain} PL`)];
    expect(
      readingOf(
        'ACCESS 2026',
        both,
        ['1100238841', 2, 2, 1, 1, 1, '', '', '', '', ''],
        ['1100238842', '', '', '', '', '', 2.1, 3.2, 2.4, 3, 2.9],
        ['1100238843', '', '', '', '', '', 2.1, 3.2, 2.4, 3, 2.9],
      ),
    ).toMatchObject([
      { kind: 'access', headings: { overall: 'Overall PL' } },
      { kind: 'alternate-access', headings: { overall: 'Alt Overall PL' } },
    ]);
  });
});

describe('two years of scores beside each other', () => {
  it('are read by the later one, which the row above the headings names', () => {
    const letters = ['L', 'S', 'R', 'W', 'Comp'];
    expect(
      readingOf(
        'ACCESS comparison',
        ['', '', '', 2025, '', '', '', '', 2026, '', '', '', '', 'Growth'],
        ['Student', 'LASID', 'Gr', ...letters, ...letters, 'Met target?'],
        ['Amaral, Bianca', '88013', '4', 3.1, 2.7, 2.2, 2.9, 2.7, 4, 3.3, 3.1, 3.2, 3.3, 'Y'],
      ),
    ).toMatchObject([
      { kind: 'access', headings: { overall: '2026 › Comp', speaking: '2026 › S' }, namedYear: 2026 },
      { kind: 'benchmarks' },
    ]);
  });
});
