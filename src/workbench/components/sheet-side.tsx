import { makeStyles, Menu, MenuPopover } from '@fluentui/react-components';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { PositioningVirtualElement } from '@fluentui/react-components';
import type { SheetGrid, GridListener } from '../grid/sheet-grid';
import { SheetView } from '../grid/sheet-view';
import type { OpenWorkbook } from '../open-workbook';
import { stepOfTyping } from '../step-names';
import { FormulaBar } from './formula-bar';
import { GridArea } from './grid-area';
import { SheetTabs } from './sheet-tabs';
import { SortItems } from './top-bar';

const useStyles = makeStyles({
  side: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
});

interface SheetSideProps {
  readonly open: OpenWorkbook;
  readonly revision: number;
  readonly gridRef: RefObject<SheetGrid | null>;
  readonly onSort: (ascending: boolean) => void;
  readonly onRefused: (error: unknown) => void;
}

/** The spreadsheet: formula bar, cells and tabs. */
export function SheetSide({ open, revision, gridRef, onSort, onRefused }: SheetSideProps) {
  const styles = useStyles();
  const [typing, setTyping] = useState<string | null>(null);
  const [menuAt, setMenuAt] = useState<PositioningVirtualElement | null>(null);
  const refused = useRef(onRefused);
  refused.current = onRefused;
  const listener = useMemo<GridListener>(
    () => ({
      typing: setTyping,
      refused: (error) => refused.current(error),
      columnMenu: ({ x, y }) => setMenuAt({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }),
    }),
    [],
  );
  const { workbook } = open;
  const { frontSheet } = workbook;
  const selection = frontSheet.selection[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const view = useMemo(() => new SheetView(workbook, frontSheet), [workbook, frontSheet]);
  const enter = (text: string) => {
    try {
      open.edit(frontSheet, selection, [[text]], stepOfTyping(selection));
    } catch (error) {
      onRefused(error);
    }
  };
  return (
    <div className={styles.side}>
      <FormulaBar
        selection={selection}
        entry={typing ?? view.entry(selection.row, selection.column)}
        onGoTo={(area) => open.select(frontSheet, area)}
        onEnter={enter}
        onLeave={() => gridRef.current?.focus()}
      />
      <GridArea open={open} sheet={frontSheet} revision={revision} listener={listener} gridRef={gridRef} />
      <SheetTabs
        sheets={workbook.sheets.filter(({ visibility }) => visibility === 'Visible')}
        front={frontSheet}
        onActivate={(sheet) => open.activate(sheet)}
      />
      <Menu
        open={menuAt !== null}
        onOpenChange={(_event, { open: isOpen }) => !isOpen && setMenuAt(null)}
        positioning={{ target: menuAt }}
      >
        <MenuPopover>
          <SortItems onSort={onSort} />
        </MenuPopover>
      </Menu>
    </div>
  );
}
