import fc from 'fast-check';
import { proposeFixes, type ProposedFix } from '../src/compliance/fixes';
import { makePolicy } from '../src/compliance/policy/policy';
import { run, type ComplianceRun } from '../src/compliance/run/run';
import { columnLetters } from '../src/compliance/sheets/addresses';
import { KINDS } from '../src/compliance/sheets/kinds';
import type { SheetCorrections } from '../src/compliance/sheets/corrections';
import type { CellValue, WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { dayFromIso } from '../src/compliance/sheets/values/dates';
import { cellText } from '../src/compliance/sheets/values/text';
import { problemKey, withWaivers } from '../src/compliance/findings/waivers';
import type { Waiver } from '../src/compliance/findings/finding';
import { always } from './always';
import { MIXED_AS_OF, mixedWorkbook } from './mixed-workbook';

const POLICY = makePolicy({ schools: { 'Adams  K-8': { blockLength: 40 } } });
const AS_OF = dayFromIso(MIXED_AS_OF) ?? 0;

interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly slip: number;
}

/** What people and exports make of a value. */
const SLIPS: readonly ((text: string) => CellValue)[] = [
  (text) => `${text} `,
  (text) => `  ${text}`,
  (text) => `\u00a0${text}\u00a0`,
  (text) => text.replace(/ /g, '  '),
  (text) => text.replace(/ /g, '\u00a0 '),
  (text) => text.replace(/ /, ' \n '),
  (text) => `${text}.0`,
  (text) => `0${text}`,
  (text) => `ELD ${text}`,
  (text) => `Level  ${text}`,
  (text) => `SDD${text} `,
  (text) => `${text} min`,
  (text) => `Grade ${text}`,
  (text) => (Number.isFinite(Number(text)) && text !== '' ? Number(text) : text),
  (text) => text,
  (text) => text.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$2/$3/$1'),
  (text) => text.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$2/$3/$1  10:30'),
  (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? 46_000 + Number(text.slice(-2)) : text),
  () => 'K',
  () => 'KF ',
  () => 0,
  () => 4,
  () => 2,
  () => '02',
  () => '2.7',
  () => 'SDD 4',
  () => '1,125',
  () => '#N/A ',
  () => true,
];

function slipped(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) }));
  for (const { sheet, row, column, slip } of edits) {
    const { values = [] } = sheets[sheet % sheets.length] ?? {};
    // The heading row stays as it is.
    const cells = values[1 + (row % Math.max(1, values.length - 1))];
    if (cells === undefined) continue;
    const at = column % cells.length;
    const value = cells[at];
    if (typeof value === 'string' || typeof value === 'number')
      cells[at] = SLIPS[slip % SLIPS.length]?.(String(value)) ?? '';
  }
  return { ...workbook, sheets };
}

function fixed(workbook: WorkbookSnapshot, fixes: readonly ProposedFix[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) }));
  for (const { sheet, row, column, was, becomes } of fixes) {
    const found = sheets.find(({ name }) => name === sheet);
    const cells = found?.values[row - found.firstRow];
    expect(cells?.[column - (found?.firstColumn ?? 0)]).toBe(was);
    if (cells !== undefined) cells[column - (found?.firstColumn ?? 0)] = becomes;
  }
  return { ...workbook, sheets };
}

/** Everything a run says, with the blanks of texts and the texts of fixed cells taken as the same. */
function said({ findings, couldNotRun, services, sheets }: ComplianceRun, fixes: readonly ProposedFix[]): unknown {
  // A course whose code and title differ by a blank only is named with both, and afterwards once.
  const tidy = (text: string) =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/(\S.*) \(\1\)/g, '$1');
  const sameText = oneOfEach(fixes.map((fix) => [tidy(cellText(fix.was)), tidy(cellText(fix.becomes))]));
  const same = (value: unknown): unknown => {
    if (typeof value === 'string') return sameText(tidy(value));
    if (Array.isArray(value)) return value.map(same);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, same(part)]));
  };
  return {
    findings: findings
      .map((finding) => JSON.stringify(same({ ...finding, waiver: finding.waiver?.reason ?? null })))
      .sort(),
    couldNotRun: couldNotRun.map((each) => JSON.stringify(same(each))).sort(),
    services: services.map(({ student, owed, pieces, served, blocks }) => [
      student.key,
      student.level,
      student.grade,
      owed,
      pieces,
      served,
      blocks,
    ]),
    sheets: sheets.map(({ name, recognised }) => [name, recognised?.kind, recognised?.dataRows]),
  };
}

/** Makes a reading of texts under which both texts of a pair are the same, and what is the same as either. */
function oneOfEach(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const next = new Map<string, string>();
  const first = (text: string): string => {
    const other = next.get(text);
    return other === undefined ? text : first(other);
  };
  for (const [a, b] of pairs) if (first(a) !== first(b)) next.set(first(a), first(b));
  return first;
}

function expectNothingChanges(workbook: WorkbookSnapshot, corrections: SheetCorrections = {}): number {
  const options = { policy: POLICY, asOf: AS_OF, corrections };
  const all = run(workbook, options);
  const waivers: Waiver[] = all.findings
    .filter((_, index) => index % 2 === 0)
    .map((finding) => ({ key: problemKey(finding), reason: 'accepted', date: MIXED_AS_OF }));
  // What a run with them says; it would read and judge all once more.
  const before = { ...all, findings: withWaivers(all.findings, waivers) };
  const { fixes } = proposeFixes(before.sheets, POLICY, workbook.date1904);
  const after = run(fixed(workbook, fixes), { ...options, waivers });
  expect(said(after, fixes)).toEqual(said(before, fixes));
  return fixes.length;
}

const edits = fc.array(
  fc.record({
    sheet: fc.integer({ min: 0, max: 30 }),
    row: fc.integer({ min: 0, max: 200 }),
    column: fc.integer({ min: 0, max: 40 }),
    slip: fc.nat({ max: SLIPS.length - 1 }),
  }),
  { minLength: 20, maxLength: 80 },
);

it('changes no finding of a workbook with slips of every kind, nor a waiver', () => {
  let offered = 0;
  always(
    'fixes-of-slips',
    fc.property(edits, (some) => {
      offered += expectNothingChanges(slipped(mixedWorkbook, some));
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(offered).toBeGreaterThan(100);
});

it('changes no finding whatever stands in whatever column of whatever kind of sheet', () => {
  const base = ['1', 'K2', '45', '7', '3', '2026-09-08', 'EL', 'Lee, Ann', 'Adams K-8', '1001', '3(M-F) 4(T)', 'ESL 2'];
  const cell = fc.oneof(
    fc.constantFrom<CellValue>('', 1, 2, 3, 4, 7, 45, 1001, 46_280, '01', '04', ...base),
    fc
      .record({ text: fc.constantFrom(...base), slip: fc.nat({ max: SLIPS.length - 1 }) })
      .map(({ text, slip }): CellValue => SLIPS[slip]?.(text) ?? ''),
  );
  const widest = Math.max(...KINDS.map(({ fieldNames }) => fieldNames.length));
  const rows = fc.array(fc.array(cell, { minLength: widest, maxLength: widest }), { minLength: 1, maxLength: 6 });
  const corrections: SheetCorrections = Object.fromEntries(
    KINDS.map(({ id, fieldNames }) => [
      id,
      { kind: id, columns: Object.fromEntries(fieldNames.map((field, index) => [field, columnLetters(index + 1)])) },
    ]),
  );
  always(
    'fixes-of-anything',
    fc.property(rows, fc.boolean(), (values, date1904) => {
      const sheets = KINDS.map(({ id, fieldNames }) => ({
        name: id,
        firstRow: 1,
        firstColumn: 1,
        tables: [],
        values: [[...fieldNames], ...values.map((row) => row.slice(0, fieldNames.length))],
      }));
      expectNothingChanges({ name: 'every-kind.xlsx', date1904, unread: [], sheets }, corrections);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
