const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const packageFile = require('../package.json');

const root = path.resolve(__dirname, '..');
const FILE = 'third-party-notices.txt';
const LICENCE = /^(?:licen[cs]e|copying|notice)\b/i;
const RULE = '-'.repeat(78);

/**
 * Writes `third-party-notices.txt` beside what a build makes: every package that is in its scripts, with its version and the text of its
 * licence. Two packages come without it: theirs is in `licences/`, from their repositories. Another such package fails the build, since
 * nobody could say what it allows.
 */
class Notices {
  /** @param copied folders of packages whose files are copied as they are */
  constructor(copied = []) {
    this.copied = copied;
  }

  apply(compiler) {
    // Webpack's own runtime is in every script that it makes.
    const always = [path.dirname(require.resolve('webpack/package.json')), ...this.copied];
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      const { Compilation, WebpackError, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Notices', stage }, () => {
        const inScripts = [...compilation.chunks].flatMap((chunk) => modulesOf(chunk, compilation.chunkGraph));
        const folders = new Set([...always, ...inScripts.flatMap(packageFolder)]);
        const notices = [...folders].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name } of notices.filter(({ text }) => text === '')) {
          compilation.errors.push(new WebpackError(`${name} ships, and has no text of its licence to ship with it.`));
        }
        compilation.emitAsset(FILE, new sources.RawSource(allOf(notices)));
      });
    });
  }
}

/** The files of a chunk; a module that webpack has joined of several gives each of them. */
function modulesOf(chunk, graph) {
  const modules = [...graph.getChunkModulesIterable(chunk)];
  return modules.flatMap((module) => [...(module.modules ?? [module])]).flatMap(({ resource }) => resource ?? []);
}

/** The folder of the package that a file belongs to; none for a file of ours. */
function packageFolder(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return [];
  const length = parts[at + 1].startsWith('@') ? 3 : 2;
  return [parts.slice(0, at + length).join(path.sep)];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  const texts = files.map((file) => path.join(folder, file));
  const ours = path.join(__dirname, 'licences', `${name.replace('/', '__')}.txt`);
  if (texts.length === 0 && existsSync(ours)) texts.push(ours);
  const text = texts.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, heading: `${name} ${version}${license === undefined ? '' : ` (${license})`}`, text };
}

function allOf(notices) {
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim();
  const beginning = `ML Compliance Check ${packageFile.version} is made of the packages below besides its own code.
Microsoft is not responsible for maintaining, updating or supporting ML Compliance Check.`;
  const sections = notices.map(({ heading, text }) => `${heading}\n\n${text}`);
  return `${[beginning, `ML Compliance Check\n\n${own}`, ...sections].join(`\n\n${RULE}\n\n`)}\n`;
}

module.exports = { Notices };
