import { spawn } from 'node:child_process';
import { freshBuild } from '../build/index.cjs';
import { serveFolder } from './static-server';

/** Serves the workbench, built of the sources as they stand, on this computer only, and shows it in a browser where there is one. */
async function start(): Promise<void> {
  const folder = freshBuild('web', () => console.log('Building the workbench…'));
  const { address } = await serveFolder(folder, Number(process.env['PORT'] ?? 0));
  console.log('The workbench is open at this address until you press Ctrl+C:');
  console.log(address);
  if (process.env['BROWSER'] !== 'none') openBrowser(address);
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
  linux: ['xdg-open'],
};

/** Where no browser can be opened, nothing happens: the address is on screen. */
function openBrowser(address: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? [];
  if (command === undefined) return;
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
