import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printTable } from './measure';
import { IS_QUICK } from './options';

const SAMPLE = 'assets/samples/burke-k8-sample.xlsx';
const COMMAND = 'bin/ml-compliance-check.cjs';
const LOOKS_EVERY_MILLISECONDS = 50;

/** What a person waits for at the start, in seconds by the clock: the pages of `npm start`, the command's help, the sample's summary. */
export async function benchStart(): Promise<void> {
  // Builds are made anew, as after `npm ci`.
  if (!IS_QUICK) rmSync('dist/kept', { recursive: true, force: true });
  const pages = IS_QUICK ? [] : [await secondsUntilServed(), await secondsUntilServed()];
  const folder = mkdtempSync(path.join(tmpdir(), 'ml-check-bench-'));
  const summary = () =>
    secondsOf(SAMPLE, '--as-of', '2026-10-01', '--reports', 'summary', '--out', path.join(folder, 'copy.xlsx'));
  const served = ['npm start, nothing built', 'npm start, nothing changed since'];
  const rows: (readonly [string, number])[] = [
    ...pages.map((seconds, at) => [served[at] ?? '', seconds] as const),
    ['command --help', secondsOf('--help')],
    ['command on the sample, summary only, the first time', summary()],
    ['command on the sample, summary only', summary()],
  ];
  rmSync(folder, { recursive: true, force: true });
  console.log('\nThe start, once, by the clock');
  printTable([['step', 'seconds'], ...rows.map(([step, seconds]) => [step, seconds.toFixed(2)])]);
}

function secondsOf(...args: string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, [COMMAND, ...args], { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
}

/** From `npm start` to the first page that it gives. */
async function secondsUntilServed(): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const env = { ...process.env, PORT: String(port), BROWSER: 'none' };
  // In a group of its own, so that it ends with what npm started.
  const npm = spawn('npm', ['start'], { env, stdio: 'ignore', detached: true });
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MILLISECONDS));
  const seconds = (performance.now() - start) / 1000;
  if (npm.pid !== undefined) process.kill(-npm.pid);
  return seconds;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ port, host: '127.0.0.1' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
