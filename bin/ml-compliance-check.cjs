#!/usr/bin/env node
const { existsSync } = require('node:fs');
const module_ = require('node:module');
const path = require('node:path');
const { USAGE } = require('./usage.cjs');

const root = path.resolve(__dirname, '..');

/** Where the command stands: in the project it is built of the sources as they are, in a package it comes built. */
function commandFolder() {
  if (!existsSync(path.join(root, 'src'))) return path.join(root, 'dist/cli');
  const { freshBuild } = require('../scripts/build/index.cjs');
  return freshBuild('cli', () => process.stderr.write('Building the command, once for these sources…\n'));
}

/** Status 2, as for all that fails (docs/spec/findings.md, Command line). */
function run() {
  const [first, ...others] = process.argv.slice(2);
  if ((first === '--help' || first === '-h') && others.length === 0) {
    // Half a second sooner than from the command itself, which loads all its checks.
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  let folder;
  try {
    folder = commandFolder();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
    return;
  }
  // Node.js 22 and newer keep what they compiled.
  module_.enableCompileCache?.();
  require(path.join(folder, 'index.js'));
}

run();
