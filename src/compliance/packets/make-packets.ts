import { textNumber } from '../changes/text-number';
import { grouped } from '../grouped';
import { openFindings, problemKey } from '../findings/waivers';
import { readersDates, SEVERITY_ORDER, SEVERITY_WORDS, counted } from '../reports/wording';
import { classNames } from '../reports/class-names';
import { inScopeOf, schoolsOf, type ReportScope } from '../reports/scope';
import { checkOf, renderFinding } from '../run/render-finding';
import type { ComplianceRun } from '../run/run';
import type { Finding } from '../findings/finding';
import type { CellValue, WorkbookSnapshot } from '../sheets/snapshot';
import { isoDate } from '../sheets/values/dates';
import { readId } from '../sheets/values/ids';
import { folded } from '../sheets/values/text';
import { HEADING_ROW, type Packet, type PacketFinding, type Packets, type SentRow, type SentSheet } from './packet';
import { identityOf, personOf, schoolsOfRows, sourceTables, valuesOf, type SourceTable } from './school-rows';
import { schoolWords, type SchoolWords } from './school-words';
import { tabNames } from './tab-names';

const DATES: ReadonlySet<string> = new Set(['date', 'endDate', 'dateOrYesNo']);
const IDS_AND_NAMES: ReadonlySet<string> = new Set(['studentId', 'stateId']);
const NAMES_OF_STUDENTS = /\.(?:name|lastName|firstName)$/;
const NO_SCHOOLS =
  'No sheet says which school its students are of, so there is nothing to part packets by. Say which column holds the school.';
const OTHERS_TOO = 'This is about another school too. Ask the office.';

/** What is known of a district while its packets are made. */
interface District {
  readonly run: ComplianceRun;
  readonly words: SchoolWords;
  readonly tables: readonly SourceTable[];
  /** The rows of each table by school, folded. */
  readonly rows: ReadonlyMap<SourceTable, ReadonlyMap<string, readonly number[]>>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly classNameOf: (display: string) => string;
}

/**
 * The packets of a run, one a school (docs/spec/reports.md, School packets). A row goes to the one school that it names, a finding to its
 * own; what names nobody's school, or several, goes to none and is counted. No packet holds the name or id of a student, a teacher or a school
 * that is not its own.
 * @param workbook the cells that the run was made of
 * @param scope the schools that get one
 * @returns or why none can be made, in a sentence for people
 */
export function makePackets(
  run: ComplianceRun,
  workbook: WorkbookSnapshot,
  scope: ReportScope = 'district',
): Packets | { readonly refused: string } {
  const schools = schoolsOf(run);
  const [first] = schools;
  if (first === undefined) return { refused: NO_SCHOOLS };
  if (schools.length === 1)
    return { refused: `All rows are of one school, ${first}. Packets part schools: send it the workbook itself.` };
  const tables = sourceTables(run.sheets, workbook);
  const { rows, ofNone } = rowsBySchool(run, tables);
  const district: District = {
    run,
    words: schoolWords(run),
    tables,
    rows,
    findings: grouped(openFindings(run.findings), ({ school }) => folded(school)),
    classNameOf: classNames(run.dataset),
  };
  const isInScope = inScopeOf(scope);
  const without = district.findings.get('')?.length ?? 0;
  return {
    packets: schools.filter(isInScope).map((school) => packetOf(school, district)),
    remarks: [
      ...(ofNone > 0 ? [`${counted(ofNone, 'row')} of no school, or of several, are in no packet.`] : []),
      ...(without > 0 ? [`${counted(without, 'finding')} of no school are in no packet.`] : []),
    ],
  };
}

/** The rows of each table by school; those that name no school or several are counted. One pass. */
function rowsBySchool(run: ComplianceRun, tables: readonly SourceTable[]) {
  const schoolsOfRow = schoolsOfRows(run.dataset);
  const rows = new Map<SourceTable, Map<string, number[]>>();
  let ofNone = 0;
  for (const table of tables) {
    const own = new Map<string, number[]>();
    for (const row of table.rows) {
      const [school, ...others] = schoolsOfRow(table, row);
      if (school === undefined || others.length > 0) {
        ofNone++;
        continue;
      }
      const known = own.get(school);
      if (known === undefined) own.set(school, [row]);
      else known.push(row);
    }
    rows.set(table, own);
  }
  return { rows, ofNone };
}

function packetOf(school: string, district: District): Packet {
  const { run, tables, words } = district;
  const own = folded(school);
  const isForeign = (text: string) => words.all.holdsForeign(text, own);
  const mine = tables.filter((table) => district.rows.get(table)?.has(own));
  const tabs = tabNames(mine.map((table) => (isForeign(table.sheet.name) ? 'Rows' : table.sheet.name)));
  const places = new Map<string, string>();
  const sheets = mine.map((table, at): SentSheet => {
    const rows = district.rows.get(table)?.get(own) ?? [];
    const tab = tabs[at] ?? '';
    rows.forEach((row, index) => places.set(`${table.sheet.name}\n${row}`, `${tab}, row ${HEADING_ROW + 1 + index}`));
    return {
      tab,
      of: textNumber(table.sheet.name),
      headingRow: table.views[0]?.headingRow ?? 0,
      columns: table.columns.map(({ column, heading, field, type, isKey }) => ({
        heading: isForeign(heading) || heading === '' ? `Column ${column}` : heading,
        field,
        isDate: DATES.has(type),
        isKey,
      })),
      rows: sentRows(table, rows, own, words),
    };
  });
  const { findings, leftOut } = findingsOf(school, district, places);
  const withheld = sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((all, row) => all + (row.withheld?.length ?? 0), 0),
    0,
  );
  return {
    sent: {
      version: 1,
      school,
      asOf: isoDate(run.asOf),
      schoolYear: run.schoolYear,
      date1904: run.dataset.dates.date1904,
      sheets,
      findings: findings.map(({ key, texts }) => ({ key, says: textNumber(texts.join('\n')) })),
    },
    findings,
    leftOut: [
      ...(leftOut > 0 ? [`${counted(leftOut, 'finding')} about students of another school: ask the office.`] : []),
      ...(withheld > 0 ? [`${counted(withheld, 'cell')} left blank, for naming students of another school.`] : []),
    ],
  };
}

function sentRows(table: SourceTable, rows: readonly number[], school: string, words: SchoolWords): SentRow[] {
  const isKey = table.columns.map((column) => column.isKey);
  const idAt = table.columns.findIndex(({ type }) => type === 'studentId');
  const keys = distinctKeys();
  return rows.map((row): SentRow => {
    const values = valuesOf(table, row);
    const withheld = table.columns.flatMap((column, at) =>
      namesOthers(values[at] ?? null, column, school, words) ? [at] : [],
    );
    return {
      key: keys(identityOf(values, isKey)),
      person: idAt < 0 ? null : personOf(values[idAt]),
      values: values.map((value, at) => (withheld.includes(at) ? null : value)),
      ...(withheld.length > 0 ? { withheld } : {}),
    };
  });
}

/** A cell of ids or names, or one that says several words, may name somebody besides the student of its row. */
function namesOthers(
  value: CellValue,
  { type, field }: SourceTable['columns'][number],
  school: string,
  { students }: SchoolWords,
): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const isOfPeople = IDS_AND_NAMES.has(type) || NAMES_OF_STUDENTS.test(field);
  const isProse = type === 'text' && typeof value === 'string' && /\S\s+\S/.test(value.trim());
  return (isOfPeople || isProse) && students.holdsForeign(String(value), school);
}

function findingsOf(
  school: string,
  { run, words, findings, classNameOf }: District,
  places: ReadonlyMap<string, string>,
): { readonly findings: readonly PacketFinding[]; readonly leftOut: number } {
  const own = folded(school);
  const isForeign = (text: string) => words.all.holdsForeign(text, own);
  const keys = distinctKeys();
  const kept: PacketFinding[] = [];
  let leftOut = 0;
  const sorted = [...(findings.get(own) ?? [])].sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
  for (const finding of sorted) {
    const student = run.dataset.students.get(readId(finding.studentId)?.key ?? '');
    const { sheet, row } = finding.location;
    const { message, fix } = renderFinding(finding);
    const about = [
      SEVERITY_WORDS[finding.severity],
      checkOf(finding.check).title,
      finding.studentId ?? '',
      student?.name ?? '',
      student?.grade ?? '',
    ];
    if (about.slice(2, 4).some(isForeign)) {
      leftOut++;
      continue;
    }
    const ofClass = [finding.section === null ? null : classNameOf(finding.section), finding.teacher];
    kept.push({
      key: keys(textNumber(problemKey(finding))),
      severity: finding.severity,
      texts: [
        ...about,
        orElse(ofClass.filter((part) => part !== null).join(' · '), isForeign, ''),
        places.get(`${sheet}\n${row}`) ?? '',
        orElse(readersDates(message), isForeign, OTHERS_TOO),
        orElse(readersDates(fix), isForeign, OTHERS_TOO),
      ],
    });
  }
  return { findings: kept, leftOut };
}

function orElse(text: string, isForeign: (text: string) => boolean, other: string): string {
  return isForeign(text) ? other : text;
}

/** Makes keys distinct: the second of one is `…-2`. */
function distinctKeys(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}
