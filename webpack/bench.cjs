const path = require('node:path');
const { typescript } = require('./typescript.cjs');

/** The bench as the add-in is built, for Node.js: `tsx`, which runs the other commands, names every function by a call. */
module.exports = {
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { index: './bench/index.ts', job: './bench/job.ts' },
  output: { path: path.resolve(__dirname, '../dist/bench'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  // What `createRequire` finds is found when it runs, among the installed packages.
  module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
  externals: [({ request }, use) => (/^[@a-z]/.test(request) ? use(null, `commonjs ${request}`) : use())],
  node: { __dirname: false, __filename: false },
  performance: false,
  stats: 'errors-warnings',
};
