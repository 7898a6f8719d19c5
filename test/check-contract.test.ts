import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeSample } from '../scripts/make-sample/sample';
import { snapshotOf } from '../scripts/make-sample/sheets';
import { CHECKS } from '../src/compliance/checks';
import type { Check } from '../src/compliance/checks/define-check';
import type { Finding } from '../src/compliance/findings/finding';
import { makePolicy } from '../src/compliance/policy/policy';
import { run, type ComplianceRun } from '../src/compliance/run/run';
import { columnLetters } from '../src/compliance/sheets/addresses';
import { KIND_IDS, KINDS, type KindId } from '../src/compliance/sheets/kinds';
import type { SheetCorrections } from '../src/compliance/sheets/corrections';
import type { CellValue, WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { dayFromIso } from '../src/compliance/sheets/values/dates';
import { checkTable } from './check-table';
import { MIXED_AS_OF, mixedWorkbook } from './mixed-workbook';

/** On the page and not built yet, in its order. */
const TO_BUILD: readonly string[] = [];
/** Their order in the JSON is older than their place on the page, and stays. */
const BEFORE_THE_PAGE = ['screener-incomplete', 'folder-incomplete'];

const TABLE = checkTable();
const FOLDER = join(__dirname, '../src/compliance/checks');
const SECTIONS = ['What it finds', 'Why', 'How to fix', 'What it does not see'];
const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', info: 'Info(rmation)?' } as const;
const FIELDS = new Set<string>(
  KINDS.flatMap(({ id, fieldNames }) => [id, ...fieldNames.map((field) => `${id}.${field}`)]),
);
const NOT_WORDS = /\b(undefined|NaN|null|Infinity)\b|\[object|\{|\}/;

const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
  .map(({ name }) => name);

/** A workbook with a sheet of every kind that maps every field, all with the same rows below the headings. */
function everyKind(...rows: readonly CellValue[]): { workbook: WorkbookSnapshot; corrections: SheetCorrections } {
  const workbook: WorkbookSnapshot = {
    name: 'every-kind.xlsx',
    date1904: false,
    unread: [],
    sheets: KINDS.map(({ id, fieldNames }) => ({
      name: id,
      firstRow: 1,
      firstColumn: 1,
      tables: [],
      values: [[...fieldNames], ...rows.map((value) => fieldNames.map(() => value))],
    })),
  };
  const corrections = Object.fromEntries(
    KINDS.map(({ id, fieldNames }) => [
      id,
      { kind: id, columns: Object.fromEntries(fieldNames.map((field, index) => [field, columnLetters(index + 1)])) },
    ]),
  );
  return { workbook, corrections };
}

function runOn(
  workbook: WorkbookSnapshot,
  checks: readonly Check[],
  corrections: SheetCorrections = {},
): ComplianceRun {
  const asOf = dayFromIso(MIXED_AS_OF);
  if (asOf === null) throw new Error('The test names no day.');
  return run(workbook, { policy: makePolicy(), asOf, checks, corrections });
}

/** The kind of a sheet or field: `roster.sdd` → `roster`. */
function kindIn(sheetOrField: string): string {
  return sheetOrField.split('.')[0] ?? '';
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What is wrong with a finding's words, place or subject, in a form that names the check; empty where nothing is. */
function faults(check: Check, finding: Finding, rowsWithoutId: ReadonlySet<string>): string[] {
  const { message, fix } = check.render(finding.message, finding.data);
  const { location, studentId, section, teacher } = finding;
  const rules: readonly (readonly [boolean, string])[] = [
    [/\S.*\.$/s.test(message), `message without a full stop: ${message}`],
    [/\S.*\.$/s.test(fix), `fix without a full stop: ${fix}`],
    [!NOT_WORDS.test(`${message} ${fix}`), `not words: ${message} ${fix}`],
    [isDeepStrictEqual(JSON.parse(JSON.stringify(finding.data)), finding.data), 'data are not plain JSON'],
    [location.row >= 1 && location.cells.length > 0, 'points at no cell'],
    [location.cells.every((cell) => new RegExp(`^[A-Z]{1,3}${location.row}$`).test(cell)), `cells: ${location.cells}`],
    [check.per !== 'student' || section === null, 'is not about a student'],
    [check.per !== 'student' || studentId !== null || rowsWithoutId.has(place(location)), 'does not name its student'],
    [check.per !== 'section' || (section !== null && studentId === null), 'is not about a section'],
    [check.per !== 'teacher' || (teacher !== null && teacher !== ''), 'is not about a teacher'],
  ];
  return rules.flatMap(([isKept, fault]) => (isKept ? [] : [`${check.id}: ${fault}`]));
}

function place({ sheetIndex, row }: Pick<Finding['location'], 'sheetIndex' | 'row'>): string {
  return `${sheetIndex}:${row}`;
}

function allFaults(checks: readonly Check[], { findings, couldNotRun, dataset }: ComplianceRun): string[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const rowsWithoutId = new Set(
    [...dataset.students.values()]
      .filter(({ id }) => id === '')
      .flatMap(({ rows }) => rows.map(({ source, row }) => place({ sheetIndex: source.index, row }))),
  );
  for (const { row } of dataset.rowsWithoutId) rowsWithoutId.add(place({ sheetIndex: row.source.index, row: row.row }));
  return [
    ...findings.flatMap((finding) => {
      const check = byId.get(finding.check);
      return check === undefined ? [`no check is called ${finding.check}`] : faults(check, finding, rowsWithoutId);
    }),
    ...couldNotRun.flatMap(({ check, missing }) =>
      missing.trim() === '' || NOT_WORDS.test(missing) ? [`${check}: could not run, not words: ${missing}`] : [],
    ),
  ];
}

describe.each(folders)('the check folder %s', (id) => {
  const registered = CHECKS.filter((check) => check.id === id);
  const [check] = registered;

  it('is in the registry once, under its own name', () => {
    expect(registered.map((one) => one.id)).toEqual([id]);
  });

  it('exports the check in camel case, and nothing else', () => {
    const exported = createRequire(__filename)(join(FOLDER, id)) as Record<string, unknown>;
    expect(Object.entries(exported)).toEqual([[camelCase(id), check]]);
  });

  it('has its tests', () => {
    expect(existsSync(join(FOLDER, id, 'index.test.ts'))).toBe(true);
  });

  it('explains itself in a README: title, one bold line, and the four sections', () => {
    const [title, line, ...text] = readFileSync(join(FOLDER, id, 'README.md'), 'utf8')
      .split('\n')
      .filter((one) => one.trim() !== '');
    expect(title).toBe(`# ${id}: ${check?.title}`);
    expect(line).toMatch(
      new RegExp(`^\\*\\*${SEVERITY_WORDS[check?.severity ?? 'error']}\\b.* · one finding an? .+\\*\\*$`),
    );
    expect(line).toContain(check?.criterion);
    expect(text.filter((one) => one.startsWith('#'))).toEqual(SECTIONS.map((section) => `## ${section}`));
    const hasText = text.map((one, index) => !one.startsWith('#') || !(text[index + 1] ?? '#').startsWith('#'));
    expect(hasText).not.toContain(false);
  });
});

describe.each(CHECKS)('the check $id', (check) => {
  it('is what docs/spec/checks.md says: severity, criterion, and what one finding is about', () => {
    const { severity, criterion, per } = check;
    expect({ severity, criterion, per }).toEqual(TABLE.get(check.id));
  });

  it('declares needs that exist, and names them', () => {
    expect(check.needs.length).toBeGreaterThan(0);
    expect(check.needs.flatMap(({ anyOf }) => anyOf.filter((field) => !FIELDS.has(field)))).toEqual([]);
    expect(check.needs.filter(({ anyOf, says }) => anyOf.length === 0 || says.trim() === '')).toEqual([]);
  });

  it('could not run in a workbook without sheets', () => {
    const { findings, couldNotRun } = runOn({ name: 'empty.xlsx', date1904: false, sheets: [], unread: [] }, [check]);
    expect(findings).toEqual([]);
    expect(couldNotRun.map((one) => one.check)).toEqual([check.id]);
  });

  it('finds nothing in sheets of every kind without rows', () => {
    const { workbook, corrections } = everyKind();
    const result = runOn(workbook, [check], corrections);
    expect(result.sheets.map(({ recognised }) => recognised?.columns.size)).toEqual(
      KINDS.map(({ fieldNames }) => fieldNames.length),
    );
    expect(result.findings).toEqual([]);
  });

  it.each<[string, CellValue]>([
    ['an Excel error', { error: '#REF!' }],
    ['a text that means nothing', 'zzz'],
    ['a date', 46_300],
    ['a negative number', -1],
    ['a huge number', 1e300],
    ['yes', 'Y'],
    ['true', true],
    ['a formula as text', '=HYPERLINK("http://example.org")'],
  ])('stands sheets in which every cell is %s', (_, value) => {
    const { workbook, corrections } = everyKind(value, value);
    expect(allFaults([check], runOn(workbook, [check], corrections))).toEqual([]);
  });
});

describe('the registry', () => {
  it('holds the checks of the folders, each once', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual([...folders].sort());
  });

  it('holds every check of docs/spec/checks.md but those still to build', () => {
    const built = new Set<string>(CHECKS.map(({ id }) => id));
    expect([...TABLE.keys()].filter((id) => !built.has(id))).toEqual(TO_BUILD);
  });

  it('is in the order of docs/spec/checks.md', () => {
    const order = [...TABLE.keys()];
    const places = CHECKS.filter(({ id }) => !BEFORE_THE_PAGE.includes(id)).map(({ id }) => order.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

/** What is read of other sheets, and not judged by itself: the minutes of periods. */
const OF_OTHERS: readonly KindId[] = ['bell'];
/** A check that needs more kinds than these looks at cells of any. */
const MOST_KINDS_OF_A_CHECK = 4;

describe('the kinds of sheets', () => {
  it('are needed each by a check of its own', () => {
    const ofChecks = CHECKS.map(({ needs }) => new Set(needs.flatMap(({ anyOf }) => anyOf.map(kindIn))));
    const needed = new Set(ofChecks.filter(({ size }) => size <= MOST_KINDS_OF_A_CHECK).flatMap((kinds) => [...kinds]));
    expect(KIND_IDS.filter((id) => !needed.has(id))).toEqual(OF_OTHERS);
  });
});

describe('the sample and the mixed workbook', () => {
  const sample = runOn(snapshotOf(makeSample().sheets), CHECKS);
  const mixed = runOn(mixedWorkbook, CHECKS);

  it('are read as they are meant', () => {
    expect(mixed.sheets.map(({ recognised }) => recognised?.kind)).toEqual([
      ...['roster', 'roster', 'schedule', 'sections', 'staff', 'access', 'projections', 'monitoring', 'optouts'],
      ...['screener', 'folders'],
    ]);
  });

  it('have something for every check', () => {
    const found = new Set([...sample.findings, ...mixed.findings].map(({ check }) => check));
    expect(CHECKS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it('are told in words: every finding says what is wrong and what to do, and points at its cells', () => {
    expect([...allFaults(CHECKS, sample), ...allFaults(CHECKS, mixed)]).toEqual([]);
  });

  it('are told the same way every time', () => {
    expect(JSON.stringify(runOn(mixedWorkbook, CHECKS).findings)).toBe(JSON.stringify(mixed.findings));
  });
});
