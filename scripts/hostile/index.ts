import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { packageFaults } from '../../src/embedded-host/file/testing/package-faults';
import { hostileInputs } from './inputs';

/** Runs the command line on every hostile input and writes what was said to docs/hostile-inputs.md. */
async function tell(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ml-check-hostile-'));
  const lines: string[] = [];
  const inputs = hostileInputs();
  for (const { name, what, bytes } of inputs) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const said = { out: [] as string[], error: [] as string[] };
    const status = await main(
      [file, '--reports', 'summary', '--json', path.join(folder, 'x.json')],
      dayOf(2026, 10, 1),
      {
        out: (text) => said.out.push(text),
        error: (text) => said.error.push(text),
      },
    );
    const ending = name.endsWith('.xlsm') ? '.xlsm' : '.xlsx';
    lines.push(`| ${cellOf(what)} | ${status} | ${cellOf(words(said, folder))} | ${cellOf(copyOf(file, ending))} |`);
  }
  rmSync(folder, { recursive: true, force: true });
  const target = path.resolve(__dirname, '../../docs/hostile-inputs.md');
  writeFileSync(target, `${HEAD.replace('{count}', String(inputs.length))}${lines.join('\n')}\n`);
}

const HEAD = `# Hostile and damaged inputs, and what was said

{count} inputs made by \`scripts/hostile/inputs.ts\` (\`npx tsx scripts/hostile/index.ts\` writes this page anew). The sound workbook and table
among them have three invented students, of whom one is short of ESL minutes: an answer with status 0 that counts them all would be a lie.
"Copy" is what our own checker of packages (\`src/embedded-host/file/testing/package-faults.ts\`) says of the checked copy.

| input | status | what was said | copy |
| ----- | ------ | ------------- | ---- |
`;

function words({ out, error }: { out: readonly string[]; error: readonly string[] }, folder: string): string {
  const score = out
    .join('\n')
    .split('\n')
    .filter((line) => /^\d+ of |^No active|fully served/.test(line));
  return [...error, ...score].join(' ').replaceAll(`${folder}${path.sep}`, '');
}

function copyOf(file: string, ending: string): string {
  const copy = file.replace(/\.[^.]*$/, `.checked${ending}`);
  try {
    return packageFaults(new Uint8Array(readFileSync(copy)))[0] ?? 'sound';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : 'cannot be read';
  }
}

function cellOf(text: string): string {
  return text.replaceAll('|', '\\|').replace(/[\r\n]+/g, ' ');
}

void tell();
