const { nodeConfig } = require('./node.cjs');

/** The bench as the add-in is built, for Node.js: `tsx`, which runs other scripts, names every function by a call. */
module.exports = {
  ...nodeConfig({
    name: 'bench',
    entry: { index: './bench/index.ts', job: './bench/job.ts', 'pane-job': './bench/pane-job.ts' },
    folder: 'dist/bench',
  }),
  externals: [({ request }, use) => (/^(?!numfmt)[@a-z]/.test(request) ? use(null, `commonjs ${request}`) : use())],
};
