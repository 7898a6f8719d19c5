const { statSync } = require('node:fs');
const path = require('node:path');
const { sourceFiles } = require('../scripts/build/sources.cjs');

/** Fails a build that reads a file of ours which its fingerprint does not know: a change of that file would go unnoticed. */
class KnownSources {
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    compiler.hooks.afterCompile.tap('KnownSources', (compilation) => {
      const known = new Set(sourceFiles(this.root));
      for (const file of compilation.fileDependencies) {
        if (known.has(file) || !file.startsWith(this.root + path.sep) || file.includes('node_modules')) continue;
        if (!statSync(file).isFile()) continue;
        const text = `${path.relative(this.root, file)} is built in: it belongs among the sources in scripts/build/sources.cjs.`;
        compilation.errors.push(new compiler.webpack.WebpackError(text));
      }
    });
  }
}

module.exports = { KnownSources };
