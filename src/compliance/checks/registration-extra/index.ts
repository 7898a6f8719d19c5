import { testYearOf } from '../../calendar/test-years';
import { sourceRows, cellOf, textOf } from '../../dataset/source-rows';
import type { Student } from '../../dataset/records';
import { studentOfRow } from '../../dataset/student-of-row';
import { isActiveEl } from '../../esl/owed';
import { readId } from '../../sheets/values/ids';
import { isRegistrationSeason } from '../../status/registrations';
import { defineCheck, need } from '../define-check';
import { rowLocation, studentLocation } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';

interface Extra {
  readonly testYear: number;
  readonly why: 'on no roster' | 'not enrolled' | 'FEL' | 'Not EL';
}

const WORDS: Readonly<Record<Extra['why'], string>> = {
  'on no roster': 'is on no roster',
  'not enrolled': 'is not enrolled any more',
  FEL: 'is a former EL',
  'Not EL': 'is not coded EL',
};

const messages = {
  extra: ({ testYear, why }: Extra) => ({
    message: `Registered for ACCESS ${testYear}, but ${WORDS[why]}.`,
    fix: 'Take the student off the registration, or correct the roster.',
  }),
};

export const registrationExtra = defineCheck({
  id: 'registration-extra',
  title: 'Registered for ACCESS without being an ML',
  severity: 'warning',
  criterion: 'ELE 1',
  per: 'student',
  needs: [ROSTER, EL_STATUS, need('ACCESS registration sheet', 'registration')],
  inSeason: isRegistrationSeason,
  messages,
  run({ dataset, asOf }, report) {
    const told = new Set<string>();
    for (const sheet of dataset.sheetsOf('registration')) {
      for (const row of sourceRows(sheet)) {
        const student = studentOfRow(dataset, row);
        // A status that cannot be read may be that of an EL.
        if (student !== undefined && (isActiveEl(student) || student.status === null)) continue;
        const id = readId(cellOf(row, 'studentId')) ?? readId(cellOf(row, 'stateId'));
        const key = student?.key ?? id?.key;
        if (key === undefined || told.has(key)) continue;
        told.add(key);
        const registered = rowLocation(row, 'studentId', 'stateId');
        report.problem({
          message: 'extra',
          ...(student === undefined
            ? { at: registered }
            : { at: studentLocation(student, 'mlStatus'), mend: registered }),
          studentId: student?.id ?? id?.text,
          school: student?.school ?? textOf(row, 'school'),
          data: { testYear: testYearOf(asOf), why: whyOf(student) } satisfies Extra,
        });
      }
    }
  },
});

function whyOf(student: Student | undefined): Extra['why'] {
  if (student === undefined) return 'on no roster';
  if (!student.active) return 'not enrolled';
  return student.status === 'FEL' ? 'FEL' : 'Not EL';
}
