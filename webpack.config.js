const { webConfig } = require('./webpack/web.cjs');

/**
 * `webpack --mode=production` makes `dist/web`: static files for any web server. `--env url=https://…` is the address that the
 * pages will have, for the manifest; `--env office=https://…` another place for office.js.
 */
module.exports = (env, { mode = 'production' }) => webConfig({ mode, url: env.url, office: env.office });
