import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import packageFile from '../../package.json';
import { filesForIt } from './files-for-it';
import { sha256, zipForIt } from './zip-for-it';

const HELP = `npm run package -- --url https://addins.example.org/ml-compliance [--publisher NAME] [--support WHERE TO ASK] [--office ADDRESS]
Builds the pages for that address and packs them with the papers for IT into dist/ml-compliance-check-${packageFile.version}.zip.`;
const root = path.resolve(__dirname, '../..');
const name = `ml-compliance-check-${packageFile.version}`;

/** Builds, packs, and says what was made. Ends with 2 where no address is given, and as webpack ended where the build fails. */
function main(): number {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { url: text, publisher: text, support: text, office: text } });
  if (values.url === undefined) {
    console.error(HELP);
    return 2;
  }
  const build = path.join(root, 'dist/package');
  const given = Object.entries({ ...values, folder: build }).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  const webpack = createRequire(__filename).resolve('webpack-cli/bin/cli.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode=production', ...given], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) return status ?? 1;
  const zip = zipForIt(name, filesForIt(root, build));
  const file = path.join(root, 'dist', `${name}.zip`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, zip);
  writeFileSync(`${file}.sha256`, `${sha256(zip)}  ${name}.zip\n`);
  console.log(`${path.relative(root, file)}  ${(zip.length / 1_000_000).toFixed(1)} MB\nSHA-256 ${sha256(zip)}`);
  return 0;
}

process.exitCode = main();
