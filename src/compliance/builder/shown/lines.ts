import { courseTitle } from '../../dataset/courses';
import type { Enrolment, Student } from '../../dataset/records';
import { textOf } from '../../dataset/source-rows';
import { minutesGiven } from './minutes-given';
import type { Assignment } from '../answer/assignment';
import { isBack, patternText, teachersText, type WrittenGroup } from './groups-shown';
import { addId, inPlaceId, leaveId, teacherId } from '../problem/line-ids';
import type { PlanGroup, PlanLine, PlanPlace } from '../plan';
import { fitAt, type Learner, type Option } from '../problem/problem';

/** What every line of a student has. */
type OfStudent = Pick<PlanLine, 'studentId' | 'name' | 'school' | 'grade' | 'minutesBefore' | 'minutesAfter'>;

/** Why an ESL row of today is left. */
const NOT_LEGAL = 'The ESL class is not legal for the student, and there is a legal place.';
const BUILT_ANEW = 'Built anew, the student has full and legal ESL in another place.';
const OF_NOBODY = { studentId: '', name: '', grade: '', minutesBefore: null, minutesAfter: null };

/** The lines of a solution (docs/spec/schedule-builder.md, How a plan is shown), each with the findings that it closes. */
export function linesOf(
  state: Assignment,
  groups: readonly WrittenGroup[],
  closesOf: (line: { readonly student: Student | null; readonly section: string | null }) => readonly string[],
): PlanLine[] {
  return [...teacherLines(), ...state.problem.learners.flatMap(studentLines)];

  function teacherLines(): PlanLine[] {
    return state.retaught.flatMap((taker, place): PlanLine[] => {
      const teacher = state.problem.teachers[taker];
      if (teacher === undefined) return [];
      const { minutesPerWeek, ownTeacher, section } = state.classAt(place);
      if (taker === ownTeacher) return [];
      const rows = section.enrolments.filter(({ isEsl }) => isEsl);
      const model = rows[0] ?? section.firstRow;
      return [
        {
          ...OF_NOBODY,
          ...classCells(model),
          id: teacherId(section, teacher),
          do: 'teacher',
          school: section.school,
          minutes: minutesPerWeek,
          teacher: teacher.name,
          teacherId: teacher.id,
          eslType: '',
          closes: closesOf({ student: null, section: section.display }),
          group: null,
          why: `${teacher.name} has a valid ESL license and is free at these times.`,
          rows: rows.map(placeOf),
          before: teachersText(section) || textOf(model, 'teacher'),
        },
      ];
    });
  }

  function studentLines(learner: Learner): PlanLine[] {
    const { place, student } = learner;
    const used = state.usedBy[place] ?? [];
    const about: OfStudent = {
      studentId: student.id,
      name: student.name,
      school: student.school,
      grade: student.grade ?? '',
      ...minutesGiven(state, place),
    };
    const added = used.flatMap((group): PlanLine[] => {
      const written = groups.find((each) => each.group === group);
      if (written === undefined || isBack(state, group, place)) return [];
      return [addedLine(learner, about, written)];
    });
    return [...added, ...leftLines(learner, about)];
  }

  function addedLine({ place, student }: Learner, about: OfStudent, written: WrittenGroup): PlanLine {
    const { group, model, shown } = written;
    const option = state.optionAt(group.option);
    const fit = fitAt(state.problem, place, group.option);
    const type = written.pushIn ?? fit?.type ?? 'Standalone';
    const closes = closesOf({ student, section: null });
    if (fit !== null && fit.own !== null) {
      return {
        ...about,
        ...classCells(fit.own),
        id: inPlaceId(student, option),
        do: 'in place',
        minutes: option.perWeek,
        eslType: type,
        closes,
        group: shown.id,
        why: `${shown.teacher} teaches the class and has a valid ESL license.`,
        rows: [placeOf(fit.own)],
        before: textOf(fit.own, 'eslType'),
      };
    }
    const home = student.enrolments[0] ?? model;
    return {
      ...about,
      id: addId(student, option, state.problem.teachers[group.teacher], state.problem.classes[option.at]),
      do: 'add',
      courseCode: written.courseCode,
      courseTitle: written.courseTitle,
      section: shown.section,
      term: written.termText,
      pattern: written.pattern,
      minutes: option.perWeek,
      ...(model === null ? meetingOf(state, option) : { ...clockOf(model), minutesPerMeeting: sameMinutes(option) }),
      teacher: shown.teacher,
      teacherId: written.teacherId,
      eslType: type,
      closes,
      group: shown.id,
      why: `${whereTo(option, shown)}${left(fit?.leaves ?? [])}.`,
      rows: home === null ? [] : [placeOf(home)],
      before: '',
    };
  }

  function leftLines(learner: Learner, about: OfStudent): PlanLine[] {
    const { bad, place, student } = learner;
    const used = state.usedBy[place] ?? [];
    const wrong =
      state.out[place] === true
        ? bad.filter(
            ({ at }) => !used.some((group) => isBack(state, group, place) && state.optionAt(group.option).at === at),
          )
        : [];
    const esl = wrong.flatMap(({ isFault, row }) =>
      student.eslRows
        .filter((copy) => copy.section === row.section && copy.times === row.times)
        .map((copy) => leftLine(about, student, copy, isFault ? NOT_LEGAL : BUILT_ANEW)),
    );
    const lessons = learner.secondary
      ? used.flatMap(({ option }) => state.problem.fits[place]?.[option]?.leaves ?? [])
      : [];
    return [
      ...esl,
      ...[...new Set(lessons)].map((row) => leftLine(about, student, row, 'ESL takes the place of the class.')),
    ];
  }

  function leftLine(about: OfStudent, student: Student, row: Enrolment, why: string): PlanLine {
    return {
      ...about,
      ...classCells(row),
      id: leaveId(student, row.section),
      do: 'leave',
      minutes: null,
      eslType: textOf(row, 'eslType'),
      closes: row.isEsl
        ? [
            ...new Set([
              ...closesOf({ student, section: null }),
              ...closesOf({ student: null, section: row.section.display }),
            ]),
          ]
        : [],
      group: null,
      why,
      rows: [placeOf(row)],
      before: '',
    };
  }
}

function classCells(
  row: Enrolment,
): Pick<
  PlanLine,
  | 'courseCode'
  | 'courseTitle'
  | 'section'
  | 'term'
  | 'pattern'
  | 'teacher'
  | 'teacherId'
  | 'start'
  | 'end'
  | 'minutesPerMeeting'
> {
  return {
    courseCode: row.course.code,
    courseTitle: row.course.title,
    section: row.section.sectionName,
    term: textOf(row, 'term'),
    pattern: patternText(row),
    teacher: textOf(row, 'teacher'),
    teacherId: textOf(row, 'teacherId'),
    ...clockOf(row),
    minutesPerMeeting: null,
  };
}

function clockOf({ times }: Enrolment): Pick<PlanLine, 'start' | 'end'> {
  return { start: times.start, end: times.end };
}

function meetingOf({ problem }: Assignment, option: Option): Pick<PlanLine, 'start' | 'end' | 'minutesPerMeeting'> {
  const [band] = option.bands;
  const { start = null, end = null } = band === undefined ? {} : (problem.grid.bands[band] ?? {});
  return option.bands.length === 1
    ? { start, end, minutesPerMeeting: sameMinutes(option) }
    : { start: null, end: null, minutesPerMeeting: sameMinutes(option) };
}

function sameMinutes({ minutes }: Option): number | null {
  const lengths = new Set((minutes.meetings ?? []).map((meeting) => meeting.minutes));
  const [first] = lengths;
  return lengths.size === 1 && first !== undefined ? first : null;
}

function whereTo({ isPart }: Option, { isNew, teacher }: PlanGroup): string {
  if (!isNew) return 'A seat in a class that is there';
  return isPart ? `New group in the part of the year in which ${teacher} is there` : 'New group';
}

function left(leaves: readonly Enrolment[]): string {
  const names = [...new Set(leaves.map(({ course }) => courseTitle(course)))];
  return names.length === 0 ? '' : `; the student leaves ${names.join(' and ')} for it`;
}

function placeOf({ row, source }: Enrolment): PlanPlace {
  return { sheet: source.sheet.name, row };
}
