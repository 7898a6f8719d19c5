import { currentTestYear } from '../../calendar/test-years';
import { wasToBeTested } from '../../status/access-tested';
import { exitDay, exitResult, formerEls } from '../../status/monitoring';
import { OPT_OUT } from '../../checks/needs';
import { NotJudged } from '../../checks/not-judged';
import type { Dataset } from '../../dataset/dataset';
import type { Student } from '../../dataset/records';
import { rosterDate } from '../../dataset/roster/roster-dates';
import { firstText } from '../../dataset/source-rows';
import { activeEls, isCoreSection, isEslSection } from '../../esl/esl-sections';
import { isOwedEsl } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import type { FieldOf } from '../../sheets/kinds';
import { schoolYearStart } from '../../sheets/values/dates';
import { counted } from '../wording';

/** What the workbook holds for a criterion: in words, and how many students or classes there are to look at. */
export interface Evidence {
  readonly text: string;
  readonly looked: number;
  /** Whether some of those who should be looked at say too little for it. */
  readonly hasSilent?: boolean;
}

/** The run with the students of the scope sorted out once. */
interface Scope {
  readonly run: ComplianceRun;
  readonly inScope: (school: string) => boolean;
  readonly mls: readonly Student[];
}

type Finder = (scope: Scope) => Evidence | null;

/** The evidence for each criterion; none where no sheet or column holds any. */
export function evidenceFor(run: ComplianceRun, inScope: (school: string) => boolean): Map<string, Evidence> {
  const mls = run.services.map(({ student }) => student).filter(({ school }) => inScope(school));
  const found = new Map<string, Evidence>();
  for (const [number, find] of Object.entries(FINDERS)) {
    const evidence = find({ run, inScope, mls });
    if (evidence !== null) found.set(number, evidence);
  }
  return found;
}

const FINDERS: Readonly<Record<string, Finder>> = {
  'ELE 1': ({ run: { dataset, policy, asOf }, mls }) => {
    if (!dataset.has('access') && !dataset.has('alternate-access')) return null;
    const testYear = currentTestYear(asOf, policy.values);
    const looked = mls.filter((student) => wasToBeTested(student, testYear, dataset, policy.values)).length;
    return { looked, text: `${counted(looked, 'ML')} to be tested in ${testYear}` };
  },
  'ELE 3': (scope) => recorded(scope, 'screenerDate', 'Screener date'),
  'ELE 5': ({ run, inScope, mls }) => {
    const services = run.services.filter((service) => isOwedEsl(service) && inScope(service.student.school));
    const count = (state: boolean | null) => services.filter(({ served }) => served === state).length;
    return {
      looked: services.length,
      text: `${services.length.toLocaleString('en-US')} of ${counted(mls.length, 'ML')} owed ESL: ${count(true)} served, ${count(false)} not served, ${count(null)} not judged`,
    };
  },
  'ELE 6': ({ run: { dataset, policy, asOf }, inScope, mls }) => {
    const testYear = currentTestYear(asOf, policy.values);
    const isScored = (student: Student) => dataset.accessResults.newestScore(student) !== null;
    const scored = mls.filter(isScored).length;
    const former = formerStudents(dataset.students.values(), inScope);
    const judged = former.filter((student) => hasExitScore(student, dataset)).length;
    if (scored + former.length === 0) return null;
    return {
      looked: scored + judged,
      hasSilent:
        judged < former.length ||
        mls.some((student) => wasToBeTested(student, testYear, dataset, policy.values) && !isScored(student)),
      text: `${scored.toLocaleString('en-US')} of ${counted(mls.length, 'ML')} with an ACCESS score; ${judged} of ${counted(former.length, 'former EL')} with one of the year of exit`,
    };
  },
  'ELE 7': ({ run: { dataset }, mls }) => {
    if (!dataset.has('roster.firstLanguage')) return null;
    const filled = mls.filter(({ rows }) => firstText(rows, 'firstLanguage') !== '').length;
    return { looked: 0, text: `First language recorded for ${filled} of ${counted(mls.length, 'ML')}` };
  },
  'ELE 8': ({ run: { dataset }, mls }) => {
    if (!OPT_OUT.anyOf.some(dataset.has)) return null;
    const looked = mls.filter(({ optedOut }) => optedOut).length;
    return { looked, text: `${looked.toLocaleString('en-US')} of ${counted(mls.length, 'ML')} opted out of ESL` };
  },
  'ELE 10': (scope) => recorded(scope, 'notificationDate', 'Parent letter of this school year'),
  'ELE 13': ({ run: { dataset, policy, asOf }, inScope }) => {
    let looked = 0;
    for (const { student, year } of formerEls(dataset, asOf, new NotJudged())) {
      if (inScope(student.school) && year >= 1 && year <= policy.values.monitoringYears) looked++;
    }
    const all = formerStudents(dataset.students.values(), inScope).length;
    return { looked, text: `${counted(all, 'former EL')}, ${looked} in the years of monitoring` };
  },
  'ELE 14': ({ run: { dataset }, inScope }) => {
    if (!dataset.has('schedule')) return null;
    const classes = dataset.sections.filter(
      (section) =>
        inScope(section.school) && (isEslSection(section) || isCoreSection(section)) && activeEls(section).length > 0,
    );
    const teachers = new Set(classes.flatMap((section) => section.teachers));
    const listed = [...teachers].filter(({ staff }) => staff !== null).length;
    return {
      looked: classes.length,
      text: `${counted(classes.length, 'ESL or core class', 'ESL and core classes')} with MLs; ${listed} of ${counted(teachers.size, 'teacher')} in the staff sheet`,
    };
  },
  'ELE 18': ({ run: { dataset }, mls }) => {
    const rosters = counted(dataset.sheetsOf('roster').length, 'roster');
    const records = `${counted(mls.length, 'ML')} on ${rosters}`;
    if (!dataset.has('folders')) return { looked: mls.length, text: records };
    const filed = mls.filter((student) => dataset.followUpRows.of('folders', student).length > 0).length;
    return { looked: mls.length, text: `${records}; ${filed} in the ELE folder checklist` };
  },
};

function hasExitScore(student: Student, dataset: Dataset): boolean {
  const exit = exitDay(student, dataset);
  const result = exit === null ? null : exitResult(student, exit, dataset);
  return result !== null && (result.overall !== null || result.literacy !== null);
}

/** For how many MLs a roster has a date; that of a letter must be of this school year. */
function recorded({ run: { dataset, asOf }, mls }: Scope, field: FieldOf<'roster'>, what: string): Evidence | null {
  if (!dataset.has(`roster.${field}`)) return null;
  const filled = mls.filter((student) => {
    const { day } = rosterDate(student, field, dataset.dates);
    return day !== null && (field !== 'notificationDate' || schoolYearStart(day) >= schoolYearStart(asOf));
  }).length;
  return { looked: mls.length, text: `${what} recorded for ${filled} of ${counted(mls.length, 'ML')}` };
}

function formerStudents(students: Iterable<Student>, inScope: (school: string) => boolean): Student[] {
  return [...students].filter(({ active, status, school }) => active && status === 'FEL' && inScope(school));
}
