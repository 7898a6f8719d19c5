/** A report as the screen offers it. */
export interface OfferedReport {
  readonly id: string;
  readonly tabName: string;
  /** What stands on the tab. */
  readonly about: string;
}

/** The reports in the order of their tabs. Their builders stay in the worker, out of the pane's script. */
export const OFFERED_REPORTS: readonly OfferedReport[] = [
  {
    id: 'summary',
    tabName: 'ML Summary',
    about: 'The score, counts by school and check, and what could not be checked.',
  },
  { id: 'findings', tabName: 'ML Findings', about: 'Every finding with its cell, what is wrong and what to do.' },
  { id: 'esl-minutes', tabName: 'ML ESL Minutes', about: 'What each ML is owed, what is scheduled, and the gap.' },
];
