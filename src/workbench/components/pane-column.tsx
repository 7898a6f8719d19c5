import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type CSSProperties } from 'react';
import { mountPane } from '../../taskpane/mount-pane';
import type { OpenWorkbook } from '../open-workbook';
import { NARROW } from './splitter';

const useStyles = makeStyles({
  column: {
    flexShrink: 0,
    minHeight: 0,
    overflow: 'hidden',
    position: 'relative',
    display: 'flex',
    width: 'var(--pane-width)',
    [NARROW]: { width: '100%', height: '560px' },
  },
  pane: { flexGrow: 1, minWidth: 0, minHeight: 0, overflowX: 'hidden', overflowY: 'auto' },
});

interface PaneColumnProps {
  readonly open: OpenWorkbook;
  readonly width: number;
}

/** The add-in's pane, from the same script file as in Excel, over the open workbook. */
export function PaneColumn({ open, width }: PaneColumnProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const column = place.current;
    if (!column) return;
    // A place of its own for every workbook, as one root cannot be used twice.
    const element = document.createElement('div');
    element.className = styles.pane;
    column.append(element);
    const mounted = mountPane(element, open.excel, { acting: open.paneActing });
    return () => {
      void mounted.then(({ unmount }) => unmount()).finally(() => element.remove());
    };
  }, [open, styles.pane]);

  return (
    <aside
      ref={place}
      className={styles.column}
      style={{ '--pane-width': `${width}px` } as CSSProperties}
      aria-label="ML Compliance Check"
      data-region="pane"
    />
  );
}
