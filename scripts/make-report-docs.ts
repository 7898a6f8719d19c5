import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPORT_DOCS_FILE, reportDocs } from './report-docs';

writeFileSync(REPORT_DOCS_FILE, reportDocs());
console.log(`Wrote ${path.relative(process.cwd(), REPORT_DOCS_FILE)}.`);
