import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OFFERS_FILE, offersText, reportTexts, TEXTS_FOLDER } from './report-texts';
import { KEPT_WORKBOOKS } from './report-texts/workbooks';

mkdirSync(TEXTS_FOLDER, { recursive: true });
for (const workbook of KEPT_WORKBOOKS) write(workbook.file, reportTexts(workbook));
write(OFFERS_FILE, offersText());

function write(name: string, text: string): void {
  const file = path.join(TEXTS_FOLDER, name);
  writeFileSync(file, text);
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
}
