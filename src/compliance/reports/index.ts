import type { Report } from './define-report';
import { eslMinutes } from './esl-minutes';
import { findings } from './findings';
import { summary } from './summary';

/** Every report, in the order of its tabs. Adding a report is one folder and one line here. */
export const REPORTS: readonly Report[] = [summary, findings, eslMinutes];
