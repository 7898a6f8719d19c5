/**
 * Names of JavaScript's own that every module is given: Jest has Node.js look up each of them at each use, which took longer than
 * the work in many a loop. What a test may replace, such as `Date` and `setTimeout`, is not among them.
 */
const FAST_NAMES = [
  'Array BigInt Error Infinity JSON Map Math Number Object Reflect RegExp Set String WeakMap',
  'Buffer DataView Float64Array Int32Array Uint16Array Uint32Array Uint8Array',
].flatMap((names) => names.split(' '));

/** Jest runs the TypeScript sources through SWC; types are checked apart, by `npm run types`. */
module.exports = {
  testEnvironment: 'node',
  // A busy machine with two cores is no reason to fail; what hangs still ends.
  testTimeout: 300_000,
  // A mistake of ours that the program would let pass fails the test; property tests try the same cases each time.
  setupFiles: ['<rootDir>/test/throw-mistakes.ts', '<rootDir>/test/same-cases.ts'],
  moduleNameMapper: {
    // Zod's messages in fifty languages, none of which is spoken here, took a tenth of the time of a short test.
    '/locales/index\\.cjs$': 'zod/v4/locales/en.cjs',
    // Its package names an entry for CommonJS that it does not hold (4.0.1); tsconfig.json says the same to TypeScript and tsx.
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
  },
  sandboxInjectedGlobals: FAST_NAMES,
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/test/**/*.test.{ts,tsx}'],
  // It asks for modules of Node.js by `import()`, which Jest answers in what it has transformed alone.
  transformIgnorePatterns: ['/node_modules/(?!pptxgenjs/)'],
  transform: {
    '\\.md$': '<rootDir>/test/text-transform.cjs',
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
};
