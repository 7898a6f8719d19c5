const { webConfig } = require('./webpack/web.cjs');

/**
 * `webpack --mode=production` makes `dist/web`: static files for any web server. `--env url=https://…` is the address that the
 * pages will have, for the manifest; `--env office=https://…` another place for office.js, `--env folder=…` another folder, and
 * `--env cache=…` a folder in which webpack may keep what helps its next build.
 */
module.exports = ({ url, office, folder, cache }, { mode = 'production' }) =>
  webConfig({ mode, url, office, folder, cache });
