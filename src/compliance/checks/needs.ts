import { need } from './define-check';

/** Needs that several checks share, named as a person would. */
export const ROSTER = need('roster', 'roster');
/** Without it nobody knows who is an English learner. */
export const EL_STATUS = need(
  'column of ML status or level on a roster',
  'roster.mlStatus',
  'roster.sdd',
  'roster.eld',
);
export const LEVEL = need('level column (SDD or ELD) on a roster', 'roster.sdd', 'roster.eld');
export const SCHEDULE = need('schedule', 'schedule');
export const SECTION = need('section column in a schedule', 'schedule.section');
export const TEACHER = need(
  'teacher column in a schedule or sections sheet',
  'schedule.teacher',
  'schedule.teacherId',
  'sections.teacher',
  'sections.teacherId',
);
export const STAFF = need('staff sheet', 'staff');
/** Where ESL service can be read from. */
export const ESL_SOURCE = need('schedule, and no ESL minutes on a roster', 'schedule', 'roster.eslMinutes');
/** Former ELs are known by their status alone. */
export const ML_STATUS = need('column of ML status on a roster', 'roster.mlStatus');
export const PROGRAM = need('EL program column on a roster', 'roster.elProgram');
export const FEL_DATE = need('exit (FEL) date column on a roster', 'roster.felDate');
export const ENTRY_DATE = need('entry date column on a roster', 'roster.entryDate');
/** Where the date of a screener can be read from. */
export const SCREENER_DATE = need(
  'screener date column on a roster, and no screening sheet',
  'roster.screenerDate',
  'screener',
);
/** Where opting out can be read from. */
export const OPT_OUT = need(
  'opt-out or EL program column on a roster, and no opt-out forms sheet',
  'roster.optOut',
  'roster.elProgram',
  'optouts',
);
/** Where ACCESS scores can be read from. */
export const ACCESS_SCORES = need(
  'ACCESS results sheet, and no ACCESS score column on a roster',
  'access',
  'alternate-access',
  'roster.accessOverall',
);
export const ACCESS_SHEET = need('ACCESS results sheet', 'access', 'alternate-access');
