import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';

/** Pixels. Excel's pane opens at 350 and can be made no narrower than about 320. */
export const PANE_WIDTHS = { least: 320, usual: 350, most: 700 } as const;
/** A window, or a zoomed page, in which sheet and pane have no room side by side. */
export const NARROW = '@media (max-width: 600px)';
const STEP = 10;

const useStyles = makeStyles({
  splitter: {
    width: '6px',
    flexShrink: 0,
    cursor: 'col-resize',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    touchAction: 'none',
    [NARROW]: { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
});

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The line between sheet and pane, to be moved by mouse or arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const styles = useStyles();
  const set = (wanted: number) => onWidth(Math.round(Math.min(Math.max(wanted, PANE_WIDTHS.least), PANE_WIDTHS.most)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    set(width + (event.key === 'ArrowLeft' ? STEP : -STEP));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX - 3);
  };
  return (
    <div
      role="separator"
      aria-label="Width of the pane"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTHS.least}
      aria-valuemax={PANE_WIDTHS.most}
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
