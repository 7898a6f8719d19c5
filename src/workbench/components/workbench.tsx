import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SheetGrid } from '../grid/sheet-grid';
import { printSheet } from '../print-sheet';
import { describeRefusal } from '../refusals';
import { sortableBlock } from '../sort-range';
import { BusyLine } from './busy-line';
import { ColumnFilter } from './column-filter';
import { DropZone } from './drop-zone';
import { MessageLine } from './message-line';
import { PaneColumn } from './pane-column';
import { handleRegionKey } from './region-keys';
import { SaveAsDialog } from './save-as-dialog';
import { SheetHelp } from './sheet-help';
import { SheetSide, type Finding } from './sheet-side';
import { NARROW, PANE_WIDTHS, Splitter } from './splitter';
import { StartScreen } from './start-screen';
import { TopBar } from './top-bar';
import { UnsavedDialog } from './unsaved-dialog';
import { useOpenWorkbook } from './use-open-workbook';
import { useTheme } from './use-theme';
import { useUnsavedWarning } from './use-unsaved-warning';
import { handleWorkbookKey, type WorkbookKeys } from './workbook-keys';

const useStyles = makeStyles({
  work: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1,
    // Where both have no room side by side the pane stands below the sheet.
    [NARROW]: { flexDirection: 'column', overflowY: 'auto' },
  },
  sheet: { flexGrow: 1, minWidth: 0, display: 'flex', [NARROW]: { flexShrink: 0, minHeight: '420px' } },
});

const nothingToHear = () => () => {};

/** The page: a sheet that behaves as in Excel at the left, the add-in's pane at the right. */
export function Workbench() {
  const styles = useStyles();
  const theme = useTheme();
  const { open, busy, message, setMessage, openFile, openSample, save, waitingFor, decide } = useOpenWorkbook();
  const revision = useSyncExternalStore(open?.subscribe ?? nothingToHear, () => open?.revision ?? 0);
  const [asking, setAsking] = useState<'name' | 'filter' | 'help' | null>(null);
  const [finding, setFinding] = useState<Finding>('closed');
  const [zoom, setZoom] = useState(1);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTHS.usual);
  const grid = useRef<SheetGrid>(null);
  const refuse = useCallback(
    (error: unknown) => setMessage({ intent: 'error', text: describeRefusal(error) }),
    [setMessage],
  );
  const sort = (ascending: boolean) => {
    open?.sort(ascending).catch(refuse);
  };
  const focusCells = useCallback(() => grid.current?.focus(), []);
  const finishTyping = useCallback(() => void grid.current?.commitEdit(), []);
  useUnsavedWarning(open, finishTyping);
  // The sheet is laid out in a task of its own, after the bar and the pane: together they held the page too long.
  const isLaidOut = useDeferredValue(open) === open;
  useEffect(() => {
    // The button of the start screen that opened it is gone.
    if (open !== null && isLaidOut && document.activeElement === document.body) focusCells();
  }, [open, isLaidOut, focusCells]);
  const after =
    <Given extends unknown[]>(work: (...given: Given) => void) =>
    (...given: Given) => {
      finishTyping();
      work(...given);
    };
  const filter = () => {
    const selected = open?.workbook.frontSheet.selection[0];
    if (open && selected && sortableBlock(open.workbook.frontSheet, selected)) setAsking('filter');
    else setMessage({ intent: 'warning', text: 'Select a cell of a list first: its first row is taken as headings.' });
  };
  const print = () => {
    const left = open ? printSheet(open) : 0;
    if (left === 0) return;
    const text = `The last ${left.toLocaleString('en-US')} rows were not printed. Save the workbook and print it from Excel.`;
    setMessage({ intent: 'warning', text });
  };

  const keys: WorkbookKeys = {
    save: after(() => void save()),
    undo: () => open?.undo(),
    redo: () => open?.redo(),
    find: after(() => setFinding('find')),
    replace: after(() => setFinding('replace')),
    print: after(print),
    turnSheet: after((step: 1 | -1) => open?.turnSheet(step)),
  };
  const keysNow = useRef(keys);
  keysNow.current = keys;
  const isOpen = open !== null;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      handleRegionKey(event, focusCells);
      // A dialog answers its own keys.
      if (isOpen && document.querySelector('[role="alertdialog"]') === null) handleWorkbookKey(event, keysNow.current);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [focusCells, isOpen]);

  return (
    <FluentProvider theme={theme}>
      <DropZone onFile={after(openFile)}>
        {open && (
          <TopBar
            open={open}
            busy={busy?.doing ?? null}
            zoom={zoom}
            onOpen={after(openFile)}
            onSample={after(openSample)}
            onSave={keys.save}
            onSaveAs={after(() => setAsking('name'))}
            onSort={sort}
            onFilter={filter}
            onFind={keys.replace}
            onPrint={keys.print}
            onHelp={() => setAsking('help')}
            onZoom={setZoom}
          />
        )}
        {busy?.stop && <BusyLine key={busy.doing} doing={busy.doing} onStop={busy.stop} returnTo={grid} />}
        {message && <MessageLine message={message} onClose={() => setMessage(null)} returnTo={grid} />}
        {open ? (
          <div className={styles.work}>
            <main className={styles.sheet}>
              {isLaidOut && (
                <SheetSide
                  open={open}
                  revision={revision}
                  gridRef={grid}
                  zoom={zoom}
                  finding={finding}
                  onFindClosed={() => setFinding('closed')}
                  onSort={sort}
                  onFilter={filter}
                  onRefused={refuse}
                />
              )}
              <Splitter width={paneWidth} onWidth={setPaneWidth} />
            </main>
            <PaneColumn open={open} width={paneWidth} />
          </div>
        ) : (
          <StartScreen busy={busy?.doing ?? null} onOpen={openFile} onSample={openSample} />
        )}
        {open && waitingFor !== null && (
          <UnsavedDialog fileName={open.workbook.name} wanted={waitingFor} onDecide={(choice) => void decide(choice)} />
        )}
        {open && asking === 'name' && (
          <SaveAsDialog
            fileName={open.workbook.name}
            onSave={(name) => {
              setAsking(null);
              void save(name);
            }}
            onClose={() => setAsking(null)}
          />
        )}
        {open && asking === 'filter' && (
          <ColumnFilter
            open={open}
            sheet={open.workbook.frontSheet}
            selected={open.workbook.frontSheet.selected}
            onRefused={refuse}
            returnTo={grid}
            onClose={() => setAsking(null)}
          />
        )}
        {asking === 'help' && <SheetHelp onClose={() => setAsking(null)} />}
      </DropZone>
    </FluentProvider>
  );
}
