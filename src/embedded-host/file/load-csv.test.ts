import fc from 'fast-check';
import Papa from 'papaparse';
import { HostWorkbook, type HostSheet } from '../model';
import { findSeparator } from './csv-rows';
import { UnreadableFileError } from '../../xlsx/errors';
import { addCsvSheet, loadCsv, loadCsvInSlices } from './load-csv';

const utf8 = (text: string) => new TextEncoder().encode(text);

function rowsOf(bytes: Uint8Array, name = 'roster.csv'): unknown[][] {
  const sheet = loadCsv(bytes, name).sheets[0] as HostSheet;
  return Array.from({ length: sheet.cells.rowCount }, (_, row) => sheet.cells.row(row)?.values ?? []);
}

test('a cell is the text of the file: ids keep their zeros, nothing becomes a date or a formula', () => {
  const text = 'Student ID,Grade,Born,Note\n00123,K,3/4/2015,=1+1\n9.9E+11,07,,TRUE\n';
  expect(rowsOf(utf8(text))).toEqual([
    ['Student ID', 'Grade', 'Born', 'Note'],
    ['00123', 'K', '3/4/2015', '=1+1'],
    ['9.9E+11', '07', null, 'TRUE'],
  ]);
  const sheet = loadCsv(utf8(text), 'roster.csv').sheets[0] as HostSheet;
  expect(sheet.cells.formula(1, 3)).toBeUndefined();
});

test('quotes, line breaks inside them, blank lines and uneven rows', () => {
  expect(rowsOf(utf8('"Last, First";Note\r\n"Ng ""A""";"two\r\nlines"\r\n\r\na;b;c\r\n'))).toEqual([
    ['Last, First', 'Note'],
    ['Ng "A"', 'two\r\nlines'],
    [],
    ['a', 'b', 'c'],
  ]);
});

describe('a column is numbers where all of it below the headings is', () => {
  const column = (...fields: string[]) =>
    rowsOf(utf8(`x,Field\n${fields.map((field) => `y,${field}\n`).join('')}`))
      .slice(1)
      .map(([, value]) => value);

  test.each([
    ['numbers', ['1', '', '-20', '0', '2.5'], [1, null, -20, 0, 2.5]],
    ['a zero leads in one', ['1', '02'], ['1', '02']],
    ['one would be written back as another', ['3.1', '3.10'], ['3.1', '3.10']],
    ['one has more digits than Excel keeps', ['1', '1234567890123456'], ['1', '1234567890123456']],
    ['one is a word', ['1', 'K2'], ['1', 'K2']],
    ['one is in the short form of large numbers', ['1', '1e5'], ['1', '1e5']],
    ['one has a blank before it', ['1', ' 2'], ['1', ' 2']],
  ])('%s', (_, fields, expected) => {
    expect(column(...fields)).toEqual(expected);
  });

  test('titles above the headings do not count', () => {
    expect(rowsOf(utf8('Roster of Burke,\n2026,\nStudent,Minutes\nAna,45\n'))).toEqual([
      ['Roster of Burke', null],
      ['2026', null],
      ['Student', 'Minutes'],
      ['Ana', 45],
    ]);
  });
});

describe('encodings', () => {
  const wide = (text: string, little: boolean, mark: boolean) => {
    const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    const bytes = (mark ? [0xfeff, ...units] : units).map((unit) => [unit & 0xff, unit >> 8]);
    return new Uint8Array(bytes.flatMap(([low = 0, high = 0]) => (little ? [low, high] : [high, low])));
  };

  test.each([
    ['UTF-8', utf8('Zoë,Ánh')],
    ['UTF-8 with a mark', utf8('\ufeffZoë,Ánh')],
    ['UTF-16 with a mark', wide('Zoë,Ánh', true, true)],
    ['UTF-16, the other way round, with a mark', wide('Zoë,Ánh', false, true)],
    ['UTF-16 without a mark', wide('Zoë,Ánh', true, false)],
    ['UTF-16, the other way round, without a mark', wide('Zoë,Ánh', false, false)],
    ['Windows-1252', new Uint8Array([0x5a, 0x6f, 0xeb, 0x2c, 0xc1, 0x6e, 0x68])],
  ])('%s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual([['Zoë', 'Ánh']]);
  });
});

describe('the separator', () => {
  test.each([
    ['a,b\n1,2', ','],
    ['a;b\n1,5;2,5', ';'],
    ['a\tb\n1,2\t3', '\t'],
    ['Name;Grade;Level\n"Ng, A";3;1\nLi, B;4;2', ';'],
    ['only one column\n1\n2', ','],
  ])('of %j is %j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });

  test('is the one that the first line names', () => {
    expect(rowsOf(utf8('sep=|\r\na,b|c\r\n'))).toEqual([['a,b', 'c']]);
  });
});

test('whatever is written as CSV is read back the same', () => {
  const field = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      fc.pre(rows.flat().join('').trim() !== '');
      const text = `sep=${delimiter}\r\n${Papa.unparse(rows, { delimiter, quotes: true })}\r\n`;
      const expected = rows.map((row) => row.map((each) => (each === '' ? null : each)));
      const filled = expected.map((row) => (row.every((each) => each === null) ? [] : row));
      while (filled.at(-1)?.length === 0) filled.pop();
      // A number is written back as it stood.
      const read = rowsOf(utf8(text)).map((row) => row.map((each) => (typeof each === 'number' ? String(each) : each)));
      expect(read).toEqual(filled);
    }),
  );
});

describe('the sheet is named after the file', () => {
  const nameOf = (file: string, ...taken: string[]) => {
    const workbook = new HostWorkbook();
    for (const name of taken) workbook.addSheet(name);
    addCsvSheet(workbook, utf8('a,b'), file);
    return workbook.sheets.at(-1)?.name;
  };

  test.each([
    ['roster.csv', 'roster'],
    ['data/2026: fall [1]*.csv', '2026_ fall _1__'],
    ["'quoted'.csv", '_quoted_'],
    ['History.csv', 'History_'],
    ['.csv', 'Sheet1'],
    ['aspen-student_section_assignment_export_with_district.csv', 'aspen-student_section_assignmen'],
  ])('%s → %s', (file, name) => {
    expect(nameOf(file)).toBe(name);
  });

  test('and differs from the others', () => {
    expect(nameOf('Roster.csv', 'roster', 'Roster (2)')).toBe('Roster (3)');
    expect(nameOf(`${'x'.repeat(40)}.csv`, 'x'.repeat(31))).toBe(`${'x'.repeat(27)} (2)`);
  });

  test('the workbook is named as the file', () => {
    expect(loadCsv(utf8('a,b'), '/data/roster.csv').name).toBe('roster.csv');
  });
});

test.each([
  ['an empty file', new Uint8Array(), /is empty/],
  ['blank lines', utf8('\r\n\r\n'), /is empty/],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /\.xlsx/],
  ['a binary file', new Uint8Array([65, 66, 0, 1, 67, 68, 69, 70]), /not a text file/],
  ['a quotation mark that is never closed', utf8('a,b\n1,2\n"3,4\n5,6\n'), /row 3/],
  ['more columns than a sheet has', utf8(`${','.repeat(16_384)}\n`), /row 1/],
  ['a field longer than a cell can hold', utf8(`a,b\n1,${'x'.repeat(32_768)}\n`), /row 2/],
])('%s is refused with one line', (_, bytes, reason) => {
  expect(() => loadCsv(bytes, 'roster.csv')).toThrow(UnreadableFileError);
  expect(() => loadCsv(bytes, 'roster.csv')).toThrow(reason);
});

describe('a large file read in slices', () => {
  const bytes = utf8(`Student ID,Grade\n${Array.from({ length: 20_000 }, (_, at) => `${at + 1},3`).join('\n')}`);

  test('is the same as read at once, with many pauses between', async () => {
    let pauses = 0;
    const { sheets } = await loadCsvInSlices(bytes, 'roster.csv', () => Promise.resolve(void pauses++));
    const [sheet] = sheets;
    expect([1, 10_000, 20_000].map((row) => sheet?.cells.value(row, 0))).toEqual([1, 10_000, 20_000]);
    expect(sheet?.cells.value(0, 0)).toBe('Student ID');
    expect(pauses).toBeGreaterThan(20);
  });

  test('keeps a letter of two bytes that lies over the end of a slice', async () => {
    const row = `x${'é'.repeat(1_000)}`;
    const { sheets } = await loadCsvInSlices(utf8(`${row}\n`.repeat(2_200)), 'letters.csv', () => Promise.resolve());
    const cells = sheets[0]?.cells;
    expect(new Set(Array.from({ length: 2_200 }, (_, at) => cells?.row(at)?.values[0]))).toEqual(new Set([row]));
  });

  test('stops where a pause says so', async () => {
    const stopped = new Error('Stopped.');
    await expect(loadCsvInSlices(bytes, 'roster.csv', () => Promise.reject(stopped))).rejects.toBe(stopped);
  });
});

describe('line ends', () => {
  const wanted = [
    ['a', 'b'],
    [1, '2'],
    [3, 'x\ny'],
    [4, '5'],
  ];
  test.each([
    ['CRLF after the headings, LF after the rest', 'a,b\r\n1,2\n3,"x\ny"\n4,5\n'],
    ['LF after the headings, CRLF after the rest', 'a,b\n1,2\r\n3,"x\ny"\r\n4,5\r\n'],
    ['CR among others', 'a,b\r1,2\r\n3,"x\ny"\r4,5'],
  ])('%s', (_, text) => {
    expect(rowsOf(utf8(text))).toEqual(wanted);
  });

  test('of any mixture end a row each, and those in quotes none', () => {
    const end = fc.constantFrom('\r', '\n', '\r\n');
    const field = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', '\r\n', '\n', '\r'), maxLength: 5 });
    const row = fc.tuple(field, field, end);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `Student,Grade\r${rows.map(([one, other, lineEnd]) => `x${one.replace(/[",\r\n]/g, '')},${quoted(other)}${lineEnd}`).join('')}`;
        const expected = rows.map(([one, other]) => [`x${one.replace(/[",\r\n]/g, '')}`, other === '' ? null : other]);
        expect(rowsOf(utf8(text))).toEqual([['Student', 'Grade'], ...expected]);
      }),
    );
  });
});

describe('a quotation mark that is not closed where its field ends is refused with its row', () => {
  const head = 'Student ID,Name,Grade,ML Status,SDD\n';
  test.each([
    ['never', '1001,Mai,3,EL,2\n1002,"Sam,3,EL,2\n1003,Ana,7,EL,2\n'],
    ['by a quote that begins a later field', '1001,Mai,3,EL,2\n1002,"Sam,3,EL,2\n1003,"Ana",7,EL,2\n'],
    ['by a quote that ends a later field', '1001,Mai,3,EL,2\n1002,"Sam,3,EL,2\n1003,Ana",7,EL,2\n'],
    ['in the middle', '1001,Mai,3,EL,2\n1002,"Sam" Example,3,EL,2\n'],
  ])('%s', (_, rows) => {
    expect(() => loadCsv(utf8(head + rows), 'roster.csv')).toThrow(/"roster\.csv" has a quotation mark in row 3 /);
  });

  test('a note of several lines is read', () => {
    const rows = rowsOf(utf8(`${head}1001,"Mai\nalso, Mei",3,EL,2\n`));
    expect(rows[1]).toEqual([1001, 'Mai\nalso, Mei', 3, 'EL', 2]);
  });
});
