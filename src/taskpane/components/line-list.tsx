import { makeStyles } from '@fluentui/react-components';
import type { Virtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'scroll', overflowX: 'hidden' },
  list: { position: 'relative', width: '100%', margin: 0, padding: 0 },
  line: { position: 'absolute', top: 0, insetInlineStart: 0, width: '100%' },
});

interface Props<Row> {
  /** What a screen reader calls the list. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly children: (row: Row, index: number) => ReactNode;
}

/** A list of any length of which only the lines in sight are drawn; a screen reader is told the place of each in the whole. */
export function LineList<Row>({ label, rows, scroll, virtualizer, onKeyDown, children }: Props<Row>) {
  const styles = useStyles();
  return (
    <div ref={scroll} className={styles.scroll} onKeyDown={onKeyDown}>
      <div role="list" aria-label={label} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(row, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
