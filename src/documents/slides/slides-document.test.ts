import { runOf } from '../../compliance/reports/testing/run-of';
import { documentModels } from '../models';
import { DOCUMENTS } from '../offers';
import { danglingTargets, packageParts, partOf, partsWithoutType } from '../testing/package-parts';
import { slidesDocument } from './slides-document';

const SHEETS = {
  Sections: [
    ['School', 'Course', 'Section', 'Grade', 'Enrolled', 'Cap', 'Teacher'],
    ['Burke', 'Math 3', 'A', 3, 24, 25, 'Roy, Max'],
    ['Burke', 'Math 3', 'B', 3, 29, 25, 'Kim, Joy'],
    ['Burke', '=Reading', 'A', 2, 10, 22, ''],
  ],
  Projections: [
    ['School', 'Grade', 'Program', 'Current Enrollment', 'Projected Enrollment', 'Current Sections'],
    ['Burke', 3, 'General', 50, 60, 2],
    ['Burke', 2, 'General', 20, 18, 1],
  ],
};

async function deckOf(sheets: Parameters<typeof runOf>[0]): Promise<Uint8Array> {
  const offer = DOCUMENTS.find(({ id }) => id === 'size-review');
  if (offer === undefined) throw new Error('No such document.');
  const run = runOf(sheets);
  const models = documentModels(run, offer, 'district', () => run);
  if ('missing' in models) throw new Error(models.missing);
  return slidesDocument(offer.name, models.sheets);
}

const slidesOf = (bytes: Uint8Array) =>
  [...packageParts(bytes)].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
const textsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text);
/** The text of the shape that is the slide's title. */
const titleOf = (xml: string) =>
  textsOf(/<p:sp>(?:(?!<\/p:sp>).)*<p:ph\s[^>]*type="title"(?:(?!<\/p:sp>).)*<\/p:sp>/s.exec(xml)?.[0] ?? '').join('');

describe('the class-size and projections review as slides', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await deckOf(SHEETS);
  });

  it('is a package whose parts have types and lead to each other', () => {
    expect(partsWithoutType(bytes)).toEqual([]);
    expect(danglingTargets(bytes)).toEqual([]);
    const types = partOf(bytes, '[Content_Types].xml');
    const named = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !packageParts(bytes).has(name))).toEqual([]);
  });

  it('says in each title, marked as one, a sentence with its numbers', () => {
    expect(slidesOf(bytes).map(titleOf)).toEqual([
      '1 of 3 classes is over its cap; 1 is full or close to full.',
      'A class has 24 students in the median and 21 on average.',
      '4 students sit over a cap; the most in one class is 4 over, at Burke.',
      'Students go from 70 now to 78 projected (8 more, +11 %).',
      '1 of 2 projections needs more sections than now (1 in all); 1 is a swing.',
    ]);
  });

  it('draws native charts whose numbers are in the file, each with a text for who does not see it', () => {
    const charts = [...packageParts(bytes).keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    expect([...packageParts(bytes).keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(2);
    const [, sizes = ''] = slidesOf(bytes);
    expect(sizes).toContain('91–100 %: Classes within the cap 1, Classes over the cap 0');
    const described = slidesOf(bytes).flatMap((xml) => [...xml.matchAll(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs)]);
    expect(
      described.filter(([frame]) => frame.includes('/chart"')).every(([frame]) => /descr="[^"]{20,}"/.test(frame)),
    ).toBe(true);
  });

  it('marks the head of each table, and keeps a text that looks like a formula a text', () => {
    const tables = slidesOf(bytes).flatMap((xml) => xml.match(/<a:tblPr[^>]*>/g) ?? []);
    expect(tables).toEqual(['<a:tblPr firstRow="1"/>', '<a:tblPr firstRow="1"/>']);
  });

  it('has notes on every slide, its title, and its language', () => {
    const notes = [...packageParts(bytes)].filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));
    expect(notes).toHaveLength(5);
    for (const [, xml] of notes) expect(textsOf(xml).join(' ').length).toBeGreaterThan(40);
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Class-size and projections review</dc:title>');
    expect(slidesOf(bytes).every((xml) => xml.includes('lang="en-US"'))).toBe(true);
  });

  it('says in its properties who made it, so that nobody’s own work is written over', () => {
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<cp:lastModifiedBy>ML Compliance Check</cp:lastModifiedBy>');
  });
});

test('of a workbook with sections alone there are the slides of class size', async () => {
  const slides = slidesOf(await deckOf({ Sections: SHEETS.Sections }));
  expect(slides.map(titleOf)).toHaveLength(3);
});
