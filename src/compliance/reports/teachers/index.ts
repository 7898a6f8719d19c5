import { SchoolYears } from '../../calendar/school-year';
import { staffStay } from '../../dataset/staff-stay';
import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { wordList } from '../../sheets/values/word-list';
import { defineReport } from '../define-report';
import { missingFor } from '../missing-for';
import { note, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { holdsLicense } from './standing';
import { hasError, schoolTable, teacherTable } from './tables';
import { teachersOf, type TaughtBy } from './taught';
import { offer } from './offer';

/** Who teaches MLs, with what license and endorsements, when, how much, and what is wrong. */
export const teachers = defineReport({
  ...offer,
  title: 'Teachers of multilingual learners',
  body(run, inScope) {
    const missing = missingFor(run, 'esl-teacher-missing');
    if (missing !== null && !run.dataset.has('staff'))
      return { reading: `Missing in this workbook: ${missing}.`, blocks: [] };
    const all = teachersOf(run, inScope);
    if (all.length === 0) return { reading: 'No teacher of an ML was found.', blocks: [] };
    const toFix = all.filter(hasError);
    const mls = new Set(toFix.flatMap((teacher) => [...teacher.mls]));
    return {
      reading:
        toFix.length === 0
          ? `None of ${counted(all.length, 'teacher')} of MLs has something to fix.`
          : `${toFix.length} of ${counted(all.length, 'teacher')} of MLs ${toFix.length === 1 ? 'has' : 'have'} something to fix; ${counted(mls.size, 'ML')} ${mls.size === 1 ? 'sits' : 'sit'} in their classes.`,
      blocks: [
        ...secondSentence(all, run),
        ...schoolTable(all),
        ...notes(run),
        { kind: 'heading', text: 'Each teacher' },
        teacherTable(all, run),
      ],
    };
  },
});

/** Who teaches ESL without a license, and whose license or stay ends before the last day of school. */
function secondSentence(all: readonly TaughtBy[], run: ComplianceRun): ReportBlock[] {
  const esl = all.filter(({ eslClasses }) => eslClasses.length > 0);
  if (esl.length === 0) return [];
  if (esl.every(({ staff }) => staff === null))
    return [
      { kind: 'paragraph', text: `License and dates are not known of ${counted(esl.length, 'teacher')} of ESL.` },
    ];
  const years = new SchoolYears(run.policy, run.asOf);
  const lastDay = ({ schools }: TaughtBy) => years.at(schools[0] ?? '').last;
  const unlicensed = countOf(esl, (one) => holdsLicense(one) === 'no');
  const unknown = countOf(esl, (one) => holdsLicense(one) === 'not known');
  const ending = countOf(
    esl,
    (one) => holdsLicense(one) === 'yes' && (one.staff?.eslExpires ?? Infinity) < lastDay(one),
  );
  const leaving = countOf(esl, (one) => {
    if (one.staff === null) return false;
    const { endDate, leaveFrom, leaveTo } = staffStay(one.staff, one.schools[0] ?? '', run.dataset.dates);
    const isOnLeave = leaveFrom !== null && leaveFrom <= lastDay(one) && (leaveTo ?? Infinity) >= run.asOf;
    return isOnLeave || (endDate !== null && endDate < lastDay(one));
  });
  const parts = [
    `${unlicensed} ${unlicensed === 1 ? 'is' : 'are'} not ESL-licensed`,
    ...(unknown === 0 ? [] : [`the license of ${unknown} is not known`]),
    `the license of ${ending} ends before the last day of school`,
    `${leaving} ${leaving === 1 ? 'leaves or is' : 'leave or are'} on leave before it`,
  ];
  return [{ kind: 'paragraph', text: `Of ${counted(esl.length, 'teacher')} of ESL ${wordList(parts)}.` }];
}

function notes(run: ComplianceRun): ReportBlock[] {
  const silent = (['esl-teacher-unlicensed', 'core-teacher-not-endorsed', 'teacher-overloaded'] as const).flatMap(
    (check) => missingFor(run, check) ?? [],
  );
  return [
    sourceNote(
      'Listed: who has an ML in a class, holds a valid ESL license, or of whom a finding speaks. A teacher of two schools counts at both. MLs are those whose rows name the teacher, or nobody.',
    ),
    sourceNote(
      'ESL minutes are those of the fullest part of the year, each class once; classes whose minutes are not known count nothing. ESL given inside another class takes no time of its own.',
    ),
    ...(silent.length === 0 ? [] : [note(`Not judged: ${[...new Set(silent)].join('; ')}.`)]),
  ];
}
