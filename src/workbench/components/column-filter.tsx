import { useMemo } from 'react';
import type { FocusPlace } from '../../taskpane/components/returning-focus';
import { columnName, type CellArea, type HostSheet } from '../../embedded-host/browser';
import { columnValues } from '../column-values';
import { SheetView } from '../grid/sheet-view';
import type { OpenWorkbook } from '../open-workbook';
import { sortableBlock } from '../sort-range';
import { FilterDialog } from './filter-dialog';

interface ColumnFilterProps {
  readonly open: OpenWorkbook;
  readonly sheet: HostSheet;
  readonly selected: CellArea;
  readonly onRefused: (error: unknown) => void;
  readonly onClose: () => void;
  readonly returnTo: FocusPlace;
}

/** The filter for the column of the selected cell, over the list around it. */
export function ColumnFilter({ open, sheet, selected, onRefused, onClose, returnTo }: ColumnFilterProps) {
  const { column } = selected;
  const list = useMemo(() => sortableBlock(sheet, selected)?.area, [sheet, selected]);
  const view = useMemo(() => new SheetView(open.workbook, sheet), [open, sheet]);
  const values = useMemo(() => (list ? columnValues(view, list, column) : []), [view, list, column]);
  if (!list) return null;
  const known = sheet.filters.find(({ area }) => area.row === list.row && area.column === list.column);
  const filter = (texts: readonly string[] | null) => {
    try {
      open.act('filter', () => open.user.filter(sheet, list, column, texts));
    } catch (error) {
      onRefused(error);
    }
    onClose();
  };
  return (
    <FilterDialog
      heading={view.text(list.row, column) || `column ${columnName(column)}`}
      values={values}
      chosen={known?.choices?.get(column - list.column)}
      onFilter={filter}
      onClose={onClose}
      returnTo={returnTo}
    />
  );
}
