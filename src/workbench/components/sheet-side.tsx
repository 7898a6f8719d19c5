import { makeStyles, type PositioningVirtualElement } from '@fluentui/react-components';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { GridListener, SheetGrid } from '../grid/sheet-grid';
import { SheetView } from '../grid/sheet-view';
import type { OpenWorkbook } from '../open-workbook';
import { stepOfTyping } from '../step-names';
import { FindBar } from './find-bar';
import { FormulaBar } from './formula-bar';
import { GridArea } from './grid-area';
import { GridMenu } from './grid-menu';
import { SheetTabs } from './sheet-tabs';

const useStyles = makeStyles({
  side: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
});

/** The bar for finding: closed, or with or without the field for another text. */
export type Finding = 'closed' | 'find' | 'replace';

interface SheetSideProps {
  readonly open: OpenWorkbook;
  readonly revision: number;
  readonly gridRef: RefObject<SheetGrid | null>;
  readonly zoom: number;
  readonly finding: Finding;
  readonly onFindClosed: () => void;
  readonly onSort: (ascending: boolean) => void;
  readonly onFilter: () => void;
  readonly onRefused: (error: unknown) => void;
}

/** The spreadsheet: formula bar, cells and tabs. */
export function SheetSide({ open, revision, gridRef, zoom, finding, onFindClosed, ...acts }: SheetSideProps) {
  const { onSort, onFilter, onRefused } = acts;
  const styles = useStyles();
  const [typing, setTyping] = useState<string | null>(null);
  const [menuAt, setMenuAt] = useState<PositioningVirtualElement | null>(null);
  const refused = useRef(onRefused);
  refused.current = onRefused;
  const listener = useMemo<GridListener>(
    () => ({
      typing: setTyping,
      refused: (error) => refused.current(error),
      menu: ({ x, y }) => setMenuAt({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }),
    }),
    [],
  );
  const { workbook } = open;
  const { frontSheet } = workbook;
  const selection = frontSheet.selected;
  const view = useMemo(() => new SheetView(workbook, frontSheet), [workbook, frontSheet]);
  const focusCells = () => gridRef.current?.focus();
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
        onLeave={focusCells}
      />
      {finding !== 'closed' && (
        <FindBar
          open={open}
          sheet={frontSheet}
          replaces={finding === 'replace'}
          onRefused={onRefused}
          onClose={() => {
            onFindClosed();
            focusCells();
          }}
        />
      )}
      <GridArea open={open} sheet={frontSheet} revision={revision} listener={listener} zoom={zoom} gridRef={gridRef} />
      <SheetTabs sheets={open.shownSheets} front={frontSheet} onActivate={(sheet) => open.activate(sheet)} />
      <GridMenu
        at={menuAt}
        acts={gridRef.current?.acts}
        onSort={onSort}
        onFilter={onFilter}
        onClose={() => {
          setMenuAt(null);
          focusCells();
        }}
      />
    </div>
  );
}
