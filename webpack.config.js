const { cliConfig } = require('./webpack/cli.cjs');
const { webConfig } = require('./webpack/web.cjs');

/**
 * `webpack --mode=production` makes `dist/web` (static files for any web server) and `dist/cli`.
 * `--env url=https://…` is the address that the pages will have, for the manifest; `--env office=https://…` another place for office.js.
 */
module.exports = (env, { mode = 'production' }) => [
  webConfig({ mode, url: env.url, office: env.office }),
  cliConfig({ mode }),
];
