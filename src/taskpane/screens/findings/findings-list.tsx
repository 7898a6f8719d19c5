import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { LineList } from '../../components/line-list';
import { keepingFocus, useFocusWhenDrawn } from '../../components/list-focus';
import type { CheckView, FindingView } from '../../worker/view';
import { useSession } from '../../session/session-context';
import { FindingCard } from './finding-card';
import { GroupHeading } from './group-heading';
import type { ListRow } from './groups';
import { stepFrom, type Current, type Step } from './walk';

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' };

interface Props {
  readonly rows: readonly ListRow[];
  /** The row that the user is at; null where there is none. */
  readonly place: number | null;
  readonly checks: Readonly<Record<string, CheckView>>;
  /** Whether the current line is to take the focus once it is drawn. */
  readonly wantsFocus: RefObject<boolean>;
  readonly onCurrent: (current: Current) => void;
  readonly onToggle: (check: string) => void;
}

/** The list: only the lines in sight are drawn. Arrows walk it, Enter goes to the cell, the focus stays on the line. */
export function FindingsList({ rows, place, checks, wantsFocus, onCurrent, onToggle }: Props) {
  const session = useSession();
  const scroll = useRef<HTMLDivElement>(null);
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
    onCurrent({ view: row.view, row: at });
    virtualizer.scrollToIndex(at, { align: 'auto' });
    if (isGoing) void goTo(row.view);
  };
  const goTo = (view: FindingView, cell?: string) =>
    keepingFocus(async () => {
      const { check, mend: elsewhere, studentId } = view.finding;
      const [first] = elsewhere?.cells ?? [];
      if (cell === undefined && elsewhere !== undefined && first !== undefined)
        return session.goToRow({ ...elsewhere, cell: first });
      const isAsked = cell === undefined && studentId !== null && checks[check]?.isOfClasses === true;
      const [mend] = isAsked ? await session.classRows(studentId) : [];
      return mend?.isEsl === true ? session.goToRow(mend) : session.goTo(view.finding, cell);
    });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isOnLine = event.target instanceof HTMLElement && event.target.dataset.finding !== undefined;
    if (!isOnLine || place === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) moveTo(stepFrom(rows, place, step), false);
    else if (event.key === 'Enter') moveTo(place, true);
    else return;
    event.preventDefault();
  };

  useFocusWhenDrawn(scroll, '[data-finding="current"]', wantsFocus);

  return (
    <LineList label="Findings" rows={rows} scroll={scroll} virtualizer={virtualizer} onKeyDown={onKeyDown}>
      {(row, index) =>
        row.kind === 'group' ? (
          <GroupHeading group={row.group} isOpen={row.isOpen} onToggle={() => onToggle(row.group.check)} />
        ) : (
          <FindingCard
            view={row.view}
            also={row.also}
            place={row.place}
            of={row.of}
            why={checks[row.view.finding.check]?.why ?? ''}
            isOfClasses={checks[row.view.finding.check]?.isOfClasses ?? false}
            isCurrent={index === place}
            onPick={() => moveTo(index, true)}
            onGo={(view, cell) => void goTo(view, cell)}
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
