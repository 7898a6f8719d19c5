const path = require('node:path');

/** Where manifest.xml says that the pages are: the development server on this computer. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/** Who publishes a build where nobody else is named. */
const PUBLISHER = 'ML Compliance Check contributors';
const LONGEST_PUBLISHER = 125;

/**
 * The manifest for pages at `url`, such as `https://addins.example.org/ml-check`; `xml` is manifest.xml. Excel shows who publishes it.
 * Throws where Office could not load the pages from there (another scheme than https, a query or a fragment), and where the publisher's
 * name is longer than the 125 characters that Office takes.
 */
function manifestFor(xml, url, publisher = PUBLISHER) {
  const address = pageAddress(url);
  const [provider, own] = [`<ProviderName>${PUBLISHER}<`, publisher.trim()];
  for (const text of [DEVELOPMENT_ADDRESS, provider])
    if (!xml.includes(text)) throw new Error(`manifest.xml names no ${text}.`);
  if (own === '' || own.length > LONGEST_PUBLISHER)
    throw new Error(`Give a publisher of 1 to ${LONGEST_PUBLISHER} characters: --env "publisher=Burke Public Schools"`);
  return xml
    .replaceAll(DEVELOPMENT_ADDRESS, () => inXml(address))
    .replace(provider, () => `<ProviderName>${inXml(own)}<`);
}

/** The pattern with which copy-webpack-plugin puts the manifest beside the pages; as it is where no `url` is given. */
function manifestPattern(url = DEVELOPMENT_ADDRESS, publisher = PUBLISHER) {
  return {
    from: path.join(__dirname, '..', 'manifest.xml'),
    to: 'manifest.xml',
    transform: (content) => manifestFor(content.toString(), url, publisher),
  };
}

function inXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function pageAddress(url) {
  const wanted = 'Give the https address of the folder that will hold the files: --env url=https://host/folder';
  if (!URL.canParse(url)) throw new Error(`"${url}" is no address. ${wanted}`);
  const { protocol, search, hash, href } = new URL(url);
  if (protocol !== 'https:') throw new Error(`Office loads add-ins over https only, not from "${url}". ${wanted}`);
  if (search !== '' || hash !== '') throw new Error(`"${url}" is more than the address of a folder. ${wanted}`);
  return href.replace(/\/+$/, '');
}

module.exports = { DEVELOPMENT_ADDRESS, PUBLISHER, manifestFor, manifestPattern };
