import type { Student } from '../../dataset/records';
import { typeProblem, type TypeProblem } from '../../esl/allowed-types';
import { hasUnreadType } from '../../esl/unread-type';
import type { EslType } from '../../sheets/values/esl-types';
import type { Policy } from '../../policy/policy';
import { classLabel } from '../class-label';
import { defineCheck, need } from '../define-check';
import { levelLocation, studentLocation } from '../locations';
import { EL_STATUS, LEVEL, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { counted } from '../../sheets/values/word-list';

/** A type that is not allowed, and where it stands: a class, or null for the roster's own ESL type. */
interface Offence {
  readonly type: EslType;
  readonly class: string | null;
  readonly problem: TypeProblem;
}

interface NotAllowed {
  readonly grade: string;
  readonly level: number | null;
  readonly program: string;
  readonly types: readonly Offence[];
}

const messages = {
  notAllowed: ({ grade, level, types }: NotAllowed) => ({
    message: `Grade ${grade}, ${level === null ? 'no level' : `level ${level}`}: ${types.map(inOneLine).join('; ')}.`,
    fix: 'Schedule a type that the grade and level allow; Standalone is always allowed.',
  }),
};

export const eslTypeNotAllowed = defineCheck({
  id: 'esl-type-not-allowed',
  title: 'ESL type not allowed',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    LEVEL,
    need('ESL type column in a schedule or on a roster', 'schedule.eslType', 'roster.eslType'),
  ],
  messages,
  visit: {
    place: 60,
    theme: 'Services',
    concerns: 'ML',
    says: (count) =>
      `${counted(count, 'ML')} ${count === 1 ? 'gets' : 'get'} ESL in a way that grade and level do not allow.`,
    step: 'Give ESL in a way that is allowed; a class of its own always is',
    due: 'next cycle',
  },
  run({ services, policy }, report) {
    const notJudged = new NotJudged();
    for (const { student, eslRows } of services) {
      if (student.optedOut) continue;
      if (mayHaveAnotherType(student)) notJudged.add('no readable ESL type', student);
      const types = eslRows.length > 0 ? inSchedule(student, policy) : onRoster(student, policy);
      if (types.length === 0) continue;
      if (student.isOptOutUnknown) {
        notJudged.add('no readable opt-out', student);
        continue;
      }
      report.problem({
        message: 'notAllowed',
        at: eslRows.length > 0 ? levelLocation(student) : studentLocation(student, 'eslType'),
        studentId: student.id,
        school: student.school,
        data: {
          grade: student.grade ?? '',
          level: student.level,
          program: student.program.text,
          types,
        } satisfies NotAllowed,
      });
    }
    notJudged.report(report);
  },
});

/** Each type and class once, in sheet order; copies of a row are looked at too, for their type may differ. */
function inSchedule(student: Student, policy: Policy): Offence[] {
  const offences = new Map<string, Offence>();
  for (const { eslType: type, section } of student.eslRows) {
    const problem = typeProblem(type, student, policy);
    if (problem === null) continue;
    const name = classLabel(section);
    offences.set(`${type}\n${name}`, { type, class: name, problem });
  }
  return [...offences.values()];
}

/** The roster's ESL type; a text on no list counts as Standalone, which value-unknown says. */
function onRoster(student: Student, policy: Policy): Offence[] {
  const type = student.rosterEsl?.type ?? 'Standalone';
  const problem = typeProblem(type, student, policy);
  return problem === null ? [] : [{ type, class: null, problem }];
}

/** Whether a type is given in words on no list: it may be one that is not allowed. */
function mayHaveAnotherType({ eslRows, rosterEsl }: Student): boolean {
  if (eslRows.length > 0) return eslRows.some(hasUnreadType);
  return rosterEsl !== null && rosterEsl.typeText !== '' && rosterEsl.type === null;
}

function inOneLine({ type, class: name, problem }: Offence): string {
  return `${type} ${name === null ? 'on the roster' : `in ${name}`} is ${problem}`;
}
