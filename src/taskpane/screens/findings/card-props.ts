import type { FindingView } from '../../worker/view';
import type { Step } from './walk';

export interface CardProps {
  readonly view: FindingView;
  /** Its place in the group, from 1, of how many. */
  readonly place: number;
  readonly of: number;
  readonly why: string;
  readonly isCurrent: boolean;
  /** Makes it the current one and goes to its cell. */
  readonly onPick: () => void;
  readonly onGo: (cell?: string) => void;
  readonly onStep: (step: Step) => void;
}
