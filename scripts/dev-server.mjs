// Serves the add-in to Excel on this computer, at the address that manifest.xml names, with a certificate that it trusts.
// The first start makes the certificate and asks whether to trust it. `npm run start:desktop` and `start:web` start this.
import certificates from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../webpack.config.js';
import manifest from './manifest.cjs';

const { hostname, port } = new URL(manifest.DEVELOPMENT_ADDRESS);
const web = configure({}, { mode: 'development' });
const server = { type: 'https', options: await certificates.getHttpsServerOptions() };
// Excel on the web fetches manifest.xml from here when it is started with `npm run start:web`.
const headers = { 'Access-Control-Allow-Origin': '*' };
await new WebpackDevServer({ ...web.devServer, host: hostname, port, server, headers }, webpack(web)).start();
console.log(`Excel finds the add-in at ${manifest.DEVELOPMENT_ADDRESS}. Stop with Ctrl+C.`);
