import type { Student } from '../../dataset/records';
import { textOf } from '../../dataset/source-rows';
import type { Level } from '../../sheets/values/levels';
import { defineCheck, need } from '../define-check';
import { ofStudentLevel } from '../locations';
import { LEVEL, ROSTER } from '../needs';

interface NonElLevel {
  readonly level: Level;
  readonly scale: 'SDD' | 'ELD';
  /** The status as typed; empty where the cell is blank. */
  readonly status: string;
}

const STATUS = need('column of ML status on a roster', 'roster.mlStatus');

const messages = {
  level: ({ level, scale, status }: NonElLevel) => ({
    message: `Has ${scale} ${level}, but the ML status ${status === '' ? 'is blank' : `"${status}" means not an ML`}.`,
    fix: 'If the student is an ML, correct the ML status; if not, clear the level.',
  }),
};

export const levelOnNonEl = defineCheck({
  id: 'level-on-non-el',
  title: 'Level of a student who is not an ML',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, STATUS, LEVEL],
  messages,
  flood: {
    says: ({ column, sheet }) =>
      `students are no MLs but have a level: is column ${column} of ${sheet} the level, and is the ML status read rightly?`,
  },
  run({ dataset }, report) {
    for (const student of dataset.students.values()) {
      const { level } = student;
      if (!student.active || student.status !== 'Not EL' || level === null) continue;
      report.problem({
        message: 'level',
        ...ofStudentLevel(student),
        data: {
          level,
          scale: student.levelSource === 'eld' ? 'ELD' : 'SDD',
          status: statusText(student),
        } satisfies NonElLevel,
      });
    }
  },
});

function statusText({ rows }: Student): string {
  return rows.map((row) => textOf(row, 'mlStatus')).find((text) => text !== '') ?? '';
}
