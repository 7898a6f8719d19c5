import type { HostEnvironment } from '../protocol/host-object';
import { adjustFormula, type AreaMove } from '../formulas/adjust';
import {
  cellArea,
  formatArea,
  isWholeColumns,
  isWholeRows,
  parseArea,
  splitReferences,
  type CellArea,
  type HostConditionalFormat,
  type HostSheet,
  type HostWorkbook,
} from '../model';
import { shiftFormula } from '../../xlsx/read/formula-text';
import { CellsObject } from '../objects/cells-object';
import { moveSpan, type Shift } from './shift-areas';

/** Moves all that hangs on cells after cells were inserted or deleted: sizes, merges, tables, formats, links, charts, names, formulas, kept ranges. */
export function moveEverything(environment: HostEnvironment, sheet: HostSheet, shift: Shift, move: AreaMove): void {
  const { workbook } = environment;
  moveRowsAndColumns(sheet, shift);
  moveParts(sheet, move);
  moveFormulas(workbook, sheet, move);
  for (const object of environment.references.objects()) {
    if (object instanceof CellsObject && object.sheet === sheet) object.cells = moveAll(object.cells, move);
  }
  environment.formulas.cellsMoved(sheet, (row, column) => move(cellArea(row, column)));
}

function moveAll(areas: readonly CellArea[], move: AreaMove): CellArea[] {
  return areas.map(move).filter((area) => area !== undefined);
}

function moveRowsAndColumns(sheet: HostSheet, { area, axis, count }: Shift): void {
  if (axis === 'rows' && isWholeRows(area)) {
    sheet.rowHeights = moveKeys(sheet.rowHeights, area.row, count);
    sheet.rowStyles = moveKeys(sheet.rowStyles, area.row, count);
    sheet.hiddenRows = new Set(moveKeys(flags(sheet.hiddenRows), area.row, count).keys());
    sheet.touch('rows');
  }
  if (axis === 'columns' && isWholeColumns(area)) {
    sheet.columnWidths = moveKeys(sheet.columnWidths, area.column, count);
    sheet.columnStyles = moveKeys(sheet.columnStyles, area.column, count);
    sheet.hiddenColumns = new Set(moveKeys(flags(sheet.hiddenColumns), area.column, count).keys());
    sheet.touch('columns');
  }
}

const flags = (places: ReadonlySet<number>): Map<number, number> => new Map([...places].map((place) => [place, 1]));

function moveKeys(map: ReadonlyMap<number, number>, at: number, count: number): Map<number, number> {
  const moved = new Map<number, number>();
  for (const [place, value] of map) {
    const span = moveSpan(place, 1, at, count);
    if (span) moved.set(span[0], value);
  }
  return moved;
}

function moveParts(sheet: HostSheet, move: AreaMove): void {
  sheet.merges = moveAll(sheet.merges, move);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => moveAll([link.area], move).map((area) => ({ ...link, area })));
  for (const format of sheet.conditionalFormats) {
    moveRuleFormulas(format, sheet.name, move);
    format.areas = moveAll(format.areas, move);
    format.changed = true;
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const table of sheet.tables) {
    table.area = move(table.area) ?? table.area;
    table.changed = true;
  }
  if (sheet.autoFilter) {
    const area = move(sheet.autoFilter.area);
    sheet.autoFilter = area ? { ...sheet.autoFilter, area } : null;
  }
  const { pageLayout } = sheet;
  if (pageLayout.printArea !== null) {
    const areas = moveAll(splitReferences(pageLayout.printArea).map(parseArea), move);
    pageLayout.printArea = areas.length === 0 ? null : areas.map((area) => formatArea(area, true)).join(',');
  }
  for (const part of ['merges', 'hyperlinks', 'conditionalFormats', 'tables', 'autoFilter', 'pageLayout'] as const)
    sheet.touch(part);
}

/**
 * A rule's formulas are written for the first of its cells. Where that one is deleted, they are those of the first that stays, or
 * the rule would lose what it points to.
 */
function moveRuleFormulas(format: HostConditionalFormat, sheetName: string, move: AreaMove): void {
  const [anchor] = format.areas;
  const first = format.areas.map((area) => firstThatStays(area, move)).find((cell) => cell !== undefined);
  if (!anchor || !first) return;
  const moved = (formula: string) =>
    adjustFormula(
      shiftFormula(formula, first.row - anchor.row, first.column - anchor.column),
      sheetName,
      sheetName,
      move,
    );
  if (format.formula) format.formula = moved(format.formula);
  if (!format.cellValue) return;
  const { formula1, formula2 } = format.cellValue;
  format.cellValue = {
    ...format.cellValue,
    formula1: moved(formula1),
    ...(formula2 === undefined ? {} : { formula2: moved(formula2) }),
  };
}

function firstThatStays(area: CellArea, move: AreaMove): CellArea | undefined {
  if (move(area) === undefined) return undefined;
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (move(cellArea(row, column)) !== undefined) return cellArea(row, column);
    }
  }
  return undefined;
}

/** Rewrites every formula, name and chart that points to cells of a sheet which moved. */
export function moveFormulas(workbook: HostWorkbook, moved: HostSheet, move: AreaMove): void {
  for (const sheet of workbook.sheets) {
    const changes: [number, number, string][] = [];
    sheet.cells.forEachRow((cells, row) =>
      cells.formulas?.forEach((formula, column) => {
        if (formula === undefined) return;
        const next = adjustFormula(formula, sheet.name, moved.name, move);
        if (next !== formula) changes.push([row, column, next]);
      }),
    );
    for (const [row, column, formula] of changes)
      sheet.cells.setContent(row, column, sheet.cells.value(row, column), formula);
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        for (const source of [series.nameSource, series.values, series.categories]) {
          if (source?.sheetId === moved.id) source.area = move(source.area) ?? source.area;
        }
      }
      if (chart.source?.sheetId === moved.id) chart.source.area = move(chart.source.area) ?? chart.source.area;
    }
  }
  for (const name of workbook.names) {
    const next = adjustFormula(name.formula, '', moved.name, move);
    if (next !== name.formula) workbook.changed.add('names');
    name.formula = next;
  }
}
