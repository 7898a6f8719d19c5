import { makeStyles } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { HostSheet } from '../../embedded-host/browser';
import { SheetGrid, type GridListener } from '../grid/sheet-grid';
import type { OpenWorkbook } from '../open-workbook';

const useStyles = makeStyles({ area: { position: 'relative', flexGrow: 1, minHeight: 0 } });

interface GridAreaProps {
  readonly open: OpenWorkbook;
  readonly sheet: HostSheet;
  readonly revision: number;
  readonly listener: GridListener;
  readonly zoom: number;
  readonly gridRef: RefObject<SheetGrid | null>;
}

/** Puts the grid library's own elements into the page, a new grid for every sheet. */
export function GridArea({ open, sheet, revision, listener, zoom, gridRef }: GridAreaProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    const area = place.current;
    if (!area) return;
    const container = document.createElement('div');
    container.className = sheet.showGridlines ? 'sheet-grid' : 'sheet-grid without-lines';
    area.append(container);
    const grid = new SheetGrid(container, open, sheet, listener, zoom);
    gridRef.current = grid;
    // The keys that turned to another sheet, or made it larger, go on in its cells.
    if (hadFocus.current) grid.focus();
    hadFocus.current = false;
    const observer = new ResizeObserver(() => grid.resize());
    observer.observe(area);
    return () => {
      observer.disconnect();
      hadFocus.current = container.contains(document.activeElement);
      grid.destroy();
      container.remove();
      gridRef.current = null;
    };
  }, [open, sheet, listener, zoom, gridRef]);

  useEffect(() => gridRef.current?.refresh(), [revision, gridRef]);

  return <div ref={place} className={styles.area} data-region="cells" />;
}
