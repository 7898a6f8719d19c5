import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SheetGrid } from '../grid/sheet-grid';
import { describeRefusal } from '../refusals';
import { DropZone } from './drop-zone';
import { MessageLine } from './message-line';
import { PaneColumn } from './pane-column';
import { handleRegionKey } from './region-keys';
import { SaveAsDialog } from './save-as-dialog';
import { SheetSide } from './sheet-side';
import { PANE_WIDTHS, Splitter } from './splitter';
import { StartScreen } from './start-screen';
import { TopBar } from './top-bar';
import { UnsavedDialog } from './unsaved-dialog';
import { useOpenWorkbook } from './use-open-workbook';
import { useTheme } from './use-theme';
import { useUnsavedWarning } from './use-unsaved-warning';
import { handleWorkbookKey } from './workbook-keys';

const useStyles = makeStyles({
  work: { flexGrow: 1, minHeight: 0, display: 'flex', backgroundColor: tokens.colorNeutralBackground1 },
  sheet: { flexGrow: 1, minWidth: 0, display: 'flex' },
});

const nothingToHear = () => () => {};

/** The page: a sheet that behaves as in Excel at the left, the add-in's pane at the right. */
export function Workbench() {
  const styles = useStyles();
  const theme = useTheme();
  const { open, busy, message, setMessage, openFile, openSample, save, waitingFor, decide } = useOpenWorkbook();
  const revision = useSyncExternalStore(open?.subscribe ?? nothingToHear, () => open?.revision ?? 0);
  const [isNaming, setNaming] = useState(false);
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
  const after =
    <Given extends unknown[]>(work: (...given: Given) => void) =>
    (...given: Given) => {
      finishTyping();
      work(...given);
    };

  useEffect(() => {
    const keys = {
      save: () => {
        finishTyping();
        void save();
      },
      undo: () => open?.undo(),
      redo: () => open?.redo(),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      handleRegionKey(event, focusCells);
      if (open) handleWorkbookKey(event, keys);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [focusCells, finishTyping, open, save]);

  return (
    <FluentProvider theme={theme}>
      <DropZone onFile={after(openFile)}>
        {open && (
          <TopBar
            open={open}
            busy={busy}
            onOpen={after(openFile)}
            onSample={after(openSample)}
            onSave={after(() => void save())}
            onSaveAs={after(() => setNaming(true))}
            onSort={sort}
          />
        )}
        {message && <MessageLine message={message} onClose={() => setMessage(null)} />}
        {open ? (
          <div className={styles.work}>
            <main className={styles.sheet}>
              <SheetSide open={open} revision={revision} gridRef={grid} onSort={sort} onRefused={refuse} />
              <Splitter width={paneWidth} onWidth={setPaneWidth} />
            </main>
            <PaneColumn open={open} width={paneWidth} />
          </div>
        ) : (
          <StartScreen busy={busy} onOpen={openFile} onSample={openSample} />
        )}
        {open && waitingFor !== null && (
          <UnsavedDialog fileName={open.workbook.name} wanted={waitingFor} onDecide={(choice) => void decide(choice)} />
        )}
        {open && isNaming && (
          <SaveAsDialog
            fileName={open.workbook.name}
            onSave={(name) => {
              setNaming(false);
              void save(name);
            }}
            onClose={() => setNaming(false)}
          />
        )}
      </DropZone>
    </FluentProvider>
  );
}
