const path = require('node:path');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  },
};

/** The command line as one file: runs with Node alone, without this project's node_modules but for the Office.js client. */
const cli = {
  name: 'cli',
  target: 'node20',
  entry: { check: './src/cli/index.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs' },
  externals: { '@microsoft/office-js': 'commonjs @microsoft/office-js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  performance: { hints: false },
};

module.exports = [cli];
