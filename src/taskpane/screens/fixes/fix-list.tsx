import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { fixAddress, type FixKindId, type ProposedFix } from '../../../compliance/fixes/fix';
import { LineList } from '../../components/line-list';
import { keepingFocus, useFocusWhenDrawn } from '../../components/list-focus';
import { toggled } from '../../components/toggled';
import { useIsBusy, useSession } from '../../session/session-context';
import { FixLine } from './fix-line';
import { fixRows, stepToCell, type FixGroup, type FixRow } from './fix-rows';
import { KindHeading } from './kind-heading';

const HEADING_HEIGHT = 104;
const LINE_HEIGHT = 32;

/** Every cell, by kind; only the lines in sight are drawn. Arrows walk the cells, Enter goes to one. */
export function FixList({ groups }: { readonly groups: readonly FixGroup[] }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const [closed, setClosed] = useState<ReadonlySet<FixKindId>>(new Set());
  const [picked, setPicked] = useState(0);
  const rows = useMemo(() => fixRows(groups, closed), [groups, closed]);
  const current = currentRow(rows, picked);
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => (rows[at]?.type === 'kind' ? HEADING_HEIGHT : LINE_HEIGHT),
    getItemKey: (at) => keyOf(rows[at]),
    overscan: 8,
  });

  const goTo = (fix: ProposedFix) => keepingFocus(() => session.goToCell(fix.sheet, fixAddress(fix)));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isOnLine = event.target instanceof HTMLElement && event.target.dataset.fix !== undefined;
    if (!isOnLine || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = rows[current];
    if (event.key === 'Enter' && row?.type === 'cell') void goTo(row.fix);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = stepToCell(rows, current, event.key === 'ArrowDown' ? 1 : -1);
      wantsFocus.current = true;
      setPicked(next);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else return;
    event.preventDefault();
  };

  useFocusWhenDrawn(scroll, '[data-fix="current"]', wantsFocus);

  return (
    <LineList label="Cells to fix" rows={rows} scroll={scroll} virtualizer={virtualizer} onKeyDown={onKeyDown}>
      {(row, index) =>
        row.type === 'kind' ? (
          <KindHeading
            group={row.group}
            isOpen={row.isOpen}
            isBusy={isBusy}
            isOnly={groups.length === 1}
            onToggle={() => setClosed(toggled(closed, row.group.kind.id))}
            onFix={() => void session.applyFixes(row.group.fixes)}
          />
        ) : (
          <FixLine
            fix={row.fix}
            isCurrent={index === current}
            isBusy={isBusy}
            onGo={() => {
              setPicked(index);
              void goTo(row.fix);
            }}
            onFix={() => {
              setPicked(index);
              void session.applyFixes([row.fix]);
            }}
          />
        )
      }
    </LineList>
  );
}

/** The cell that the user is at: the one picked, or the next one where it was fixed, or the last. */
function currentRow(rows: readonly FixRow[], picked: number): number {
  const at = Math.min(picked, rows.length - 1);
  if (rows[at]?.type === 'cell') return at;
  const next = stepToCell(rows, at, 1);
  return next === at ? stepToCell(rows, at, -1) : next;
}

function keyOf(row: FixRow | undefined): string {
  if (row === undefined) return '';
  return row.type === 'kind' ? row.group.kind.id : `${row.fix.sheet}!${fixAddress(row.fix)}`;
}
