import { teacherLabel } from '../../dataset/teachers';
import { servedLevel } from '../../esl/owed';
import { gapPerWeek, isOwedEsl, owedPerWeek, type StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import { schoolYearStart } from '../../sheets/values/dates';
import { countOf } from '../../grouped';
import { defineReport } from '../define-report';
import { studentCell } from '../linked-cells';
import { note, notPrintedNote, sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { inReading } from '../stated-figures';
import { counted } from '../wording';
import { assumedYear } from '../assumed-year';
import { shortfall } from './shortfall';
import { serviceStatus } from './status';
import { minutesIn, termColumns, type TermColumn } from './terms';
import { levelTotals, schoolTotals } from './totals';
import { offer } from './offer';

const LEVEL_SOURCES = { sdd: 'SDD', eld: 'ELD', assumed: 'assumed' } as const;

/** What each ML is owed, what is scheduled, and the gap. */
export const eslMinutes = defineReport({
  ...offer,
  title: 'ESL minutes owed and scheduled',
  body(run, inScope) {
    const services = run.services.filter(({ student }) => inScope(student.school));
    const owed = services.filter(isOwedEsl);
    const short = owed.filter(({ served }) => served === false);
    if (services.length === 0) {
      return {
        reading: 'No ML to report.',
        blocks: [note('No active English learner was found on a roster of this scope.')],
      };
    }
    const unknown = owed.filter(({ served }) => served === null).length;
    return {
      figures: inReading({ 'MLs short of ESL': short.length, 'MLs owed ESL': owed.length }),
      reading:
        `${short.length} of ${counted(owed.length, 'ML')} who are owed ESL ${short.length === 1 ? 'is' : 'are'} short of it` +
        (unknown === 0 ? '.' : `; ${counted(unknown, 'ML')} could not be judged.`),
      blocks: [
        ...shortfall(short),
        ...levelTotals(owed),
        ...schoolTotals(owed),
        ...notes(services, run),
        { kind: 'heading', text: 'Each ML' },
        ...notPrintedNote(
          countOf(owed, ({ served }) => served === true),
          'who are served',
        ),
        studentTable(services),
      ],
    };
  },
});

function studentTable(services: readonly StudentService[]): ReportBlock {
  const terms = termColumns(services);
  const minutes = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 12, total: 'sum' });
  return {
    kind: 'table',
    name: 'students',
    columns: [
      { heading: 'School', type: 'text', width: 20, total: 'label' },
      { heading: 'Student', type: 'text', width: 13 },
      { heading: 'Name', type: 'text', width: 26 },
      { heading: 'Grade', type: 'text', width: 8 },
      { heading: 'Level', type: 'integer', width: 8 },
      { heading: 'Level from', type: 'text', width: 12 },
      { heading: 'Owed a day', type: 'integer', width: 11 },
      minutes('Owed a week'),
      ...terms.map((term) => minutes(scheduledIn(term))),
      { heading: 'Blocks owed', type: 'integer', width: 10 },
      { heading: 'Blocks scheduled', type: 'decimal', width: 11 },
      {
        ...minutes('Short by, a week'),
        from: { lackOf: 'Owed a week', in: terms.map(scheduledIn) },
      },
      { heading: 'Types', type: 'text', width: 21 },
      { heading: 'Teachers', type: 'text', width: 24 },
      { heading: 'Status', type: 'text', width: 26 },
    ],
    rows: worstFirst(services).map((service) => studentRow(service, terms)),
    totals: true,
    list: true,
    printFirst: countOf(services, (service) => !isOwedEsl(service) || service.served !== true),
    notesBy: ['Student'],
  };
}

function scheduledIn({ heading }: TermColumn): string {
  return `Scheduled a week, ${heading}`;
}

/** What costs a child services comes first: no ESL, short, not judged, nothing owed, served; then roster order. */
function worstFirst(services: readonly StudentService[]): StudentService[] {
  const order = { error: 0, warning: 1, info: 2, ok: 3 } as const;
  const rank = (service: StudentService) => order[serviceStatus(service).status] + (service.hasEsl ? 0.5 : 0);
  return [...services].sort((a, b) => rank(a) - rank(b));
}

function studentRow(service: StudentService, terms: readonly TermColumn[]): ReportCell[] {
  const { student, eslRows, scheduledPerWeek, blocks } = service;
  const owed = owedPerWeek(service);
  return [
    student.school,
    studentCell(student),
    student.name,
    student.grade ?? '',
    servedLevel(student),
    LEVEL_SOURCES[student.levelSource ?? 'assumed'],
    owed === null ? null : owed / 5,
    owed,
    ...terms.map((term) => (scheduledPerWeek === null ? null : whole(minutesIn(service, term)))),
    blocks?.owed ?? null,
    blocks?.scheduled ?? null,
    gapPerWeek(service),
    distinct(eslRows.map(({ eslType }) => eslType)) || (student.rosterEsl?.typeText ?? ''),
    distinct(eslRows.flatMap(({ teachers }) => (teachers.length === 0 ? ['no teacher'] : teachers.map(teacherLabel)))),
    serviceStatus(service),
  ];
}

function notes(services: readonly StudentService[], { policy, asOf }: ComplianceRun): ReportBlock[] {
  const assumedDates = assumedYear(services, policy, schoolYearStart(asOf));
  const assumed = services.filter(({ student }) => student.level === null).length;
  const unknown = services.filter((service) => isOwedEsl(service) && service.scheduledPerWeek === null).length;
  return [
    sourceNote(
      'Scheduled minutes are those of the worst part of the year where one number is shown. Grades from the first secondary grade may meet blocks instead of minutes.',
    ),
    sourceNote(
      'Minutes: BPS Circular CAO-05, Table 2, for ELD. SDD 1–3 = ELD 1–3 and SDD 4 = ELD 4 and 5 is inferred (our reading).',
    ),
    ...(assumedDates === null ? [] : [sourceNote(assumedDates)]),
    ...(unknown === 0
      ? []
      : [
          note(
            `The minutes by level and by school leave out ${counted(unknown, 'ML')} whose scheduled minutes are not known.`,
          ),
        ]),
    ...(assumed === 0
      ? []
      : [
          note(
            `${counted(assumed, 'ML')} without a readable level ${assumed === 1 ? 'is' : 'are'} counted as level 1, marked "assumed".`,
          ),
        ]),
  ];
}

function whole(minutes: number | null): number | null {
  // Rounded down, as what is short is rounded up.
  return minutes === null ? null : Math.floor(minutes + 1e-6);
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join(', ');
}
