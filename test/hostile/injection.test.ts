import { SaxesParser } from 'saxes';
import { makePolicy } from '../../src/compliance/policy/policy';
import { REPORTS } from '../../src/compliance/reports/reports';
import type { ComplianceRun } from '../../src/compliance/run/run';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { problemKey } from '../../src/compliance/findings/waivers';
import { createExcelHost, type HostSheet, type HostWorkbook } from '../../src/embedded-host';
import { loadXlsx } from '../../src/embedded-host/file';
import { saveXlsx } from '../../src/embedded-host/file/save-xlsx';
import { unzipParts } from '../../src/xlsx/testing/zip-parts';
import { writeEslColumns } from '../../src/excel/esl-columns/esl-columns';
import { applyHighlights } from '../../src/excel/highlight/highlight';
import { checkWorkbook } from '../../src/excel/read/run-check';
import { changeSettings, readStoredSettings } from '../../src/excel/settings/workbook-settings';
import { writeReport } from '../../src/excel/report/write-report';
import { eslServices } from '../../src/taskpane/worker/esl-services';
import { HOSTILE_FILE_NAME, hostileDistrict } from './corpus/district';
import { HOSTILE_SHEETS, HOSTILE_TEXTS, MARK } from './corpus/texts';

const AS_OF = '2026-12-01';
const OURS = new Set(REPORTS.map(({ tabName }) => tabName));
/** A text within a formula: quotes in it are doubled. Nothing of a user may stand outside of one. */
const LITERAL = '"(?:[^"]|"")*"';
const LITERALS = `${LITERAL}(?:&${LITERAL})*`;
const OUR_FORMULAS = [
  new RegExp(`^=HYPERLINK\\(${LITERALS},(?:${LITERALS}|-?[0-9.]+)\\)$`),
  /^=SUBTOTAL\(\d+,[A-Z]+\d+:[A-Z]+\d+\)$/,
  /^=IF\(SUBTOTAL\(\d+,[A-Z]+\d+:[A-Z]+\d+\)=0,"",SUBTOTAL\(\d+,[A-Z]+\d+:[A-Z]+\d+\)\)$/,
];

interface Outcome {
  readonly before: HostWorkbook;
  readonly run: ComplianceRun;
  readonly after: HostWorkbook;
  readonly parts: Readonly<Record<string, string>>;
}

/** All that a user does in the pane: check, waive, mark, add columns, write every report, twice; then save and open again. */
async function everything(turn: number): Promise<Outcome> {
  const file = (await saveXlsx(hostileDistrict(turn))).bytes;
  const opened = await loadXlsx(file, HOSTILE_FILE_NAME);
  const before = await loadXlsx(file, HOSTILE_FILE_NAME);
  const excel = createExcelHost(opened);
  const run = await excel.run(async (context) => {
    const options = { policy: makePolicy(), asOf: dayOf(2026, 12, 1), date1904: () => false };
    const first = await checkWorkbook(context, options);
    const waivers = first.findings
      .slice(0, 8)
      .map((finding, at) => ({ key: problemKey(finding), reason: HOSTILE_TEXTS[at] ?? '', date: AS_OF }));
    await changeSettings(context, { waivers });
    const second = await checkWorkbook(context, {
      ...options,
      waivers,
      keptRuns: (await readStoredSettings(context)).keptRuns,
    });
    await applyHighlights(context, second, { at: AS_OF, version: 'test' });
    await writeEslColumns(context, eslServices(second), second.sheets);
    for (const report of REPORTS) await writeReport(context, report.build(second), { asOf: AS_OF });
    const third = await checkWorkbook(context, {
      ...options,
      waivers,
      keptRuns: (await readStoredSettings(context)).keptRuns,
    });
    for (const report of REPORTS) await writeReport(context, report.build(third), { asOf: AS_OF });
    return third;
  });
  const { bytes, losses } = await saveXlsx(opened);
  expect(losses).toEqual([]);
  return { before, run, after: await loadXlsx(bytes, HOSTILE_FILE_NAME), parts: unzipParts(bytes) };
}

function formulasOf({ sheets }: HostWorkbook): { sheet: string; formula: string }[] {
  return sheets.flatMap((sheet) => {
    const found: { sheet: string; formula: string }[] = [];
    sheet.cells.forEachRow(({ formulas }) =>
      formulas?.forEach((formula) => formula !== undefined && found.push({ sheet: sheet.name, formula })),
    );
    return found;
  });
}

function textsOf(sheet: HostSheet): string[] {
  const found: string[] = [];
  sheet.cells.forEachRow(({ values }) => values.forEach((value) => typeof value === 'string' && found.push(value)));
  return found;
}

/** What stands outside the quoted texts and sheet names of a formula. */
const unquoted = (formula: string) => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');

function xmlFault(text: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | null = null;
  parser.on('error', ({ message }) => (fault ??= message));
  parser.write(text).close();
  return fault;
}

describe.each([0, 13, 26])('hostile texts from the %i. on', (turn) => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await everything(turn);
  });

  it('lose no sheet and no student, and reach the reports as what they are', () => {
    const { before, run, after } = outcome;
    expect(run.dataset.sheets.length).toBeGreaterThan(8);
    expect(run.findings.length).toBeGreaterThan(60);
    expect(run.findings.some(({ waiver }) => waiver !== null)).toBe(true);
    expect(after.sheets.map(({ name }) => name)).toEqual([
      ...HOSTILE_SHEETS.slice(0, before.sheets.length),
      ...REPORTS.map(({ tabName }) => tabName),
    ]);
    const inReports = after.sheets.filter(({ name }) => OURS.has(name)).flatMap(textsOf);
    expect(inReports.filter((text) => text.includes(MARK)).length).toBeGreaterThan(50);
  });

  it('stay in their cells as they were', () => {
    for (const sheet of outcome.before.sheets) {
      const now = outcome.after.sheetNamed(sheet.name);
      sheet.cells.forEachRow(({ values }, row) =>
        values.forEach((value, column) => expect(now?.cells.value(row, column)).toEqual(value)),
      );
    }
  });

  it('are never a formula, nor within one but as a quoted text', () => {
    const formulas = formulasOf(outcome.after);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter(({ sheet }) => !OURS.has(sheet))).toEqual([]);
    const strange = formulas.filter(({ formula }) => !OUR_FORMULAS.some((ours) => ours.test(formula)));
    expect(strange).toEqual([]);
    const rules = outcome.after.sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.map((format) => ('formula' in format ? String(format.formula) : '')),
    );
    expect(rules.map(unquoted).filter((rule) => rule.includes(MARK) || /HYPERLINK|cmd\|/.test(rule))).toEqual([]);
  });

  it('are never a link, and link to nothing outside', () => {
    expect(outcome.after.sheets.flatMap(({ hyperlinks }) => hyperlinks)).toEqual([]);
    const outside = Object.entries(outcome.parts).filter(
      ([part, text]) => part.endsWith('.rels') && text.includes('TargetMode="External"'),
    );
    expect(outside).toEqual([]);
    expect(Object.keys(outcome.parts).filter((part) => /externalLink|vbaProject|connections/i.test(part))).toEqual([]);
    const targets = formulasOf(outcome.after).flatMap(({ formula }) => /^=HYPERLINK\("(.)/.exec(formula)?.[1] ?? []);
    expect(new Set(targets)).toEqual(new Set(['#']));
  });

  it('leave every part well-formed, and every cell within what a cell holds', () => {
    const faults = Object.entries(outcome.parts)
      .filter(([part]) => /\.(xml|rels|vml)$/.test(part))
      .map(([part, text]) => [part, xmlFault(text)])
      .filter(([, fault]) => fault !== null);
    expect(faults).toEqual([]);
    const tooLong = outcome.after.sheets.flatMap(textsOf).filter((text) => text.length > 32_767);
    expect(tooLong).toEqual([]);
  });
});
