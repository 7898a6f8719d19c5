import { invalidArgument } from '../errors';
import { cellArea, isWholeColumns, isWholeRows, type CellArea, type HostSheet } from '../model';
import { readProperty, writeProperty } from '../protocol/access';
import { type HostEnvironment, HostObject } from '../protocol/host-object';

type Plain = Record<string, unknown>;

/** `getCellProperties`: what was asked (`{ format: { fill: { color: true } } }`) of each cell, by rows. */
export function cellProperties(
  environment: HostEnvironment,
  sheet: HostSheet,
  area: CellArea,
  asked: unknown,
): Plain[][] {
  requireCells(area, asked);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell = cellArea(area.row + row, area.column + column);
      return pickAsked(environment.objects.range(sheet, cell), asked as Plain);
    }),
  );
}

/** `setCellProperties`: an object of properties for each cell, by rows. Throws `InvalidArgument` when the shape differs. */
export function setCellProperties(environment: HostEnvironment, sheet: HostSheet, area: CellArea, data: unknown): void {
  requireCells(area, data);
  const rows = data as Plain[][];
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) throw invalidArgument();
  rows.forEach((cells, row) =>
    cells.forEach((properties, column) => {
      const cell = cellArea(area.row + row, area.column + column);
      if (properties) assign(environment.objects.range(sheet, cell), properties);
    }),
  );
}

function requireCells(area: CellArea, data: unknown): void {
  if (isWholeColumns(area) || isWholeRows(area))
    throw invalidArgument('Whole rows and columns have no cell properties.');
  if (typeof data !== 'object' || data === null) throw invalidArgument();
}

function pickAsked(object: HostObject, asked: Plain): Plain {
  const found: Plain = {};
  for (const [name, part] of Object.entries(asked)) {
    if (!part) continue;
    const value = readProperty(object, name);
    found[name] = value instanceof HostObject ? pickAsked(value, part as Plain) : value;
  }
  return found;
}

function assign(object: HostObject, properties: Plain): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    const current = typeof value === 'object' ? readProperty(object, name) : undefined;
    if (current instanceof HostObject) assign(current, value as Plain);
    else writeProperty(object, name, value);
  }
}
