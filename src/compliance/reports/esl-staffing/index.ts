import type { ComplianceRun } from '../../run/run';
import { schoolStaffing, type SchoolStaffing } from '../../staffing/school-staffing';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { inReading } from '../stated-figures';
import { tenths } from '../statistics';
import { counted } from '../wording';
import { groupTable } from './group-table';
import { notes } from './notes';
import { gapOf, schoolTable } from './school-table';
import { teacherTable } from './teacher-table';
import { licensedFte } from './fte';
import { offer } from './offer';

/** The ESL groups that each school needs, the full-time teachers for them, and the licensed teachers it has. */
export const eslStaffing = defineReport({
  ...offer,
  title: 'ESL groups and teachers needed',
  body(run, inScope) {
    const schools = schoolStaffing(run).filter(({ school }) => inScope(school));
    if (schools.every(({ learners }) => learners.length === 0)) {
      return {
        reading: 'No ML is owed ESL, so no ESL teacher is needed.',
        blocks: [note(nobodyOwed(run))],
      };
    }
    return {
      reading: reading(schools),
      figures: inReading({
        'MLs in ESL groups': sum(schools, ({ learners }) => learners.length),
        'ESL groups needed': sum(schools, ({ groups }) => groups.length),
      }),
      blocks: [
        ...shortSchools(schools),
        ...schoolTable(schools),
        ...groupTable(schools),
        ...teacherTable(schools),
        ...notes(run, schools, inScope),
      ],
    };
  },
});

function reading(schools: readonly SchoolStaffing[]): string {
  const mls = sum(schools, ({ learners }) => learners.length);
  const groups = sum(schools, (school) => school.groups.length);
  // The schools' numbers added up, as the table below has them.
  const needed = sum(schools, ({ fteNeeded }) => tenths(fteNeeded));
  const need = `${counted(mls, 'ML')} owed ESL ${mls === 1 ? 'needs' : 'need'} ${counted(groups, 'group')} and ${needed.toFixed(1)} full-time ESL teachers`;
  const short = schools.filter((school) => gapOf(school) > 0);
  if (schools.some(({ teachers }) => teachers === null)) return `${need}; the licensed teachers are not known.`;
  const available = sum(schools, (school) => licensedFte(school) ?? 0);
  return `${need}; licensed: ${available.toFixed(1)} FTE. ${
    short.length === 0
      ? 'No school is short.'
      : `${counted(short.length, 'school')} ${short.length === 1 ? 'is' : 'are'} short of ${sum(short, gapOf).toFixed(1)} FTE.`
  }`;
}

/** Where the licensed teachers cannot cover the groups, in words. */
function shortSchools(schools: readonly SchoolStaffing[]): ReportBlock[] {
  const short = schools.filter((school) => gapOf(school) > 0).sort((a, b) => gapOf(b) - gapOf(a));
  const [first, ...others] = short;
  if (first === undefined) return [];
  const without = countOf(short, ({ teachers }) => (teachers ?? []).length === 0);
  return [
    {
      kind: 'paragraph',
      text:
        `The widest gap is at ${first.school}: ${tenths(first.fteNeeded).toFixed(1)} FTE needed, ${(licensedFte(first) ?? 0).toFixed(1)} licensed.` +
        (others.length === 0
          ? ''
          : ` ${counted(others.length, 'other school')} ${others.length === 1 ? 'is' : 'are'} short too.`) +
        (without === 0
          ? ''
          : ` ${counted(without, 'school')} with MLs owed ESL ${without === 1 ? 'has' : 'have'} no licensed ESL teacher.`),
    },
  ];
}

function nobodyOwed({ services }: ComplianceRun): string {
  return services.length === 0
    ? 'No active English learner was found on a roster.'
    : 'Every active ML of this scope is opted out, exempt, in K0 or K1, or cannot be judged.';
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
