import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OFFERS_FILE, offersText, partOfTexts, reportText, TEXTS_FOLDER } from '../../scripts/report-texts';
import { KEPT_WORKBOOKS } from '../../scripts/report-texts/workbooks';
import { OFFERED_REPORTS } from '../../src/compliance/reports';

/** After a change that is meant: `npx tsx scripts/make-report-texts.ts`, and read what changed in `test/reports/texts`. */
describe.each(KEPT_WORKBOOKS)('the tabs of $file say what was read through:', (workbook) => {
  const texts = textOf(workbook.file);

  it.each(OFFERED_REPORTS.map(({ tabName, id }) => ({ tabName, id })))('$tabName', ({ id }) => {
    expect(reportText(workbook, id).trim()).toBe(partOfTexts(texts, id));
  });
});

it('the reports are offered as was read through', () => {
  expect(offersText()).toBe(textOf(OFFERS_FILE));
});

function textOf(file: string): string {
  return readFileSync(path.join(TEXTS_FOLDER, file), 'utf8').replaceAll('\r\n', '\n');
}
