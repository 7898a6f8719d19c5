import { openFindings } from '../../compliance/findings/waivers';
import type { Finding, Severity } from '../../compliance/findings/finding';
import type { ComplianceRun } from '../../compliance/run/run';
import { columnNumber } from '../../compliance/sheets/addresses';
import { ownColumns, type RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import { mergeSpans } from '../request/address-packer';
import type { CellArea, RowSpan } from '../request/cell-position';

/** What is marked on one sheet: areas for each part and severity, none for what is clean. */
export interface HighlightPlan {
  readonly sheet: string;
  readonly rowsMarked: number;
  readonly rules: readonly PlannedRule[];
}

export interface PlannedRule {
  readonly part: 'row' | 'cell';
  readonly severity: Severity;
  readonly areas: readonly CellArea[];
}

/** From mild to bad, and rows before cells: what comes later is seen above what comes earlier. */
const PARTS = ['row', 'cell'] as const;
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** Plans the marks of a run: the data columns of rows with findings by their worst severity, and the cells that are meant. */
export function planHighlights(run: Pick<ComplianceRun, 'findings' | 'sheets'>): HighlightPlan[] {
  const bySheet = run.sheets.map((): Finding[] => []);
  for (const finding of openFindings(run.findings)) bySheet[finding.location.sheetIndex]?.push(finding);
  return run.sheets.flatMap(({ name, recognised }, index) => {
    const findings = bySheet[index] ?? [];
    return recognised === null || findings.length === 0 ? [] : [planSheet(name, recognised, findings)];
  });
}

function planSheet(sheet: string, recognised: RecognisedSheet, findings: readonly Finding[]): HighlightPlan {
  const data = dataColumns(recognised);
  const rows = new Map<string, Mark>();
  const cells = new Map<string, Mark>();
  for (const { location, severity } of findings) {
    mark(rows, String(location.row), { row: location.row, ...data }, severity);
    for (const address of location.cells) mark(cells, address, cellSpan(address), severity);
  }
  const marks = { row: [...rows.values()], cell: [...cells.values()] };
  const rules = PARTS.flatMap((part) =>
    SEVERITIES.map((severity) => {
      const spans = marks[part].filter((each) => each.severity === severity).map(({ span }) => span);
      return { part, severity, areas: mergeSpans(spans) };
    }),
  );
  return { sheet, rowsMarked: rows.size, rules: rules.filter(({ areas }) => areas.length > 0) };
}

interface Mark {
  readonly span: RowSpan;
  readonly severity: Severity;
}

/** Keeps the worst severity of what is marked more than once. */
function mark(marks: Map<string, Mark>, key: string, span: RowSpan, severity: Severity): void {
  const known = marks.get(key);
  if (known && SEVERITIES.indexOf(known.severity) >= SEVERITIES.indexOf(severity)) return;
  marks.set(key, { span, severity });
}

/** From the first to the last column with a heading. Never the whole row: it would widen what counts as used. */
function dataColumns(recognised: RecognisedSheet): Pick<RowSpan, 'column' | 'columns'> {
  const { sheet, unused } = recognised;
  const indexes = [...ownColumns(recognised), ...unused];
  const first = Math.min(...indexes);
  return { column: sheet.firstColumn + first, columns: Math.max(...indexes) - first + 1 };
}

function cellSpan(address: string): RowSpan {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = columnNumber(letters);
  if (column === null) throw new Error(`A finding points to "${address}", which is no cell.`);
  return { row: Number(row), column, columns: 1 };
}
