const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { keptBuild } = require('./kept-build.cjs');
const { fingerprint } = require('./sources.cjs');

const root = path.resolve(__dirname, '../..');
/** What is built how. Nobody waits for the size of pages that stay on this computer; a small command starts sooner each time. */
const BUILDS = {
  cli: ['--config', 'webpack/cli.cjs'],
  web: ['--config', 'webpack.config.js', '--env', 'packing=none'],
};

/**
 * The folder with the command line (`cli`) or the pages (`web`) as the sources stand now; builds them first where they are not kept.
 * @param say is told that it takes a moment. Nothing is written to standard output.
 * @throws an Error with webpack's own words where they cannot be built
 */
function freshBuild(name, say) {
  const make = (folder, cache) => {
    say();
    const webpack = require.resolve('webpack-cli/bin/cli.js');
    const places = [`folder=${folder}`, ...(cache === undefined ? [] : [`cache=${cache}`])];
    const env = places.flatMap((place) => ['--env', place]);
    const args = [...BUILDS[name], '--mode=production', ...env];
    const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...args], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`.trim());
  };
  return keptBuild({ name, keep: path.join(root, 'dist/kept'), fingerprint: () => fingerprint(root), make });
}

module.exports = { freshBuild };
