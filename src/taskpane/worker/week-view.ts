import { courseTitle } from '../../compliance/dataset/courses';
import type { ClassSection, Enrolment, Student } from '../../compliance/dataset/records';
import type { Plan, PlanGroup } from '../../compliance/builder/plan';
import { rowsAt } from '../../compliance/builder/problem/read-classes';
import { grouped } from '../../compliance/grouped';
import type { ComplianceRun } from '../../compliance/run/run';
import { readPattern, type Meeting } from '../../compliance/sheets/values/meeting-pattern';
import { folded } from '../../compliance/sheets/values/text';
import { placeKey } from './place-key';
import type { WeekBlock, WeekView } from './plan-view';

const DAY_LETTERS = ['M', 'T', 'W', 'R', 'F'];
const ALL_WEEKDAYS = 0b11111;

/** A class while the picture is made. */
interface Shown {
  /** Folded. */
  readonly teachers: readonly string[];
  readonly meetings: readonly Meeting[];
  readonly block: Omit<WeekBlock, 'days'>;
}

/** What every class is held against. */
interface Lookup {
  /** The rows that the plan leaves. */
  readonly left: ReadonlySet<string>;
  readonly students: ReadonlyMap<string, readonly Student[]>;
}

/** The week of the licensed ESL teachers of a plan, with the plan applied: their classes by period. */
export function weekView(run: ComplianceRun, plan: Plan): WeekView {
  const rows = rowsAt(run, plan.school);
  const names = new Map(plan.teachers.map(({ name }) => [folded(name), name]));
  const sections = [...new Set(rows.map(({ section }) => section))];
  const lookup: Lookup = {
    left: new Set(plan.lines.flatMap((line) => (line.do === 'leave' ? line.rows.map(placeKey) : []))),
    students: grouped(run.dataset.students.values(), ({ id }) => id),
  };
  const classes = [
    ...sections.flatMap((section) => classOfToday(lookup, plan, section)),
    ...plan.groups.filter(({ isNew }) => isNew).map(newClass),
  ];
  const shown = classes.filter(({ teachers }) => teachers.some((teacher) => names.has(teacher)));
  // All periods of the school: one in which no ESL teacher has a class is free for all of them.
  const periods = [...new Set(classes.flatMap(({ meetings }) => meetings.map(({ period }) => period)))]
    .filter((period) => period !== '')
    .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  const teachers = [...names].map(([teacher, name]) => {
    const own = shown.filter((each) => each.teachers.includes(teacher));
    const blocksIn = (period: string) =>
      own.flatMap(({ block, meetings }): WeekBlock[] => {
        const meeting = meetings.find((each) => each.period === period);
        return meeting === undefined ? [] : [{ ...block, days: daysText(meeting) }];
      });
    return { name, periods: periods.map(blocksIn) };
  });
  const isEsl = ({ periods: own }: (typeof teachers)[number]) => own.flat().some((block) => block.isEsl);
  return { periods, teachers: teachers.filter(isEsl) };
}

/** A class of today, without the rows that the plan leaves and with the students whom it adds; none where nobody is left in it. */
function classOfToday({ left, students }: Lookup, plan: Plan, section: ClassSection): Shown[] {
  const { firstRow } = section;
  const staying = section.enrolments.filter(
    ({ row, source }) => !left.has(placeKey({ row, sheet: source.sheet.name })),
  );
  if (staying.length === 0) return [];
  const joined = plan.groups.find(
    (group) => !group.isNew && group.section === section.sectionName && group.course === courseTitle(section.course),
  );
  const ids = new Set([...mlsWithEsl(staying), ...(joined?.students ?? [])]);
  const levels = [...ids].flatMap((id) =>
    (students.get(id) ?? []).flatMap(({ level }) => (level === null ? [] : [level])),
  );
  const taught = plan.lines.find(
    (line) => line.do === 'teacher' && line.rows.some(({ row, sheet }) => hasRow(section, sheet, row)),
  );
  return [
    {
      teachers: (taught === undefined ? firstRow.teachers.map(({ name }) => name) : [taught.teacher]).map(folded),
      meetings: firstRow.times.pattern ?? [],
      block: {
        levels: [...new Set(levels)].sort(),
        isEsl: ids.size > 0,
        isNew: false,
        title: courseTitle(section.course),
        students: ids.size,
      },
    },
  ];
}

function newClass(group: PlanGroup): Shown {
  const { course, levels, size, teacher, times } = group;
  return {
    teachers: [folded(teacher)],
    meetings: readPattern(times) ?? [],
    block: { levels, isEsl: true, isNew: true, title: course, students: size },
  };
}

function mlsWithEsl(rows: readonly Enrolment[]): string[] {
  return rows.flatMap(({ isEsl, student }) => (isEsl && student !== null ? [student.id] : []));
}

function hasRow({ enrolments }: ClassSection, sheet: string, row: number): boolean {
  return enrolments.some((each) => each.row === row && each.source.sheet.name === sheet);
}

/** `M,W`, `1,3` in a cycle; empty for all weekdays. */
function daysText({ days, numbered }: Meeting): string {
  if (!numbered && days === ALL_WEEKDAYS) return '';
  const places = Array.from({ length: 12 }, (_, at) => at).filter((at) => (days & (1 << at)) !== 0);
  return places.map((at) => (numbered ? String(at + 1) : (DAY_LETTERS[at] ?? ''))).join(',');
}
