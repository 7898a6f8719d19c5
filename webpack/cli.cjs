const { KnownSources } = require('./known-sources.cjs');
const { Notices } = require('./notices.cjs');
const { nodeConfig, root } = require('./node.cjs');

/** The command line, and what a process of a batch runs. `--env folder=…` says where to, `--env cache=…` where webpack may keep what helps it. */
module.exports = ({ folder = 'dist/cli', cache } = {}) => ({
  ...nodeConfig({
    name: 'cli',
    entry: { index: './src/cli/index.ts', worker: './src/cli/batch/worker.ts' },
    folder,
    cache,
  }),
  plugins: [new KnownSources(root), new Notices()],
});
