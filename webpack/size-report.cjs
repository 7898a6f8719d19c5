const { gzipSync } = require('node:zlib');

const KILOBYTE = 1024;
/** What the pane's scripts may weigh, packed, so that it opens at once on a school's line. The workbench and Microsoft's client stand apart. */
const PANE_LIMIT = 350 * KILOBYTE;

/** Prints what each page loads, packed with gzip, and fails the build when the pane has become too heavy. */
class SizeReport {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SizeReport', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'SizeReport', stage }, () => {
        const packed = (file) => gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length;
        const scripts = (entry) =>
          compilation.entrypoints
            .get(entry)
            .getFiles()
            .filter((file) => file.endsWith('.js'));
        const weigh = (files) => files.reduce((sum, file) => sum + packed(file), 0);
        const pane = weigh(scripts('taskpane'));
        const shared = new Set(scripts('taskpane'));
        const workers = [...compilation.chunks].filter(({ name }) => name === 'ml-compliance-check');
        const figures = [
          ['pane', pane],
          ['pane, check worker', weigh(workers.flatMap(({ files }) => [...files]))],
          ['ribbon commands', weigh(scripts('commands'))],
          ['workbench without the pane', weigh(scripts('workbench').filter((file) => !shared.has(file)))],
        ];
        for (const [what, bytes] of figures) console.log(`${kilobytes(bytes).padStart(9)}  ${what} (gzip)`);
        if (pane <= PANE_LIMIT) return;
        const text = `The pane's scripts are ${kilobytes(pane)} packed; ${kilobytes(PANE_LIMIT)} is the most they may be.`;
        compilation.errors.push(new compiler.webpack.WebpackError(text));
      });
    });
  }
}

function kilobytes(bytes) {
  return `${(bytes / KILOBYTE).toFixed(1)} kB`;
}

module.exports = { SizeReport };
