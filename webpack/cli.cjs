const path = require('node:path');
const { typescript } = require('./typescript.cjs');

/** The command line as one file: runs with Node alone, without this project's node_modules but for the Office.js client. */
function cliConfig({ mode }) {
  return {
    name: 'cli',
    mode,
    target: 'node20',
    entry: { check: './src/cli/index.ts' },
    output: { path: path.resolve(__dirname, '../dist/cli'), filename: '[name].cjs' },
    externals: { '@microsoft/office-js': 'commonjs @microsoft/office-js' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [typescript] },
    optimization: { minimize: false },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

module.exports = { cliConfig };
