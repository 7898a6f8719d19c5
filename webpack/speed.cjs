const path = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');

const root = path.resolve(__dirname, '..');

/**
 * SWC makes scripts small in a fifth of the time that webpack's own choice takes, and as small. Functions and values stay where they
 * are written: put into the places that use them, they make functions too large for the engine to make fast (a check takes a fifth longer,
 * docs/bench.md), and save 0.4 % of the packed size. All else is left to webpack.
 */
const minimizing = {
  minimize: { javascript: false },
  minimizer: [
    '...',
    new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify,
      minimizerOptions: { compress: { inline: 0, reduce_vars: false } },
    }),
  ],
};

/**
 * What webpack keeps of a build in `folder` for the next one; nothing where no folder is given. Files are known by their contents,
 * packages by their versions, so another lock file begins anew.
 */
function fileCache(folder) {
  if (folder === undefined) return {};
  const byContent = { hash: true, timestamp: false };
  return {
    cache: {
      type: 'filesystem',
      cacheDirectory: folder,
      buildDependencies: {
        config: [
          path.join(root, 'webpack.config.js'),
          path.join(root, 'webpack/'),
          path.join(root, 'package-lock.json'),
        ],
      },
    },
    snapshot: {
      module: byContent,
      contextModule: byContent,
      resolve: byContent,
      buildDependencies: byContent,
      resolveBuildDependencies: byContent,
    },
  };
}

module.exports = { fileCache, minimizing };
