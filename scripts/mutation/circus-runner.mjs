import { createRequire } from 'node:module';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

const require = createRequire(import.meta.url);
/** Milliseconds, many times what the slowest test takes on a busy machine: what a fault makes hang ends here, and counts as noticed. A room may have its own. */
const TEST_TIMEOUT = 30_000;
/** What Jest is told by the first line of a test that needs a page. */
const WANTS_PAGE = '@jest-environment jsdom';

/**
 * Runs Jest's own tests (jest-circus, expect) for Stryker without Jest's sandboxes: the sources are loaded once, and each mutant
 * is switched on in place. Jest's runner loads every test file anew for each mutant, which would take days. `circus` is one of ROOMS (rooms.mjs).
 */
class CircusRunner {
  static inject = tokens(commonTokens.options);

  constructor({ circus }) {
    this.testFiles = circus.tests.flatMap(testFilesIn).sort();
    this.contract = circus.contract === undefined ? [] : [path.resolve(circus.contract)];
    this.setUp = circus.setUp === undefined ? [] : [path.resolve(circus.setUp)];
    this.kept = circus.kept === undefined ? [] : [path.resolve(circus.kept)];
    this.timeout = circus.timeout ?? TEST_TIMEOUT;
    this.known = [];
    /** By test file, what it loads. */
    this.loaded = new Map();
    this.page = null;
    this.stryker = globalThis.__stryker__ ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Without it `paths` are not followed.
    process.env.TSX_TSCONFIG_PATH = path.resolve('tsconfig.json');
    require('tsx/cjs/api').register();
    keepCompiled();
    // For `import()` in the sources.
    (await import('tsx/esm/api')).register();
    require.extensions['.md'] = (module, file) => (module.exports = readFileSync(file, 'utf8'));
    this.circus = require('jest-circus');
    const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = this.circus;
    const expect = require('@jest/expect').jestExpect;
    const { ModernFakeTimers } = require('@jest/fake-timers');
    const jest = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });
    Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect, jest });
    globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = this.timeout;
    this.circus.addEventHandler((event) => this.#onEvent(event));
    this.#loadSetUp();
    for (const file of this.kept) require.cache[file] = { id: file, loaded: true, exports: { kept: this.#keptInTest } };
  }

  /** As the sources' own `kept`, but for one test: what was worked out before a fault was put in hides it. */
  #keptInTest = (workOut) => {
    const known = new Map();
    this.known.push(known);
    return (text) => {
      if (!known.has(text)) known.set(text, workOut(text));
      return known.get(text);
    };
  };

  async dryRun() {
    this.stryker.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of [...this.testFiles, ...this.contract]) {
      this.#collect(file);
      await this.#run(false);
      for (const [test, id] of this.ids) tests.push(resultOf(test, id, file));
    }
    const { mutantCoverage } = this.stryker;
    this.stryker.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, mutantActivation, hitLimit, sandboxFileName }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const files = this.#filesFor(sandboxFileName).filter(
      (file) => testFilter?.some((id) => id.startsWith(prefixOf(file))) ?? this.#mayLoad(file, sandboxFileName),
    );
    const isStatic = mutantActivation === 'static';
    const check = checkOf(sandboxFileName);
    Object.assign(this.stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    if (isStatic) this.#forgetSources(sandboxFileName);
    let nrOfTests = 0;
    try {
      for (const file of files) {
        this.stryker.activeMutant = isStatic ? activeMutant.id : undefined;
        const loadError = this.#collectMutated(file);
        // A fault that keeps the sources from loading is noticed by every test.
        if (loadError !== null) return isStatic ? killed(prefixOf(file), loadError, nrOfTests) : unusable(loadError);
        for (const [test, id] of this.ids) if (!this.#isWanted(id, file, wanted, check)) test.mode = 'skip';
        this.stryker.activeMutant = activeMutant.id;
        await this.#run(true);
        nrOfTests += [...this.ids.keys()].filter(({ status }) => status === 'done').length;
        if (this.stryker.hitCount > this.stryker.hitLimit) return { status: MutantRunStatus.Timeout };
        const failed = [...this.ids].find(([test]) => test.errors.length > 0);
        if (failed !== undefined) return killed(failed[1], messageOf(failed[0]), nrOfTests);
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    } finally {
      this.stryker.activeMutant = undefined;
      if (isStatic) this.#forgetSources(sandboxFileName);
    }
  }

  #forgetSources(mutatedFile) {
    forgetSources(mutatedFile, this.kept);
    this.known = [];
    this.#loadSetUp();
  }

  /** What Jest loads before each test file. */
  #loadSetUp() {
    for (const file of this.setUp) require(file);
  }

  /** A fault in a check has to be noticed by the tests of its own folder or the contract; one in what they share, by any test. */
  #filesFor(mutatedFile) {
    const folder = path.dirname(mutatedFile);
    if (checkOf(mutatedFile) !== null) {
      return [...this.testFiles.filter((file) => path.dirname(file) === folder), ...this.contract];
    }
    const distance = (file) =>
      file === mutatedFile.replace(/\.tsx?$/, '.test$&') ? 0 : path.dirname(file) === folder ? 1 : 2;
    return [...this.testFiles].sort((a, b) => distance(a) - distance(b));
  }

  /** Whether a test file loads a source, as far as that is known; any may, where none is known to: some sources are fetched when they are first needed. */
  #mayLoad(file, source) {
    const isLoaded = [...this.loaded.values()].some((files) => files.has(source));
    return !isLoaded || (this.loaded.get(file)?.has(source) ?? true);
  }

  /** Of the contract, only what speaks of the check; elsewhere, only the tests that are known to reach the mutant. */
  #isWanted(id, file, wanted, check) {
    if (this.contract.includes(file) && check !== null && !id.includes(` ${check} `)) return false;
    return wanted === null || wanted.has(id);
  }

  #collectMutated(file) {
    try {
      this.#collect(file);
      return null;
    } catch (error) {
      return String(error);
    }
  }

  /** Loads a test file, so that its tests stand ready to run; the sources that it imports stay loaded. */
  #collect(file) {
    const { resetState, getState } = this.circus;
    resetState();
    this.#openPage(file);
    Reflect.deleteProperty(require.cache, file);
    require(file);
    if (!this.loaded.has(file)) this.loaded.set(file, filesOf(require.cache[file]));
    this.ids = idsOf(getState().rootDescribeBlock, prefixOf(file));
  }

  /** A test that asks for a page gets one, in place of the page of the test before; the others have none. */
  #openPage(file) {
    for (const name of this.page?.names ?? []) Reflect.deleteProperty(globalThis, name);
    this.page?.window.close();
    this.page = null;
    if (!readFileSync(file, 'utf8').includes(WANTS_PAGE)) return;
    const { window } = new (require('jsdom').JSDOM)('', { pretendToBeVisual: true, url: 'http://localhost/' });
    const names = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis));
    for (const name of names) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
    this.page = { window, names };
  }

  async #run(stopsAtFailure) {
    this.stopsAtFailure = stopsAtFailure;
    await this.circus.run();
  }

  #onEvent({ name, test }) {
    if (name === 'test_start') {
      for (const known of this.known) known.clear();
      this.stryker.currentTestId = this.ids.get(test);
    }
    if (name !== 'test_done') return;
    this.stryker.currentTestId = undefined;
    if (this.stopsAtFailure && test.errors.length > 0) for (const other of this.ids.keys()) other.mode = 'skip';
  }
}

/** Compiles each source once: a fault in what a module does as it is loaded has hundreds loaded again, and most of that time is reading them. */
function keepCompiled() {
  const load = require.extensions['.ts'];
  const compiled = new Map();
  require.extensions['.ts'] = (module, file) => {
    const run = (body) => {
      const { exports } = module;
      body.call(exports, exports, (id) => module.require(id), module, file, path.dirname(file));
    };
    const known = compiled.get(file);
    if (known !== undefined) return run(known);
    module._compile = (code) => {
      const names = ['exports', 'require', 'module', '__filename', '__dirname'];
      const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
      const body = vm.compileFunction(code, names, { filename: file, importModuleDynamically });
      compiled.set(file, body);
      run(body);
    };
    return load(module, file);
  };
}

/** The id of the check to whose folder a file belongs; null for what checks share. */
function checkOf(file) {
  return /[\\/]checks[\\/]([\w-]+)[\\/]/.exec(file)?.[1] ?? null;
}

/** The test files of a folder; a file stands for itself. */
function testFilesIn(folder) {
  if (statSync(folder).isFile()) return [path.resolve(folder)];
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.resolve(folder, name));
}

/** What the ids of a file's tests begin with. */
function prefixOf(file) {
  return path.relative('.', file);
}

/** Forgets the source with the fault and whatever loads it, tests outside of `src` too: what they hold is of before the fault. */
function forgetSources(mutatedFile, but) {
  const stale = Object.entries(require.cache).filter(([, module]) => filesOf(module).has(mutatedFile));
  for (const [file] of stale) if (!but.includes(file)) Reflect.deleteProperty(require.cache, file);
}

/** The file of a module, and those that it loads, and they load; packages are left out. */
function filesOf({ filename, children = [] }, files = new Set()) {
  if (!isOurs(filename) || files.has(filename)) return files;
  files.add(filename);
  for (const child of children) filesOf(child, files);
  return files;
}

function isOurs(file) {
  return file !== undefined && file.startsWith(path.resolve('.')) && !file.includes('node_modules');
}

/** Every test of a block with an id of its own: file, titles, and a number where two are named alike. */
function idsOf(block, prefix, ids = new Map(), used = new Set()) {
  for (const child of block.children) {
    const name = `${prefix} ${child.name}`;
    if (child.type === 'describeBlock') {
      idsOf(child, name, ids, used);
      continue;
    }
    let id = name;
    for (let number = 2; used.has(id); number++) id = `${name} (${number})`;
    used.add(id);
    ids.set(child, id);
  }
  return ids;
}

function resultOf(test, id, fileName) {
  const base = { id, name: id, fileName, timeSpentMs: test.duration ?? 0 };
  if (test.errors.length > 0) return { ...base, status: TestStatus.Failed, failureMessage: messageOf(test) };
  return { ...base, status: test.status === 'done' ? TestStatus.Success : TestStatus.Skipped };
}

function messageOf({ errors }) {
  const [error] = errors.flat();
  return String(error?.message ?? error);
}

function killed(id, failureMessage, nrOfTests) {
  return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
}

function unusable(errorMessage) {
  return { status: MutantRunStatus.Error, errorMessage };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'circus', CircusRunner)];
