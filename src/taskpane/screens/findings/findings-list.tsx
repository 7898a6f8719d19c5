import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { LineList } from '../../components/line-list';
import { keepingFocus, useFocusWhenDrawn, useLostFocus } from '../../components/list-focus';
import { toggled } from '../../components/toggled';
import type { CheckView, FindingView } from '../../worker/view';
import { useSession } from '../../session/session-context';
import { FindingCard } from './finding-card';
import { GroupHeading } from './group-heading';
import { listRows, type FindingGroup, type ListRow } from './groups';
import { keepPlace, stepFrom, type Current, type Step } from './walk';

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' };

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly checks: Readonly<Record<string, CheckView>>;
}

/** The list: only the lines in sight are drawn. Arrows walk it, Enter goes to the cell, the focus stays on the line. */
export function FindingsList({ groups, checks }: Props) {
  const session = useSession();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<Current | null>(null);
  const rows = useMemo(() => listRows(groups, closed), [groups, closed]);
  const place = useMemo(() => keepPlace(rows, current), [rows, current]);
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => (rows[at]?.kind === 'group' ? 36 : 60),
    getItemKey: (at) => keyOf(rows[at]),
    overscan: 8,
  });

  const moveTo = (at: number, isGoing: boolean) => {
    const row = rows[at];
    if (row?.kind !== 'finding') return;
    wantsFocus.current = true;
    setCurrent({ view: row.view, row: at });
    virtualizer.scrollToIndex(at, { align: 'auto' });
    if (isGoing) void goTo(row.view);
  };
  const goTo = (view: FindingView, cell?: string) => keepingFocus(() => session.goTo(view.finding, cell));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isOnLine = event.target instanceof HTMLElement && event.target.dataset.finding !== undefined;
    if (!isOnLine || place === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) moveTo(stepFrom(rows, place, step), false);
    else if (event.key === 'Enter') moveTo(place, true);
    else return;
    event.preventDefault();
  };

  // Where the line that had the focus is gone (waived, or mended), the line in its place takes it.
  useLostFocus(scroll, rows, () => (wantsFocus.current = true));
  useFocusWhenDrawn(scroll, '[data-finding="current"]', wantsFocus);

  return (
    <LineList label="Findings" rows={rows} scroll={scroll} virtualizer={virtualizer} onKeyDown={onKeyDown}>
      {(row, index) =>
        row.kind === 'group' ? (
          <GroupHeading
            group={row.group}
            isOpen={row.isOpen}
            onToggle={() => setClosed(toggled(closed, row.group.check))}
          />
        ) : (
          <FindingCard
            view={row.view}
            place={row.place}
            of={row.of}
            why={checks[row.view.finding.check]?.why ?? ''}
            isCurrent={index === place}
            onPick={() => moveTo(index, true)}
            onGo={(cell) => void goTo(row.view, cell)}
            onStep={(step) => moveTo(stepFrom(rows, index, step), true)}
          />
        )
      }
    </LineList>
  );
}

function keyOf(row: ListRow | undefined): string | number {
  if (row === undefined) return '';
  return row.kind === 'group' ? `group ${row.group.check}` : row.view.index;
}
