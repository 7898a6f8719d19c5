import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serveFolder } from './static-server';

const root = path.resolve(__dirname, '../..');

/** Builds the workbench, serves it on this computer only and shows it in a browser where there is one. */
async function start(): Promise<void> {
  console.log('Building the workbench…');
  const webpack = path.join(path.dirname(createRequire(__filename).resolve('webpack-cli/package.json')), 'bin/cli.js');
  const args = [webpack, '--mode=production'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    process.exitCode = 1;
    return;
  }
  const { address } = await serveFolder(path.join(root, 'dist/web'), Number(process.env['PORT'] ?? 0));
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

void start();
