import { unzipSync } from 'fflate';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

type Pane = Awaited<ReturnType<typeof openPane>>;
let pane: Pane;
beforeEach(async () => {
  pane = await openPane(SCHOOL);
});
afterEach(() => pane.end());

it.each([
  ['ele-criteria', 'TFM self-assessment.docx', 'word/document.xml'],
  ['rule-book', 'Rule book.docx', 'word/document.xml'],
  ['size-review', 'Class-size and projections review.pptx', 'ppt/presentation.xml'],
])('makes the document %s of the workbook, which is checked first', async (id, name, part) => {
  const made = await pane.session.makeDocument(id, 'district');
  if (made === undefined || 'missing' in made) throw new Error(JSON.stringify(made));
  expect(made.file.name).toBe(name);
  expect(Object.keys(unzipSync(made.file.bytes))).toContain(part);
});

it('says why there is none', async () => {
  const made = await pane.session.makeDocument('school-visit', { school: 'Nowhere' });
  expect(made).toEqual({ missing: expect.stringMatching(/\S/) });
});
