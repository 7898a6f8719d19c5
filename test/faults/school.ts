import type { Waiver } from '../../src/compliance/findings/finding';
import { namespaceOf, partXml } from '../../src/excel/settings/part-xml';
import { DEFAULT_STYLE, HostWorkbook, type CellStyle, type CellValue, type HostSheet } from '../../src/embedded-host';

type Cells = readonly (readonly CellValue[])[];

const ROSTER: Cells = [
  ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD', 'EL Program', 'Entry Date', 'Remarks'],
  ['100231', 'Nguyễn, Mai', 'Burke', '7', 'EL', 2, 'State SEI', 45_540, 'kept by the school'],
  ['100232', 'Silva, Ana', 'Burke', '7', 'EL', 2, 'State SEI', 45_540, null],
  ['100233', 'Đặng, Văn', 'Burke', '7', 'EL', 1, 'State SEI', 45_540, '=a remark, no formula'],
  ['100234', 'Roy, Max', 'Burke ', '8', 'EL', '3', 'State SEI', 46_300, null],
  ['100235', 'Kim, Jo', 'Burke', '8', 'EL', 4, '', 46_300, null],
  ['100236', 'Lopez, Eva', 'Burke', '8', 'FEL', '', '00', 44_000, null],
  ['100237', 'Costa, Rui', 'Burke', '8', 'EL', 'SDD 3', 'State SEI', 46_300, null],
  ['100238', 'Haile, Sara', 'Burke', '8', 'No', 3, '00', 46_300, null],
  ['100239', 'Joseph, Leo', 'Burke', 'K', 'EL', 2, 'State SEI', 46_300, null],
  ['', 'Without Id', 'Burke', '7', 'EL', 2, 'State SEI', 46_300, null],
];

const SCHEDULE: Cells = [
  ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'],
  ['100231', 'Burke', 'ESL 2', '1', 450, 'Diaz, Rosa'],
  ['100232', 'Burke', 'ESL 2', '1', 225, 'Diaz, Rosa'],
  ['100233', 'Burke', 'Math 7', '2', 300, 'Diaz, Rosa'],
  ['100234', 'Burke', 'ESL 3', '3', 225, 'TBD'],
  ['100238', 'Burke', 'ESL 3', '3', 225, 'TBD'],
  ['999999', 'Burke', 'Math 7', '2', 300, 'Diaz, Rosa'],
];

const NOTES: Cells = [
  ['My notes', null],
  ['Call the parents of 100231', 12],
];

/** A school of ten students with gaps of many kinds, and with formats, rules, a formula and notes of the people who keep it. */
export function schoolWorkbook(): HostWorkbook {
  const workbook = new HostWorkbook('School.xlsx');
  const [notes, roster, schedule] = ['Notes', 'Roster', 'Schedule'].map((name) => workbook.addSheet(name));
  if (notes === undefined || roster === undefined || schedule === undefined)
    throw new Error('Three sheets were added.');
  put(notes, NOTES);
  put(roster, ROSTER);
  put(schedule, SCHEDULE);
  notes.cells.setContent(2, 1, 24, '=B2*2');
  paint(workbook, roster, 0, 0, 9, { fill: { pattern: 'Solid', color: { rgb: '#FFE699' } } });
  paint(workbook, roster, 1, 7, 1, { numberFormat: 'yyyy-mm-dd' });
  paint(workbook, roster, 4, 5, 1, { font: { ...DEFAULT_STYLE.font, bold: true, color: { rgb: '#C00000' } } });
  roster.columnWidths.set(1, 140);
  roster.rowHeights.set(0, 30);
  schedule.hiddenColumns.add(3);
  addRule(workbook, roster, 8, '=$F2>3');
  addRule(workbook, schedule, 6, '=$E2<300');
  workbook.settings.set('of another add-in', { keep: true });
  keepPart(workbook, 'urn:another-program', '<note xmlns="urn:another-program">keep</note>');
  keepPart(workbook, namespaceOf('waivers'), partXml('waivers', { version: 1, value: { waivers: [WAIVER] } }));
  return workbook;
}

/** Accepts nothing that the school's sheets hold. */
export const WAIVER: Waiver = { key: 'esl-none | 424242', reason: 'moved away', date: '2026-09-20' };

function keepPart(workbook: HostWorkbook, namespaceUri: string, xml: string): void {
  workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri, xml });
}

function put(sheet: HostSheet, cells: Cells): void {
  cells.forEach((row, at) =>
    row.forEach((value, column) => value !== null && value !== '' && sheet.cells.setContent(at, column, value)),
  );
}

function paint(
  { styles }: HostWorkbook,
  sheet: HostSheet,
  row: number,
  column: number,
  columns: number,
  change: Partial<CellStyle>,
): void {
  const style = styles.intern({ ...DEFAULT_STYLE, ...change });
  sheet.cells.setStyles(row, column, new Array<number>(columns).fill(style));
}

function addRule(workbook: HostWorkbook, sheet: HostSheet, columns: number, formula: string): void {
  sheet.conditionalFormats.push({
    id: workbook.newGuid(),
    kind: 'Custom',
    areas: [{ row: 1, column: 0, rows: 12, columns }],
    stopIfTrue: false,
    style: { fillColor: { rgb: '#DDEBF7' } },
    formula,
    changed: false,
  });
}
