import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSample } from './sample';
import { writeSample } from './workbook';

const FOLDER = path.resolve(__dirname, '../../assets/samples');

/** Writes the sample workbook: `npx tsx scripts/make-sample/index.ts`. */
async function main(): Promise<void> {
  const { sheets, planted } = makeSample();
  const bytes = await writeSample(sheets);
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, 'burke-k8-sample.xlsx');
  writeFileSync(file, bytes);
  console.log(`${file}: ${sheets.length} sheets, ${planted.length} planted findings, ${bytes.length} bytes`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
