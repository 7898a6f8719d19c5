const path = require('node:path');
const { DefinePlugin, IgnorePlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { contentSecurityPolicy, textPolicy } = require('./content-security-policy.cjs');
const { fingerprint } = require('../scripts/build/sources.cjs');
const { PUBLISHER, manifestPattern } = require('../scripts/manifest.cjs');
const packageFile = require('../package.json');
const { KnownSources } = require('./known-sources.cjs');
const { Notices } = require('./notices.cjs');
const { SizeReport } = require('./size-report.cjs');
const { fileCache, minimizing } = require('./speed.cjs');
const { typescript } = require('./typescript.cjs');

const root = path.resolve(__dirname, '..');
const officePackage = path.dirname(require.resolve('@microsoft/office-js/package.json'));
/** The client as it is in Excel on Windows: one file, no loader around it. The workbench answers it. */
const CLIENT_FILE = 'excel-win32-16.01.js';
const OFFICE_ON_THE_WEB = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Lets the solver of schedules run, which is WebAssembly (docs/spec/schedule-builder.md, Limits and privacy). */
const SOLVER = "'wasm-unsafe-eval'";

/** A page and the one entry that it loads; a page of text has none. */
function page(name, file, parameters) {
  return new HtmlPlugin({
    filename: file,
    template: path.join(__dirname, `${name}.html`),
    chunks: parameters.policy === textPolicy ? [] : [name],
    scriptLoading: 'defer',
    templateParameters: parameters,
    minify: false,
  });
}

/**
 * The pages: the pane and the ribbon's page for Excel, and the workbench, which mounts the pane from the very same file (`pane.*.js`).
 * `url`: the address that the manifest names, the development server's where left out. `office`: where Excel's pages load office.js from; a government cloud has an address of its own.
 * `publisher`: who publishes this build. `support`: where its users ask, in words. `folder`: where to. `cache`: where webpack may keep what helps it.
 * `packing`: `none` leaves scripts as large as they are, which takes a third off the build; it is for pages that stay on this computer.
 */
function webConfig({
  mode,
  url,
  office = OFFICE_ON_THE_WEB,
  publisher = PUBLISHER,
  support = 'the people who installed it for you',
  folder = 'dist/web',
  cache,
  packing,
}) {
  const production = mode === 'production';
  const isPacked = production && packing !== 'none';
  const { origin } = new URL(office);
  const build = `${packageFile.version} (${fingerprint(root).slice(0, 8)})`;
  const excelPolicy = contentSecurityPolicy({ scripts: [origin], frames: [origin], connect: "'self'" });
  const panePolicy = contentSecurityPolicy({ scripts: [SOLVER, origin], frames: [origin], connect: "'self'" });
  return {
    name: 'web',
    mode,
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/commands.ts',
      notice: './src/commands/notice-page.ts',
      workbench: './src/workbench/index.tsx',
    },
    output: {
      path: path.resolve(root, folder),
      filename: production ? '[name].[contenthash:12].js' : '[name].js',
      assetModuleFilename: '[name].[contenthash:12][ext]',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        typescript,
        // A layer is a build of its own: the worker's modules get one scope, which they would not where the pane shares them.
        { test: /taskpane[\\/]worker[\\/]index\.ts$/, layer: 'engine' },
        { test: /\.[jt]sx?$/, enforce: 'pre', use: path.join(__dirname, 'icon-imports.cjs') },
        { test: /\.xlsx$/, type: 'asset/inline' },
        // In a script, so that the pages need not be allowed to fetch anything.
        { test: /highs\.wasm$/, type: 'asset/inline' },
        { test: /README\.md$/, type: 'asset/source' },
      ],
    },
    experiments: { css: true, layers: true },
    ...fileCache(cache),
    optimization: {
      ...(isPacked ? minimizing : { minimize: false }),
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          pane: {
            name: 'pane',
            chunks: ({ name }) => name === 'taskpane' || name === 'workbench',
            minChunks: 2,
            enforce: true,
          },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      page('taskpane', 'taskpane.html', { policy: panePolicy, officeClient: office, build }),
      page('commands', 'commands.html', { policy: excelPolicy, officeClient: office }),
      page('notice', 'notice.html', { policy: excelPolicy, officeClient: office }),
      page('workbench', 'index.html', {
        policy: contentSecurityPolicy({ scripts: [SOLVER], connect: "'none'" }),
        officeClient: `office/${CLIENT_FILE}`,
      }),
      page('support', 'support.html', { policy: textPolicy, build, publisher, support }),
      page('privacy', 'privacy.html', { policy: textPolicy, build, publisher, support }),
      new DefinePlugin({ 'process.env.BUILD': JSON.stringify(build) }),
      new Notices([officePackage]),
      new CopyPlugin({
        patterns: [
          { from: path.join(officePackage, 'dist', CLIENT_FILE), to: 'office/', info: { minimized: true } },
          { from: path.join(root, 'assets/icons'), to: 'assets/icons/' },
          manifestPattern(url, publisher),
        ],
      }),
      // What they ask for on Node.js alone.
      new IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /highs|pptxgenjs/ }),
      new KnownSources(root),
      ...(isPacked ? [new SizeReport()] : []),
    ],
    devServer: {
      host: '127.0.0.1',
      hot: false,
      liveReload: false,
      client: false,
      static: false,
    },
    stats: 'errors-warnings',
  };
}

module.exports = { webConfig };
