const path = require('node:path');

/** Where manifest.xml says that the pages are: the development server on this computer. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/**
 * The manifest for pages at `url`, such as `https://addins.example.org/ml-check`; `xml` is manifest.xml.
 * Throws where Office could not load the pages from there: another scheme than https, a query or a fragment.
 */
function manifestFor(xml, url) {
  const address = pageAddress(url);
  if (!xml.includes(DEVELOPMENT_ADDRESS)) throw new Error(`manifest.xml names no address at ${DEVELOPMENT_ADDRESS}.`);
  return xml.replaceAll(DEVELOPMENT_ADDRESS, address.replaceAll('&', '&amp;'));
}

/** The pattern with which copy-webpack-plugin puts the manifest beside the pages; as it is where no `url` is given. */
function manifestPattern(url = DEVELOPMENT_ADDRESS) {
  return {
    from: path.join(__dirname, '..', 'manifest.xml'),
    to: 'manifest.xml',
    transform: (content) => manifestFor(content.toString(), url),
  };
}

function pageAddress(url) {
  const wanted = 'Give the https address of the folder that will hold the files: --env url=https://host/folder';
  if (!URL.canParse(url)) throw new Error(`"${url}" is no address. ${wanted}`);
  const { protocol, search, hash, href } = new URL(url);
  if (protocol !== 'https:') throw new Error(`Office loads add-ins over https only, not from "${url}". ${wanted}`);
  if (search !== '' || hash !== '') throw new Error(`"${url}" is more than the address of a folder. ${wanted}`);
  return href.replace(/\/+$/, '');
}

module.exports = { DEVELOPMENT_ADDRESS, manifestFor, manifestPattern };
