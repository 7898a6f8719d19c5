/** Which way the arrows point (design.md): compliance ← solver, excel, documents ← taskpane, commands, cli, workbench; xlsx ← documents, embedded host, which stand on nothing else of each other. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'host-without-circles',
      comment:
        'Not even of types: each file of the host, and of the reading beneath it, can be read before those that use it.',
      severity: 'error',
      from: { path: '^src/(embedded-host|xlsx)' },
      to: { circular: true },
    },
    {
      name: 'compliance-is-pure',
      comment: 'Rules know no Excel, no screen, no file system.',
      severity: 'error',
      from: { path: '^src/compliance', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^src/(excel|solver|documents|taskpane|commands|embedded-host|workbench|cli|xlsx)',
          '^react',
          '@fluentui',
          '@microsoft/office-js',
        ],
      },
    },
    {
      name: 'compliance-uses-no-node',
      severity: 'error',
      from: { path: '^src/compliance', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'excel-and-documents-know-only-compliance',
      severity: 'error',
      from: { path: '^src/(excel|documents)', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { path: '^src/(taskpane|commands|embedded-host|workbench|cli)' },
    },
    {
      name: 'xlsx-stands-alone',
      comment: 'What a file holds, before anybody makes anything of it.',
      severity: 'error',
      from: { path: '^src/xlsx' },
      to: { path: '^src/(?!xlsx)' },
    },
    {
      name: 'xlsx-only-for-host-and-documents',
      severity: 'error',
      from: { path: '^src', pathNot: '(^src/(xlsx|embedded-host|documents)|\\.test\\.tsx?$|/testing/)' },
      to: { path: '^src/xlsx' },
    },
    {
      name: 'host-stands-alone',
      comment: 'On nothing but the reading of files.',
      severity: 'error',
      from: { path: '^src/embedded-host' },
      to: { path: '^src/(compliance|excel|documents|taskpane|commands|workbench|cli)' },
    },
    {
      name: 'host-only-for-cli-workbench-tests',
      severity: 'error',
      from: { path: '^src/(compliance|excel|documents|taskpane|commands)', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: { path: '^src/embedded-host' },
    },
    {
      name: 'nothing-ships-dev-dependencies',
      severity: 'error',
      from: { path: '^src', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'scripts-only-for-sample-faults',
      comment: 'A check plants its own mistakes in the sample; nothing that ships knows how the sample is made.',
      severity: 'error',
      from: { path: '^src', pathNot: '(\\.test\\.tsx?$|/testing/|/sample-faults\\.ts$)' },
      to: { path: '(^scripts|/sample-faults\\.ts$)' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
