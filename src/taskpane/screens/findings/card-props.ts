import type { FindingView } from '../../worker/view';
import type { Step } from './walk';

export interface CardProps {
  readonly view: FindingView;
  /** The same of the teacher's other classes. */
  readonly also: readonly FindingView[];
  /** Its place in the group, from 1, of how many. */
  readonly place: number;
  readonly of: number;
  readonly why: string;
  /** Whether what a student's classes come to is judged: then her rows in the schedule are what is changed. */
  readonly isOfClasses: boolean;
  readonly isCurrent: boolean;
  /** Makes it the current one and goes to its cell. */
  readonly onPick: () => void;
  /** Goes to one of the finding's cells, or where none is named to the cell to mend. */
  readonly onGo: (view: FindingView, cell?: string) => void;
  readonly onStep: (step: Step) => void;
}
