const { webConfig } = require('./webpack/web.cjs');

/**
 * `webpack --mode=production` makes `dist/web`: static files for any web server. `--env url=https://…` is the address that the
 * pages will have, for the manifest; `--env office=https://…` another place for office.js, `--env folder=…` another folder,
 * `--env publisher=…` who publishes it and `--env support=…` where to ask (an address, a telephone number) in the place of "the people who installed it",
 * `--env cache=…` a folder in which webpack may keep what helps its next build, and `--env packing=none` leaves the scripts large.
 */
module.exports = ({ url, office, publisher, support, folder, cache, packing }, { mode = 'production' }) =>
  webConfig({ mode, url, office, publisher, support, folder, cache, packing });
