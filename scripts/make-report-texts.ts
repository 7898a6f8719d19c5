import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportTexts, TEXTS_FOLDER } from './report-texts';
import { KEPT_WORKBOOKS } from './report-texts/workbooks';

mkdirSync(TEXTS_FOLDER, { recursive: true });
for (const workbook of KEPT_WORKBOOKS) {
  const file = path.join(TEXTS_FOLDER, workbook.file);
  writeFileSync(file, reportTexts(workbook));
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
}
