import { moveFormulas } from '../cells/move-everything';
import type { HostEnvironment } from '../protocol/host-object';
import { HostError, invalidArgument } from '../errors';
import { renamedSheet } from '../formulas/adjust';
import { requireFreeStructure } from '../guard';
import type { HostSheet, SheetVisibility } from '../model';
import { freeSheetName, requireSheetName } from './sheet-name';

/** Adds an empty sheet after the others. It does not come to the front. */
export function addSheet(environment: HostEnvironment, name: unknown): HostSheet {
  const { workbook, events } = environment;
  requireFreeStructure(workbook);
  const wanted = name ?? freeSheetName(workbook);
  requireSheetName(workbook, wanted);
  const sheet = workbook.addSheet(wanted);
  // It is written whole: notes on each of its cells would tell the saver nothing.
  sheet.journal.move();
  workbook.changed.add('sheets');
  events.sheet('added', sheet.id);
  return sheet;
}

/** Throws `InvalidOperation` for a very hidden sheet and for the last one that can be seen (docs/guides/office-js.md 2.8). */
export function deleteSheet(environment: HostEnvironment, sheet: HostSheet): void {
  const { workbook, events } = environment;
  requireFreeStructure(workbook);
  if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
  requireAnotherVisible(environment, sheet);
  const wasActive = workbook.activeSheet === sheet;
  moveFormulas(workbook, sheet, () => undefined);
  const position = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(position, 1);
  workbook.names = workbook.names.filter((name) => name.sheetId !== sheet.id);
  workbook.changed.add('sheets').add('names');
  events.sheet('deleted', sheet.id);
  if (!wasActive) return;
  workbook.activeSheetId = workbook.sheets[Math.min(position, workbook.sheets.length - 1)]?.id;
  if (workbook.activeSheet) events.sheet('activated', workbook.activeSheet.id);
}

/** Gives a sheet another name; formulas that point to it follow. */
export function renameSheet(environment: HostEnvironment, sheet: HostSheet, name: unknown): void {
  const { workbook } = environment;
  requireFreeStructure(workbook);
  requireSheetName(workbook, name, sheet);
  const renamed = renamedSheet(sheet.name, name);
  sheet.name = name;
  sheet.touch('name');
  workbook.changed.add('sheets');
  for (const other of workbook.sheets) {
    const changes: [number, number, string][] = [];
    other.cells.forEachRow(({ formulas }, row) => {
      const count = formulas?.length ?? 0;
      for (let column = 0; column < count; column++) {
        const formula = formulas?.[column];
        const next = formula === undefined ? undefined : renamed(formula);
        if (next !== formula && next !== undefined) changes.push([row, column, next]);
      }
    });
    for (const [row, column, formula] of changes)
      other.cells.setContent(row, column, other.cells.value(row, column), formula);
  }
  for (const defined of workbook.names) {
    const next = renamed(defined.formula);
    if (next !== defined.formula) workbook.changed.add('names');
    defined.formula = next;
  }
}

/** Moves a sheet to another place among the tabs, counted from 0. */
export function moveSheet(environment: HostEnvironment, sheet: HostSheet, position: unknown): void {
  const { workbook } = environment;
  requireFreeStructure(workbook);
  const count = workbook.sheets.length;
  if (typeof position !== 'number' || !Number.isInteger(position) || position < 0 || position >= count)
    throw invalidArgument();
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.changed.add('sheets');
}

/** Shows or hides a sheet. Throws `InvalidOperation` when no sheet would be left to see. */
export function setVisibility(environment: HostEnvironment, sheet: HostSheet, visibility: SheetVisibility): void {
  requireFreeStructure(environment.workbook);
  if (visibility !== 'Visible') requireAnotherVisible(environment, sheet);
  sheet.visibility = visibility;
  sheet.touch('visibility');
  environment.workbook.changed.add('sheets');
}

/** Brings a sheet to the front. Throws `InvalidOperation` when it is hidden. */
export function activateSheet(environment: HostEnvironment, sheet: HostSheet): void {
  const { workbook, events } = environment;
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  const before = workbook.activeSheet;
  if (before === sheet) return;
  workbook.activeSheetId = sheet.id;
  workbook.changed.add('view');
  if (before) events.sheet('deactivated', before.id);
  events.sheet('activated', sheet.id);
}

function requireAnotherVisible({ workbook }: HostEnvironment, sheet: HostSheet): void {
  const others = workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (!others) throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
}
