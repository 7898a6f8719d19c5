import path from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import ts from 'typescript';

/**
 * Tells Stryker which faults do not compile: `.ci/run` refuses them before a test is asked, so no test is. Looks at the file with the fault alone, one
 * language service for all (about a second a fault); Stryker's own checker looks at every file that the fault reaches, which takes longer than the tests do.
 */
class TypeChecker {
  async init() {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, path.resolve('.'));
    /** Files that have been looked at, and what declares for all. */
    this.roots = new Set(fileNames.filter((file) => file.endsWith('.d.ts')));
    /** The file with the fault as it is now, and how often each has changed. */
    this.faulty = { file: '', text: '' };
    this.versions = new Map();
    this.service = ts.createLanguageService({
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getScriptFileNames: () => [...this.roots],
      getScriptVersion: (file) => String(this.versions.get(file) ?? 0),
      getScriptSnapshot: (file) => {
        const text = file === this.faulty.file ? this.faulty.text : ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => path.resolve('.'),
      getCompilationSettings: () => options,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
    });
  }

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#look(mutant)]));
  }

  #look({ fileName, location: { start, end }, replacement }) {
    const file = fileName.split(path.sep).join('/');
    const source = ts.sys.readFile(file);
    const lines = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
    const at = ({ line, column }) => ts.getPositionOfLineAndCharacter(lines, line, column);
    this.#show(this.faulty.file, ts.sys.readFile(this.faulty.file) ?? '');
    this.#show(file, source.slice(0, at(start)) + replacement + source.slice(at(end)));
    const [error] = [...this.service.getSyntacticDiagnostics(file), ...this.service.getSemanticDiagnostics(file)];
    if (error === undefined) return { status: CheckStatus.Passed };
    return { status: CheckStatus.CompileError, reason: ts.flattenDiagnosticMessageText(error.messageText, '\n') };
  }

  #show(file, text) {
    if (file !== '') this.roots.add(file);
    this.faulty = { file, text };
    this.versions.set(file, (this.versions.get(file) ?? 0) + 1);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'types', TypeChecker)];
