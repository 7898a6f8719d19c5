const IMPORT = /import\s*\{([^}]*)\}\s*from\s*(['"])@fluentui\/react-icons\2;?/g;

/**
 * A loader that takes each Fluent icon from its own file, as Microsoft proposes (@fluentui/react-icons, docs/build-transforms.md):
 * the package's index would have webpack parse 18 MB of drawings, of which a page shows a few dozen.
 */
module.exports = function iconImports(source) {
  return source.replace(IMPORT, (_, names) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => `import { ${name} } from '@fluentui/react-icons/${fileOf(name.split(/\s/)[0])}';`)
      .join(' '),
  );
};

/** `ArrowSort20Regular` stands in `svg/arrow-sort`. */
function fileOf(name) {
  if (name === 'useIconContext' || name === 'IconDirectionContextProvider') return 'providers';
  const [, icon] = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/.exec(name) ?? [];
  return icon === undefined ? 'utils' : `svg/${kebabCase(icon)}`;
}

function kebabCase(name) {
  return name.replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-').toLowerCase();
}
