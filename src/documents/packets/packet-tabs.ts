import {
  ANSWER_HEADINGS,
  ANSWERS,
  FINDING_HEADINGS,
  FINDINGS_TAB,
  HEADING_ROW,
  KEY_HEADING,
  SENT_TAB,
  START_TAB,
  type Packet,
  type SentColumn,
  type SentSheet,
} from '../../compliance/packets/packet';
import { sentTexts } from '../../compliance/packets/sent-text';
import { counted } from '../../compliance/reports/wording';
import { cellAddress, columnLetters } from '../../compliance/sheets/addresses';
import { REPORT_MARK } from '../../compliance/sheets/own-output';
import type { CellValue } from '../../compliance/sheets/snapshot';
import { monthDayYear } from '../../compliance/sheets/values/dates';
import { cellXml, part, STYLE, xmlText } from './xlsx-xml';

/** A tab of a packet: its name, and its part. */
export interface PacketTab {
  readonly name: string;
  readonly xml: string;
  readonly isHidden?: true;
  /** The last column that is printed, and the last row; left out where all is. */
  readonly printed?: { readonly column: number; readonly row: number };
}

const [BY, DAY] = ['Answered by', 'Date'];
/** Rows on the first tab where the school signs for the whole packet, by their labels. */
export const SIGNED = { by: BY, date: DAY } as const;

const FINDING_WIDTHS = [10, 14, 9, 15, 6, 15, 12, 28, 24];
const ANSWER_WIDTHS = [9, 18, 11, 9];
const KEY_WIDTH = 14;

/** The tabs of a packet, in their order. */
export function packetTabs(packet: Packet): PacketTab[] {
  return [
    startTab(packet),
    findingsTab(packet),
    ...packet.sent.sheets.map((sheet) => rowsTab(sheet, packet)),
    sentTab(packet),
  ];
}

function startTab({ sent, findings, leftOut }: Packet): PacketTab {
  const lines: readonly (readonly [text: string, style: number, open?: number])[] = [
    [`ML packet for ${sent.school}`, STYLE.title],
    [markLine(sent), STYLE.line],
    ['', STYLE.plain],
    [BY, STYLE.label, STYLE.answer],
    [DAY, STYLE.label, STYLE.answerDate],
    ['', STYLE.plain],
    [
      findings.length === 0
        ? 'No finding is open at your school. Look at your rows, and send the packet back all the same.'
        : `${counted(findings.length, 'finding')} to answer on the tab ${FINDINGS_TAB}.`,
      STYLE.label,
    ],
    ['1. Write your name and the day above.', STYLE.paragraph],
    [
      `2. On ${FINDINGS_TAB} choose an answer in each row. Agree: you will see to it. Fixed: it is done. Waive: it stays as it is; give the reason. Question: ask it beside the answer.`,
      STYLE.paragraph,
    ],
    [
      '3. Where a value is wrong, correct it in its row on the other tabs. Cells with findings are named under Where.',
      STYLE.paragraph,
    ],
    [
      '4. Save the file under its name and send it back to the office. Nothing changes in the office’s workbook until somebody there accepts it.',
      STYLE.paragraph,
    ],
    [
      'The column Key tells the office which row is meant: leave it as it is. Rows may be filtered and sorted. Rows that you add, headings that you change and sheets that you delete cannot be taken over.',
      STYLE.paragraph,
    ],
    ...leftOut.map((line) => [`Left out: ${line}`, STYLE.paragraph] as const),
    ['Student records: share under FERPA only.', STYLE.line],
  ];
  const rows = lines.map(([text, style, open], at) => ({
    cells: cellXml(at + 1, 1, text, style) + (open === undefined ? '' : cellXml(at + 1, 2, null, open)),
    height: style === STYLE.paragraph ? 15 * Math.ceil(text.length / 88) : undefined,
  }));
  const merged = lines.flatMap(([, style], at) =>
    style === STYLE.paragraph ? [`<mergeCell ref="A${at + 1}:C${at + 1}"/>`] : [],
  );
  return {
    name: START_TAB,
    xml: sheetXml(rows, [20, 30, 42], {
      after: `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
      title: sent.school,
    }),
  };
}

function findingsTab({ sent, findings }: Packet): PacketTab {
  const headings = [...FINDING_HEADINGS, ...ANSWER_HEADINGS, KEY_HEADING];
  const rows = findings.map(({ key, severity, texts }) => [
    ...texts.map((text, at) => ({ value: text, style: at === 0 ? statusStyle(severity) : STYLE.locked })),
    ...ANSWER_HEADINGS.map((heading) => ({
      value: null,
      style: heading === DAY ? STYLE.answerDate : STYLE.answer,
    })),
    { value: key, style: STYLE.key },
  ]);
  const answers = columnLetters(FINDING_HEADINGS.length + 1);
  const last = HEADING_ROW + Math.max(1, findings.length);
  return table(FINDINGS_TAB, sent, headings, rows, [...FINDING_WIDTHS, ...ANSWER_WIDTHS, KEY_WIDTH], {
    validation: `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Answer" error="Choose ${ANSWERS.join(', ')}." promptTitle="Answer" prompt="Agree, Fixed, Waive with a reason, or Question." sqref="${answers}${HEADING_ROW + 1}:${answers}${last}"><formula1>"${ANSWERS.join(',')}"</formula1></dataValidation></dataValidations>`,
  });
}

function statusStyle(severity: Packet['findings'][number]['severity']): number {
  return severity === 'error' ? STYLE.fix : severity === 'warning' ? STYLE.review : STYLE.locked;
}

function rowsTab({ tab, columns, rows }: SentSheet, { sent }: Packet): PacketTab {
  const isText = columns.map((_, at) => rows.some(({ values }) => typeof values[at] === 'string'));
  const cells = rows.map(({ key, values }) => [
    ...columns.map((column, at) => {
      const value = values[at] ?? null;
      return { value, style: styleOf(value, column, isText[at] ?? false) };
    }),
    { value: key, style: STYLE.key },
  ]);
  const headings = [...columns.map(({ heading }) => heading), KEY_HEADING];
  const widths = columns.map(({ heading }, at) =>
    Math.min(
      28,
      Math.max(8, heading.length + 2, ...rows.slice(0, 200).map(({ values }) => String(values[at] ?? '').length + 1)),
    ),
  );
  return table(tab, sent, headings, cells, [...widths, KEY_WIDTH], {});
}

function styleOf(value: CellValue, { isDate }: SentColumn, isText: boolean): number {
  if (isDate && typeof value !== 'string') return STYLE.openDate;
  return typeof value === 'string' || (value === null && isText) ? STYLE.openText : STYLE.open;
}

/** What was sent stands in the packet too: a merge compares with it. It is the packet's own rows and nothing else. */
function sentTab({ sent }: Packet): PacketTab {
  const rows = sentTexts(sent).map((text, at) => ({ cells: cellXml(at + 1, 1, text, STYLE.key) }));
  return { name: SENT_TAB, isHidden: true, xml: sheetXml(rows, [100], { title: sent.school }) };
}

interface Cell {
  readonly value: CellValue;
  readonly style: number;
}

function table(
  name: string,
  sent: Packet['sent'],
  headings: readonly string[],
  cells: readonly (readonly Cell[])[],
  widths: readonly number[],
  { validation = '' }: { readonly validation?: string },
): PacketTab {
  const rows = [
    { cells: cellXml(1, 1, `${name} · ${sent.school}`, STYLE.title) },
    { cells: cellXml(2, 1, markLine(sent), STYLE.line) },
    {
      cells: headings.map((heading, at) => cellXml(HEADING_ROW, at + 1, heading, STYLE.head)).join(''),
      height: heightOf(headings, widths),
    },
    ...cells.map((own, at) => ({
      height: heightOf(
        own.map(({ value, style }) => (WRAPPED.has(style) && typeof value === 'string' ? value : '')),
        widths,
      ),
      cells: own.map(({ value, style }, column) => cellXml(HEADING_ROW + 1 + at, column + 1, value, style)).join(''),
    })),
  ];
  const last = HEADING_ROW + Math.max(1, cells.length);
  const filter = `<autoFilter ref="A${HEADING_ROW}:${cellAddress(last, headings.length)}"/>`;
  return {
    name,
    printed: { column: headings.length - 1, row: last },
    xml: sheetXml(rows, widths, { before: filter, after: validation, title: sent.school, frozen: HEADING_ROW }),
  };
}

const WRAPPED: ReadonlySet<number> = new Set([STYLE.locked, STYLE.fix, STYLE.review]);
const [LINE, MARGIN] = [13, 2];

/** As high as the longest of its texts needs, in points; words that do not fit a line leave some of it blank. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => Math.ceil(text.length / Math.max(1, (widths[at] ?? 0) - 2)));
  return Math.max(1, ...lines) * LINE + MARGIN;
}

function markLine({ school, asOf, schoolYear }: Packet['sent']): string {
  return `${REPORT_MARK} for ${school} · as of ${monthDayYear(asOf)} · school year ${schoolYear}`;
}

interface SheetExtras {
  readonly before?: string;
  readonly after?: string;
  readonly title: string;
  /** So many rows stay in sight. */
  readonly frozen?: number;
}

/** A protected sheet, without a password: it keeps from slips, and who must may lift it. Filters, sorting and widths stay free. */
function sheetXml(
  rows: readonly { readonly cells: string; readonly height?: number | undefined }[],
  widths: readonly number[],
  { before = '', after = '', title, frozen }: SheetExtras,
): string {
  const pane =
    frozen === undefined
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const data = rows.map(({ cells, height }, at) => {
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${at + 1}"${tall}>${cells}</row>`;
  });
  const orientation = frozen === undefined ? 'portrait' : 'landscape';
  return part(
    'worksheet',
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
      `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>` +
      `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>` +
      before +
      after +
      `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="1" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
      `<headerFooter scaleWithDoc="0"><oddFooter>${xmlText(`&L&8${title.replace(/&/g, '&&')}&C&8Student records: share under FERPA only&R&8Page &P of &N`)}</oddFooter></headerFooter>`,
  );
}
