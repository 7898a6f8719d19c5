import type { Student } from '../dataset/records';
import { servedLevel } from '../esl/owed';

/** The level that an ML is served at, as a reader meets it: `SDD 2`, `ELD 4`, `assumed 1` where none can be read (docs/spec/reports.md, What is true of every report). */
export function levelText(student: Student): string {
  const scale = student.level === null ? 'assumed' : student.levelSource === 'eld' ? 'ELD' : 'SDD';
  return `${scale} ${servedLevel(student)}`;
}
