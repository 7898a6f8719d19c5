import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { main } from './main';
import { localDay } from './today';

z.config({ jitless: true });

const root = path.resolve(__dirname, '../..');
const out = path.join(root, 'dist', 'samples', 'burke-k8-sample.checked.xlsx');
mkdirSync(path.dirname(out), { recursive: true });

/** The main job on the sample workbook. Its planted gaps are no failure of the command. */
void main(
  [path.join(root, 'assets/samples/burke-k8-sample.xlsx'), '--as-of', '2026-12-16', '--out', out],
  localDay(new Date()),
  { out: (text) => process.stdout.write(`${text}\n`), error: (text) => process.stderr.write(`${text}\n`) },
).then((status) => {
  process.exitCode = status === 2 ? 2 : 0;
});
