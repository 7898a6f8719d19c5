import { Component, type ReactNode } from 'react';

interface Props {
  /** When one of them is another, what is drawn may change above what has the focus. */
  readonly watch: readonly unknown[];
  readonly children: ReactNode;
}

/** What has the focus stays where it is on the screen when what stands above it grows or shrinks. Not every browser sees to that. */
export class SteadyView extends Component<Props> {
  // Only a class hears of what is drawn before it is drawn anew.
  override getSnapshotBeforeUpdate(before: Props): number | null {
    const isSame = before.watch.every((each, at) => Object.is(each, this.props.watch[at]));
    return isSame ? null : placeOfFocus();
  }

  override componentDidUpdate(_before: Props, _state: unknown, was: number | null): void {
    // Asking where something stands lays the whole page out, so it is asked only where it matters.
    if (was === null) return;
    const now = placeOfFocus();
    if (now === null) return;
    const scroller = document.activeElement?.closest('[data-scroller]');
    if (scroller) scroller.scrollTop += now - was;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

/** How far below the top of its scroller what has the focus stands, in pixels; null where nothing in one has. */
function placeOfFocus(): number | null {
  const focused = document.activeElement;
  const scroller = focused?.closest('[data-scroller]');
  if (focused === null || !scroller) return null;
  return focused.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
