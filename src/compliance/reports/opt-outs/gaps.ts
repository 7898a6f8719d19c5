import type { CheckId } from '../../checks';
import { currentTestYear } from '../../calendar/test-years';
import { classLabel } from '../../checks/class-label';
import { wordList } from '../../sheets/values/word-list';
import type { Student } from '../../dataset/records';
import { isActiveEl } from '../../esl/owed';
import type { ComplianceRun } from '../../run/run';
import { schoolYearName, schoolYearStart } from '../../sheets/values/dates';
import { openFindings } from '../../findings/waivers';
import type { Waiver } from '../../findings/finding';
import { findingsOf } from '../reviewed';

/** What is wrong with the opt-out itself. */
export type PaperGap = 'not coded EL' | 'not renewed' | 'not approved';

/** What a student lacks, as the findings say. */
interface OptOutGaps {
  /** Open gaps of the opt-out itself, the most urgent first. */
  readonly papers: readonly PaperGap[];
  /** Open gaps of what an opt-out does not take away, in words. */
  readonly services: readonly string[];
  /** A gap of the opt-out that somebody accepted; null where none was. */
  readonly waiver: Waiver | null;
}

const PAPER_CHECKS: readonly (readonly [check: CheckId, gap: PaperGap])[] = [
  ['optout-not-el', 'not coded EL'],
  ['optout-not-renewed', 'not renewed'],
  ['optout-not-approved', 'not approved'],
];

/** Looks up what each opted-out student still lacks: the form, and the services that stay owed (CAO-05). */
export function gapsReader(run: ComplianceRun): (student: Student) => OptOutGaps {
  const papers = PAPER_CHECKS.map(([check, gap]) => ({ gap, findingOf: findingsOf(run, check) }));
  const owed: readonly (readonly [check: CheckId, words: string])[] = [
    ['access-missing', `the ACCESS result of ${currentTestYear(run.asOf, run.policy.values)}`],
    ['esl-none', 'the ESL that was not declined'],
    ['esl-minutes-short', 'the ESL that was not declined'],
  ];
  const services = owed.map(([check, words]) => ({ words, findingOf: findingsOf(run, check) }));
  const unendorsed = new Set(
    openFindings(run.findings).flatMap(({ check, section }) =>
      check === 'core-teacher-not-endorsed' ? (section ?? []) : [],
    ),
  );
  return (student) => {
    const [row] = student.rows;
    const found = papers.map(({ gap, findingOf }) => ({ gap, finding: findingOf(row) }));
    return {
      papers: found.flatMap(({ gap, finding }) => (finding !== null && finding.waiver === null ? [gap] : [])),
      services: [
        ...services.flatMap(({ words, findingOf }) => (findingOf(row)?.waiver === null ? [words] : [])),
        ...(isActiveEl(student) ? endorsedTeachers(student, unendorsed) : []),
      ],
      waiver: found.find(({ finding }) => finding?.waiver)?.finding?.waiver ?? null,
    };
  };
}

/** What mends a gap of the opt-out, in words. */
export function paperWords(gap: PaperGap, { asOf }: Pick<ComplianceRun, 'asOf'>): string {
  switch (gap) {
    case 'not coded EL':
      return 'the EL code, or an end to the opt-out';
    case 'not renewed':
      return `a form of ${schoolYearName(schoolYearStart(asOf))}`;
    case 'not approved':
      return 'the dates of meeting and approval';
  }
}

function endorsedTeachers({ enrolments }: Student, unendorsed: ReadonlySet<string>): string[] {
  const classes = enrolments.flatMap(({ section }) => (unendorsed.has(section.display) ? [classLabel(section)] : []));
  return classes.length === 0 ? [] : [`an endorsed teacher in ${wordList([...new Set(classes)])}`];
}
