import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECK_DOCS_FILE, checkDocs } from './check-docs';

mkdirSync(path.dirname(CHECK_DOCS_FILE), { recursive: true });
writeFileSync(CHECK_DOCS_FILE, checkDocs());
console.log(`Wrote ${path.relative(process.cwd(), CHECK_DOCS_FILE)}.`);
