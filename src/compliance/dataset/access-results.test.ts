import type { CellValue } from '../sheets/snapshot';
import { isoDate } from '../sheets/values/dates';
import { domainScore, type AccessResult } from './access-result';
import type { AccessResults } from './access-results';
import type { Student } from './records';
import { datasetOf } from './testing/dataset-of';

const ROSTER: readonly CellValue[][] = [
  ['Student ID', 'Grade', 'ML Status'],
  ['1', 5, 'EL'],
];
const SHEET = ['Student ID', 'Overall', 'Literacy', 'Test Year', 'Test Date', 'Reported Record'];

interface Read {
  readonly student: Student;
  readonly results: AccessResults;
}

function read(sheets: Parameters<typeof datasetOf>[0]): Read {
  const dataset = datasetOf({ Roster: ROSTER, ...sheets });
  const student = dataset.students.get('1');
  if (student === undefined) throw new Error('There is such a student.');
  return { student, results: dataset.accessResults };
}

function resultsOf(sheets: Parameters<typeof datasetOf>[0]): readonly AccessResult[] {
  const { student, results } = read(sheets);
  return results.of(student);
}

describe('ACCESS results', () => {
  it('are read with scores, year and day', () => {
    const [result] = resultsOf({ ACCESS: [SHEET, ['1', 3.7, '3.6', 2026, '2/6/2026', 1]] });
    expect(result).toMatchObject({
      test: 'ACCESS',
      year: 2026,
      overall: 3.7,
      literacy: 3.6,
      level: 3,
      reported: 'yes',
      openDomains: [],
      scored: true,
    });
    expect(result?.day === null || result === undefined ? null : isoDate(result.day)).toBe('2026-02-06');
  });

  it.each<[CellValue, number | null, number | null]>([
    [1, 1, 1],
    [2.9, 2.9, 2],
    ['4.0', 4, 4],
    [5.9, 5.9, 5],
    [6, 6, 5],
    [6.1, null, null],
    [346, null, null],
    ['NA', null, null],
    ['', null, null],
    ['P2', null, 2],
    [{ error: '#N/A' }, null, null],
  ])('with overall %p score %p at level %p', (overall, score, level) => {
    const [result] = resultsOf({
      ACCESS: [SHEET, ['1', overall, 3, 2026, '', 1], ['8', 3, 3, 2026, '', 1], ['9', 3, 3, 2026, '', 1]],
    });
    expect([result?.overall, result?.level]).toEqual([score, level]);
  });

  it.each<[CellValue, CellValue, string, number | null]>([
    [2026, '2/6/2025', 'ACCESS results', 2026],
    ['2025-26', '', 'ACCESS results', 2026],
    ['2025-2026', '', 'ACCESS results', 2026],
    ['', '2026-02-06', 'ACCESS results', 2026],
    ['', '2025-12-01', 'ACCESS results', 2026],
    ['', '', 'ACCESS 2026', 2026],
    ['', '', 'ACCESS 2021-2025', null],
    ['spring', '', 'ACCESS results', null],
  ])('with test year %p and date %p on sheet %s are of %p', (year, date, sheet, expected) => {
    expect(resultsOf({ [sheet]: [SHEET, ['1', 3, 3, year, date, 1]] }).map((result) => result.year)).toEqual([
      expected,
    ]);
  });

  it('stand the newest first: by year, then day, then Reported Record, then sheet order', () => {
    const results = resultsOf({
      ACCESS: [
        SHEET,
        ['1', 1.1, 1, 2025, '', 1],
        ['1', 1.2, 1, 2026, '2/6/2026', 0],
        ['1', 1.3, 1, 2026, '2/6/2026', 1],
        ['1', 1.4, 1, 2026, '2/9/2026', 0],
        ['1', 1.5, 1, '', '', 1],
        ['1', 1.6, 1, 2026, '2/6/2026', 1],
      ],
    });
    expect(results.map(({ overall }) => overall)).toEqual([1.4, 1.3, 1.6, 1.2, 1.1, 1.5]);
  });

  it('of one day stand by Reported Record: a yes, then a sheet without the column, then blank, 0 and the unreadable', () => {
    const plain = ['Student ID', 'Overall', 'Literacy', 'Test Year', 'Test Date'];
    const results = resultsOf({
      'ACCESS marked': [
        SHEET,
        ['1', 1.1, 1, 2026, '', ''],
        ['1', 1.2, 1, 2026, '', '?'],
        ['1', 1.3, 1, 2026, '', 'N'],
        ['1', 1.4, 1, 2026, '', 'Y'],
        ['1', 1.5, 1, 2026, '', '01'],
      ],
      'ACCESS plain': [plain, ['1', 1.6, 1, 2026, '']],
    });
    expect(results.map(({ overall }) => overall)).toEqual([1.4, 1.5, 1.6, 1.1, 1.2, 1.3]);
  });

  it('name the domains that are open: blank or NA, without a do-not-score code', () => {
    const headings = [
      'Student ID',
      'Overall',
      'Listening',
      'Reading',
      'Speaking',
      'Do Not Score Code - Speaking',
      'Test Year',
    ];
    const open = (listening: CellValue, reading: CellValue, speaking: CellValue, code: CellValue) =>
      resultsOf({ ACCESS: [headings, ['1', 3, listening, reading, speaking, code, 2026]] })[0]?.openDomains;
    expect(open(3, 3, 3, '')).toEqual([]);
    expect(open('', 'NA', '', '')).toEqual(['Listening', 'Reading', 'Speaking']);
    expect(open(3, 3, 'NA', 'ABS')).toEqual([]);
    expect(open(3, { error: '#N/A' }, 3, '')).toEqual([]);
  });

  it('are not scored where no cell holds a score', () => {
    const rows = [
      ['1', '', '', 2026],
      ['1', 'NA', 'NA', 2026],
      ['1', '', 2.1, 2026],
    ];
    const results = resultsOf({ ACCESS: [['Student ID', 'Overall', 'Listening', 'Test Year'], ...rows] });
    expect(results.map(({ scored }) => scored)).toEqual([false, false, true]);
  });
});

describe('Alternate ACCESS results', () => {
  it.each<[CellValue, number | null]>([
    ['A1', 1],
    ['A3', 1],
    ['P1', 1],
    ['P2', 2],
    ['P3', 3],
    [2, 2],
    ['3.0', 3],
    ['3.00', 3],
    ['NA', null],
  ])('of %p mean level %p, and never an ACCESS score', (overall, level) => {
    const [result] = resultsOf({ 'Alternate ACCESS': [SHEET, ['1', overall, overall, 2026, '', 1]] });
    expect(result).toMatchObject({ test: 'Alternate ACCESS', level, overall: null, literacy: null, openDomains: [] });
  });

  it.each([4, 2.5])('are none where %p stands among them, which only ACCESS has', (overall) => {
    const [result] = resultsOf({ 'Alternate ACCESS': [SHEET, ['1', overall, overall, 2026, '', 1]] });
    expect(result).toMatchObject({ test: 'ACCESS', overall });
  });

  it('are judged a row at a time: a flag that says yes and levels such as P2 are Alternate, the other rows ACCESS', () => {
    const flagged = [...SHEET, 'Took Alternate ACCESS?'];
    const [result] = resultsOf({ ACCESS: [flagged, ['1', 2, 2, 2026, '', 1, 'Y'], ['2', 4.5, 4.1, 2026, '', 1, 'N']] });
    expect(result).toMatchObject({ test: 'Alternate ACCESS', level: 2 });
    const [other] = resultsOf({ ACCESS: [flagged, ['1', 2, 2, 2026, '', 1, 'N'], ['2', 2, 2, 2026, '', 1, 'Y']] });
    expect(other).toMatchObject({ test: 'ACCESS', overall: 2 });
  });
});

describe('the newest score', () => {
  const roster: readonly CellValue[][] = [
    ['Student ID', 'Grade', 'ML Status', 'ACCESS Overall', 'ACCESS Literacy', 'ACCESS Year'],
    ['1', 5, 'EL', 4.4, 4.1, 2026],
  ];

  it('is of the ACCESS sheets before the roster, whatever its year', () => {
    const { student, results } = read({ Roster: roster, ACCESS: [SHEET, ['1', 3.1, 3, 2024, '', 1]] });
    expect(results.newestScore(student)).toMatchObject({ overall: 3.1, year: 2024 });
  });

  it('passes over rows without an overall score', () => {
    const sheet = [SHEET, ['1', 'NA', '', 2026, '', 1], ['1', 2.8, 2, 2025, '', 1]];
    const { student, results } = read({ ACCESS: sheet });
    expect(results.newestScore(student)).toMatchObject({ overall: 2.8, year: 2025 });
  });

  it("is the roster's where no sheet has one", () => {
    const { student, results } = read({ Roster: roster, ACCESS: [SHEET, ['1', '', '', 2026, '', 1]] });
    expect(results.newestScore(student)).toMatchObject({ overall: 4.4, literacy: 4.1, year: 2026, level: 4 });
  });

  it('is none where the newest row is Alternate, which gives the newest level', () => {
    const { student, results } = read({ Roster: roster, 'Alternate ACCESS': [SHEET, ['1', 'P2', 'P2', 2026, '', 1]] });
    expect(results.newestScore(student)).toBeNull();
    expect(results.newestLevel(student)).toMatchObject({ level: 2, test: 'Alternate ACCESS' });
  });

  it("is none where the roster's literacy stands alone, whose year it is a result of all the same", () => {
    const [headings = []] = roster;
    const ofYear = (literacy: CellValue, year: number) => {
      const { student, results } = read({ Roster: [headings, ['1', 5, 'EL', '', literacy, 2026]] });
      expect(results.newestScore(student)).toBeNull();
      return results.rowOfYear(student, year);
    };
    expect(ofYear(4.1, 2026)).toMatchObject({ overall: null, level: null, literacy: 4.1, year: 2026 });
    expect([ofYear(4.1, 2025), ofYear('', 2026)]).toEqual([null, null]);
  });

  it('of a year is of that year alone', () => {
    const { student, results } = read({ Roster: roster, ACCESS: [SHEET, ['1', 3.1, 3, 2025, '', 1]] });
    expect(results.scoreOfYear(student, 2025)).toMatchObject({ overall: 3.1 });
    expect(results.scoreOfYear(student, 2026)).toMatchObject({ overall: 4.4 });
    expect(results.scoreOfYear(student, 2024)).toBeNull();
  });

  it('is none where nothing has one', () => {
    const { student, results } = read({});
    expect([results.newestScore(student), results.newestLevel(student)]).toEqual([null, null]);
  });
});

describe('the newest result', () => {
  const isUnread = (sheets: Parameters<typeof datasetOf>[0]) => {
    const { student, results } = read(sheets);
    return results.isNewestUnread(student);
  };
  const alternate = (overall: CellValue) => ({ 'Alternate ACCESS': [SHEET, ['1', overall, '', 2026, '', 1]] });

  it('is not known where something stands in its overall cell that is no score', () => {
    expect(isUnread({ ACCESS: [SHEET, ['1', 'high', '', 2026, '', 1], ['1', 3.1, '', 2025, '', 1]] })).toBe(true);
    expect(isUnread({ ACCESS: [SHEET, ['1', 3.1, '', 2026, '', 1], ['1', 'high', '', 2025, '', 1]] })).toBe(false);
    expect(isUnread({ ACCESS: [SHEET, ['1', 'NA', '', 2026, '', 1], ['1', 'high', '', 2025, '', 1]] })).toBe(true);
    expect([isUnread(alternate('high')), isUnread(alternate('P2'))]).toEqual([true, false]);
    expect(isUnread({ ...alternate('P2'), ACCESS: [SHEET, ['1', 'high', '', 2025, '', 1]] })).toBe(false);
  });

  it('of the roster counts where no sheet has one', () => {
    const roster = (overall: CellValue) => ({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'ACCESS Overall'],
        ['1', 5, 'EL', overall],
      ],
    });
    expect([roster('high'), roster(3.1), roster(''), roster('NA')].map(isUnread)).toEqual([true, false, false, false]);
  });
});

describe('the row of a year', () => {
  const roster = (year: CellValue) => [
    ['Student ID', 'Grade', 'ML Status', 'ACCESS Overall', 'ACCESS Year'],
    ['1', 5, 'EL', 4.4, year],
  ];
  const rowOf = (year: number, sheets: Parameters<typeof datasetOf>[0]) => {
    const { student, results } = read(sheets);
    const found = results.rowOfYear(student, year);
    return found === null ? null : [found.row.source.sheet.name, found.overall];
  };

  it('is of the sheets, whatever it scored, else of a roster that states the year; Alternate ACCESS is none', () => {
    const sheets = { Roster: roster(2026), ACCESS: [SHEET, ['1', '', '', 2025, '', 1]] };
    expect([2024, 2025, 2026].map((year) => rowOf(year, sheets))).toEqual([null, ['ACCESS', null], ['Roster', 4.4]]);
    const { student, results } = read(sheets);
    expect(results.rowOfYear(student, 2026)?.scored).toBe(true);
    expect(rowOf(2026, { Roster: roster('') })).toBeNull();
    expect(rowOf(2026, { 'Alternate ACCESS': [SHEET, ['1', 'P2', 'P2', 2026, '', 1]] })).toBeNull();
  });
});

describe('the newest level and score', () => {
  const roster = (overall: CellValue, year: CellValue = 2024, heading = 'ACCESS Overall') => [
    ['Student ID', 'Grade', 'ML Status', heading, 'ACCESS Literacy', 'ACCESS Year'],
    ['1', 5, 'EL', overall, 3.1, year],
  ];
  const newest = (sheets: Parameters<typeof datasetOf>[0]) => {
    const { student, results } = read(sheets);
    return [results.newestLevel(student)?.level ?? null, results.newestScore(student)?.overall ?? null];
  };
  const row = (overall: CellValue, year: number) => ['1', overall, 3, year, '', 1];

  it('are of the newest row that says one, and of none where that cannot be read', () => {
    expect(newest({ ACCESS: [SHEET, row(3.4, 2026), row(2.2, 2025)] })).toEqual([3, 3.4]);
    expect(newest({ ACCESS: [SHEET, row('', 2026), row(2.2, 2025)] })).toEqual([2, 2.2]);
    expect(newest({ ACCESS: [SHEET, row('high', 2026), row(2.2, 2025)] })).toEqual([null, null]);
  });

  it('are of Alternate ACCESS alone where its row is the newest', () => {
    const alternate = (overall: CellValue) => ({
      ACCESS: [SHEET, row(2.2, 2025)],
      'Alternate ACCESS': [SHEET, row(overall, 2026)],
    });
    expect(newest(alternate('P1'))).toEqual([1, null]);
    expect(newest(alternate(''))).toEqual([null, null]);
  });

  it('are of the roster where no sheet says one, with its year and what it says of it', () => {
    expect(newest({ Roster: roster(4.4) })).toEqual([4, 4.4]);
    expect(newest({ Roster: roster(4.4), ACCESS: [SHEET, row('', 2026)] })).toEqual([4, 4.4]);
    expect(newest({ Roster: roster(4.4), ACCESS: [SHEET, row(2.2, 2025)] })).toEqual([2, 2.2]);
    const { student, results } = read({ Roster: roster(4.4) });
    expect(results.newestScore(student)).toMatchObject({
      test: 'ACCESS',
      year: 2024,
      literacy: 3.1,
      day: null,
      reported: 'no column',
      isUnread: false,
      openDomains: [],
    });
    const yearOf = (sheets: Parameters<typeof datasetOf>[0]) => {
      const known = read(sheets);
      return known.results.newestScore(known.student)?.year;
    };
    expect(yearOf({ Roster: roster(4.4, '', '2025 ACCESS Overall') })).toBe(2025);
    expect(yearOf({ Roster: roster(4.4, '') })).toBeNull();
  });
});

describe('a score in a domain', () => {
  const withDomains = ['Student ID', 'Overall', 'Literacy', 'Test Year', 'Speaking'];
  const speaking = (sheet: string, score: CellValue) => {
    const [result] = resultsOf({ [sheet]: [withDomains, ['1', '2', '2', 2026, score]] });
    return result === undefined ? undefined : domainScore(result, 'Speaking');
  };

  it('is 1.0 to 6.0, and none in Alternate rows, whose scale is another', () => {
    expect([0.9, 1, 6, 6.1, 'high'].map((score) => speaking('ACCESS', score))).toEqual([null, 1, 6, null, null]);
    expect(speaking('Alternate ACCESS', 2)).toBeNull();
  });
});
