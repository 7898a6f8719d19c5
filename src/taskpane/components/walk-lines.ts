import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/**
 * Arrows walk the buttons of lines, which are marked with `data-line` (a line may be a button itself): up and down to the button under it, counted from the right, left and
 * right along a line; Home and End go to the first and the last line.
 */
export function walkLines(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const lines = [...event.currentTarget.querySelectorAll('[data-line]')]
    .map((line) =>
      (line instanceof HTMLButtonElement ? [line] : [...line.querySelectorAll('button')]).filter(
        ({ disabled }) => !disabled,
      ),
    )
    .filter(({ length }) => length > 0);
  const at = lines.findIndex((buttons) => buttons.some((button) => button === event.target));
  const here = lines[at];
  if (here === undefined) return;
  event.preventDefault();
  const [down, right] = step;
  const line = lines[within(at + down, lines)] ?? here;
  const fromRight = here.length - here.findIndex((button) => button === event.target);
  line[within(line.length - fromRight + right, line)]?.focus();
}

function within(place: number, list: readonly unknown[]): number {
  return Math.max(0, Math.min(list.length - 1, place));
}
