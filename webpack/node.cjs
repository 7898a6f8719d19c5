const path = require('node:path');
const { fileCache, minimizing } = require('./speed.cjs');
const { typescript } = require('./typescript.cjs');

const root = path.resolve(__dirname, '..');

/** Entries of ours as scripts for Node.js, in `folder`. */
function nodeConfig({ name, entry: files, folder, cache }) {
  // A layer is a build of its own: webpack puts modules into one scope only where no other entry shares them.
  const entry = Object.fromEntries(Object.entries(files).map(([each, file]) => [each, { import: file, layer: each }]));
  return {
    name,
    context: root,
    mode: 'production',
    target: 'node20',
    devtool: false,
    entry,
    output: { path: path.resolve(root, folder), filename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.js'] },
    // What `createRequire` finds is found when it runs, among the installed packages.
    module: {
      rules: [typescript, { test: /README\.md$/, type: 'asset/source' }],
      parser: { javascript: { createRequire: false } },
    },
    node: { __dirname: false, __filename: false },
    experiments: { layers: true },
    optimization: { ...minimizing, splitChunks: false },
    ...fileCache(cache),
    performance: false,
    stats: 'errors-warnings',
  };
}

module.exports = { nodeConfig, root };
