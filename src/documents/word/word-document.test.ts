import fc from 'fast-check';
import { anyCharacter } from '../../../test/any-character';
import { SaxesParser } from 'saxes';
import type { ReportSheet, ReportTable } from '../../compliance/reports/report-sheet';
import { dayOf } from '../../compliance/sheets/values/dates';
import { danglingTargets, partOf, partsWithoutType } from '../testing/package-parts';
import { wordDocument } from './word-document';

const TABLE: ReportTable = {
  kind: 'table',
  name: 'levels',
  columns: [
    { heading: 'Level', type: 'text', width: 10, total: 'label' },
    { heading: 'MLs', type: 'integer', width: 10, total: 'sum' },
    { heading: 'Share', type: 'percent', width: 10 },
    { heading: 'Entry', type: 'date', width: 10 },
    { heading: 'Status', type: 'text', width: 10 },
  ],
  rows: [
    ['1', 1200, 0.5, dayOf(2026, 9, 8), { text: 'Short', status: 'error' }],
    ['2', 34, null, null, { text: 'In order', status: 'ok' }],
  ],
  totals: true,
};

const SHEET: ReportSheet = {
  id: 'some-report',
  tabName: 'ML Some',
  title: 'What the records show',
  cover: [
    { label: 'Scope', value: 'Burke K-8' },
    { label: 'As of', value: '10/1/2026' },
  ],
  reading: '12 of 40 MLs are short.',
  blocks: [
    { kind: 'heading', text: 'MLs by level' },
    { kind: 'paragraph', text: 'Services: 2 MLs have none.' },
    TABLE,
    { kind: 'note', text: 'Counted on 10/1/2026.' },
    { ...TABLE, name: 'screen', rows: [['Screen only', 1, null, null, null]], notPrinted: true },
  ],
  sources: ['CAO-05, Table 2.'],
};

/** The texts of a document's paragraphs, each with the style it has. */
function paragraphsOf(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
    text: [...inner.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run.replace(/^<w:t[^>]*>?/, '')).join(''),
  }));
}

describe('a report as a Word file', () => {
  let bytes: Uint8Array;
  let xml: string;
  beforeAll(async () => {
    bytes = await wordDocument(SHEET);
    xml = partOf(bytes, 'word/document.xml');
  });

  it('is a package whose parts have types and lead to each other', () => {
    expect(partsWithoutType(bytes)).toEqual([]);
    expect(danglingTargets(bytes)).toEqual([]);
    expect(partOf(bytes, '[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
  });

  it('has the title as its only first heading, and no level is left out', () => {
    const headings = paragraphsOf(xml).filter(({ style }) => style.startsWith('Heading'));
    expect(headings).toEqual([
      { style: 'Heading1', text: 'What the records show' },
      { style: 'Heading2', text: 'MLs by level' },
      { style: 'Heading2', text: 'Where the numbers come from' },
    ]);
  });

  it('says its title, its language and who made it', () => {
    const properties = partOf(bytes, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>What the records show</dc:title>');
    expect(properties).toContain('<cp:lastModifiedBy>ML Compliance Check</cp:lastModifiedBy>');
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-US"/);
  });

  it('marks the head of each table for screen readers, and lets no row be cut', () => {
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstRow="(true|1)"/);
  });

  it('shows values as the tab does, adds up, and leaves unknown ones blank', () => {
    const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphsOf(cell)[0]?.text);
    expect(cells).toEqual([
      ...['Level', 'MLs', 'Share', 'Entry', 'Status'],
      ...['1', '1,200', '50%', '9/8/2026', 'Short'],
      ...['2', '34', '', '', 'In order'],
      ...['Total', '1,234', '', '', ''],
    ]);
    expect(xml).not.toContain('Screen only');
    expect(xml.match(/w:fill="F9D4D8"/g)).toHaveLength(1);
  });

  it('has the scope, the day and the page in the footer', () => {
    const footer = partOf(bytes, 'word/footer1.xml');
    expect(footer).toContain('What the records show · Burke K-8 · 10/1/2026');
    expect(footer).toContain('NUMPAGES');
    expect(footer).not.toContain('FERPA');
  });

  it('says on every page that student records are not to be passed on, where students are named', async () => {
    const student = {
      ...TABLE,
      columns: [{ heading: 'Student', type: 'text', width: 10 } as const],
      rows: [['Álvarez']],
    };
    const named = await wordDocument({ ...SHEET, blocks: [{ ...student, totals: false }] });
    expect(partOf(named, 'word/footer1.xml')).toContain('Student records: share under FERPA only');
  });
});

test('the rows of a wide table are entries with room to write', async () => {
  const criteria: ReportTable = {
    kind: 'table',
    name: 'criteria',
    columns: [
      { heading: 'Criterion', type: 'text', width: 10 },
      { heading: 'Title', type: 'text', width: 10 },
      { heading: 'To fix', type: 'integer', width: 10 },
      { heading: 'What the records show', type: 'text', width: 10 },
      { heading: 'Not checked here, and what it needs', type: 'text', width: 10 },
      { heading: 'Where it is', type: 'text', width: 10, fillIn: true },
    ],
    rows: [['ELE 5', 'Program', 3, '40 MLs', null, null]],
    totals: false,
  };
  const bytes = await wordDocument({ ...SHEET, id: 'ele-criteria', blocks: [criteria], sources: [] });
  const shown = paragraphsOf(partOf(bytes, 'word/document.xml')).filter(({ style }) => style !== 'Cell');
  expect(shown.slice(3)).toEqual([
    { style: 'Heading2', text: 'Criterion by criterion' },
    { style: 'Heading3', text: 'ELE 5 · Program' },
    { style: '', text: 'What the records show: 40 MLs' },
    { style: '', text: 'Where it is: ' },
  ]);
});

test('whatever a text holds, the file is well-formed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: anyCharacter }), async (text) => {
      const bytes = await wordDocument({
        ...SHEET,
        title: text,
        reading: text,
        blocks: [{ ...TABLE, rows: [[text]] }],
      });
      for (const part of ['word/document.xml', 'docProps/core.xml', 'word/footer1.xml'])
        new SaxesParser({ xmlns: true }).write(partOf(bytes, part)).close();
    }),
    { numRuns: 15 },
  );
});
