import { access } from './access';
import { changes } from './changes';
import { classSize } from './class-size';
import { dataQuality } from './data-quality';
import { eleCriteria } from './ele-criteria';
import { eslMinutes } from './esl-minutes';
import { eslStaffing } from './esl-staffing';
import { exits } from './exits';
import { findings } from './findings';
import { folders } from './folders';
import { optOuts } from './opt-outs';
import { paragraph54 } from './paragraph-54';
import { projections } from './projections';
import { schoolVisit } from './school-visit';
import { screening } from './screening';
import { sddProposals } from './sdd-proposals';
import { summary } from './summary';
import type { Report } from './define-report';

/** Every report, in the order of its tabs. Adding a report is one folder and one line here. */
export const REPORTS: readonly Report[] = [
  summary,
  findings,
  eslMinutes,
  paragraph54,
  classSize,
  projections,
  eslStaffing,
  sddProposals,
  exits,
  optOuts,
  eleCriteria,
  access,
  screening,
  folders,
  dataQuality,
  schoolVisit,
  changes,
];
