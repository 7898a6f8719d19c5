const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

const ONE = /\brequire\((['"])(\.\/[^'"]+)\1\)/g;
/** `require(`./${id}/index.ts`)`: this file of each folder beside the one that asks. */
const OF_EACH_FOLDER = /\brequire\((`\.\/\$\{\w+\}\/([\w-]+\.ts)`)\)/g;

/**
 * A loader that writes what our lists `require`, one line for each check and report, as imports. webpack puts imported modules into
 * one scope, in which they call each other without a detour; a required one keeps itself and all that it shares with others out.
 */
module.exports = function requiredModules(source) {
  const files = new Map();
  const nameOf = (file) => {
    if (!files.has(file)) files.set(file, `required${files.size}`);
    return files.get(file);
  };
  const code = source
    .replace(ONE, (_, quote, file) => nameOf(file))
    .replace(OF_EACH_FOLDER, (_, template, file) => {
      this.addContextDependency(this.context);
      const found = readdirSync(this.context)
        .map((folder) => `./${folder}/${file}`)
        .filter((each) => existsSync(path.join(this.context, each)));
      return `({ ${found.map((each) => `'${each}': ${nameOf(each)}`).join(', ')} })[${template}]`;
    });
  return [...files].map(([file, name]) => `import * as ${name} from '${file}';`).join(' ') + code;
};
