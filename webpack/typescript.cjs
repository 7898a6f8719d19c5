const path = require('node:path');

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
};

/** TypeScript through SWC; types are checked apart, by `npm run types`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: [swc, path.join(__dirname, 'required-modules.cjs')],
};

module.exports = { typescript };
