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
  {
    id: 'paragraph-54',
    tabName: 'ML ¶54',
    about: 'Each ML with the ¶54 fields (0 = yes, 1 = no), and the ¶55 totals by school and level.',
  },
  {
    id: 'class-size',
    tabName: 'ML Class Size',
    about: 'Each class against its cap, the fullest first, and what each school and grade would need.',
  },
  {
    id: 'projections',
    tabName: 'ML Projections',
    about: 'Students, sections and MLs expected, by school, grade and program, and where they swing.',
  },
  {
    id: 'esl-staffing',
    tabName: 'ML ESL Staffing',
    about: 'The legal ESL groups of each school with the fewest teacher minutes, and the staff for them.',
  },
  {
    id: 'sdd-proposals',
    tabName: 'ML SDD Proposals',
    about: "The SDD that each ML's results imply, with the reason and a column for the decision.",
  },
  {
    id: 'exits',
    tabName: 'ML Exits and FEL',
    about: 'Who meets the exit scores, and what is due for former ELs by year of monitoring.',
  },
  {
    id: 'opt-outs',
    tabName: 'ML Opt-outs',
    about: 'Where each opt-out stands, when it is to be renewed, and what must still be provided.',
  },
  {
    id: 'ele-criteria',
    tabName: 'ML ELE Criteria',
    about: 'The 12 ELE criteria: evidence, gaps, and what cannot be checked here.',
  },
  {
    id: 'access',
    tabName: 'ML ACCESS',
    about: 'Participation, levels by grade, domains, and the change since last year.',
  },
  {
    id: 'screening',
    tabName: 'ML K1 Screening',
    about: 'The list to validate for K1 screening, by school and status.',
  },
  {
    id: 'folders',
    tabName: 'ML ELE Folders',
    about: 'Which documents of the ELE folders are there, by document and student.',
  },
  {
    id: 'data-quality',
    tabName: 'ML Data Quality',
    about: 'What cannot be read, how each code was read, and where rosters disagree.',
  },
  {
    id: 'school-visit',
    tabName: 'ML School Visit',
    about: 'One page for one school: key figures, strengths, gaps and next steps with dates.',
  },
  {
    id: 'changes',
    tabName: 'ML Changes',
    about: 'What was fixed, what is new and what remains since the tab was last written.',
  },
];
