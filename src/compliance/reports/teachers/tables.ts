import { folded } from '../../sheets/values/text';
import { staffStay } from '../../dataset/staff-stay';
import { bySchool, countOf, grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { checkOf } from '../../run/render-finding';
import { positionOf } from '../../staffing/position';
import { eslLoads } from '../../timetable/teacher-load';
import type { Finding } from '../../findings/finding';
import { rowCell } from '../linked-cells';
import type { ReportBlock, ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { SEVERITY_ORDER } from '../wording';
import { endorsementWords, holdsLicense, isEndorsed, licenseWords } from './standing';
import type { TaughtBy } from './taught';

interface Column extends ReportColumn {
  readonly cell: (teacher: TaughtBy) => ReportCell;
  /** Left out where it is blank for everybody. */
  readonly mayBeLeftOut?: true;
}

/** One row a teacher: what is to fix first, then by MLs. */
export function teacherTable(teachers: readonly TaughtBy[], run: ComplianceRun): ReportTable {
  const sorted = [...teachers].sort((a, b) => rankOf(a) - rankOf(b) || b.mls.size - a.mls.size);
  const columns = columnsOf(run).filter(
    ({ mayBeLeftOut, cell }) => !mayBeLeftOut || sorted.some((teacher) => cell(teacher) !== null),
  );
  return {
    kind: 'table',
    name: 'teachers',
    columns: columns.map(({ cell: _, mayBeLeftOut: __, ...column }) => column),
    rows: sorted.map((teacher) => columns.map(({ cell }) => cell(teacher))),
    totals: false,
    notesBy: ['School', 'Teacher'],
  };
}

function columnsOf(run: ComplianceRun): readonly Column[] {
  const { dataset, policy } = run;
  const loads = eslLoads(dataset, policy);
  const date = (heading: string, of: (stay: ReturnType<typeof staffStay>) => number | null): Column => ({
    heading,
    type: 'date',
    width: 10,
    mayBeLeftOut: true,
    cell: ({ staff, schools }) => (staff === null ? null : of(staffStay(staff, schools[0] ?? '', dataset.dates))),
  });
  const positions = ({ staff, eslClasses }: TaughtBy) => {
    // What an FTE teaches is known of ESL teachers only.
    const position =
      staff === null || (!staff.eslLicensed && eslClasses.length === 0) ? null : positionOf(staff, policy);
    return position === null || position === 'unread' || position.fte === 0 ? null : position;
  };
  return [
    { heading: 'School', type: 'text', width: 16, cell: ({ schools }) => schools.join(', ') },
    { heading: 'Teacher', type: 'text', width: 18, cell: nameCell },
    { heading: 'ESL license', type: 'text', width: 11, cell: licenseWords },
    {
      ...{ heading: 'License until', type: 'date', width: 10, mayBeLeftOut: true },
      cell: ({ staff }) => staff?.eslExpires ?? null,
    },
    { heading: 'Endorsed', type: 'text', width: 10, cell: endorsementWords },
    date('Start', ({ startDate }) => startDate),
    date('End', ({ endDate }) => endDate),
    date('Leave from', ({ leaveFrom }) => leaveFrom),
    date('Leave to', ({ leaveTo }) => leaveTo),
    { heading: 'ESL classes', type: 'integer', width: 7, cell: ({ eslClasses }) => eslClasses.length },
    { heading: 'Other classes of MLs', type: 'integer', width: 8, cell: ({ otherClasses }) => otherClasses.length },
    { heading: 'MLs', type: 'integer', width: 6, cell: ({ mls }) => mls.size },
    {
      ...{ heading: 'ESL minutes a week', type: 'integer', width: 8 },
      cell: ({ staff, eslClasses }) =>
        minutesOf(staff === null || eslClasses.length === 0 ? undefined : loads.get(staff)?.minutesPerWeek),
    },
    {
      ...{ heading: 'Minutes of the FTE', type: 'integer', width: 8, mayBeLeftOut: true },
      cell: (teacher) => minutesOf(positions(teacher)?.minutes),
    },
    {
      heading: 'FTE',
      type: 'decimal',
      width: 6,
      mayBeLeftOut: true,
      cell: (teacher) => positions(teacher)?.fte ?? null,
    },
    { heading: 'To fix or to review', type: 'text', width: 30, cell: problemCell },
  ];
}

function nameCell({ name, staff }: TaughtBy): ReportCell {
  return staff === null ? name : rowCell(name, staff, staff.source.columns.has('teacher') ? 'teacher' : 'lastName');
}

function minutesOf(minutes: number | undefined): number | null {
  return minutes === undefined ? null : Math.round(minutes);
}

/** What is wrong, each once with how often: `ESL teacher without a valid license (3)`. */
function problemCell({ problems }: TaughtBy): ReportCell {
  const byCheck = [...grouped(asked(problems), ({ check }) => check).values()].sort(
    (a, b) => worstOf(a) - worstOf(b) || b.length - a.length,
  );
  const [worst] = byCheck.flat();
  if (worst === undefined) return '';
  const words = byCheck.map((found) => {
    const title = checkOf(found[0]?.check ?? '').title;
    return found.length === 1 ? title : `${title} (${found.length})`;
  });
  return { text: words.join('; '), status: worst.severity } satisfies ReportStatus;
}

function asked(problems: readonly Finding[]): Finding[] {
  return [...problems].sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
}

function worstOf(findings: readonly Finding[]): number {
  return Math.min(...findings.map(({ severity }) => SEVERITY_ORDER[severity]));
}

function rankOf({ problems }: TaughtBy): number {
  return problems.length === 0 ? Infinity : worstOf(problems);
}

/** Whether an open finding about a teacher is to be fixed. */
export function hasError({ problems }: TaughtBy): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** One row a school: who teaches ESL and core content to MLs there, and who may. A teacher of two schools counts at both. */
export function schoolTable(teachers: readonly TaughtBy[]): ReportBlock[] {
  const places = teachers.flatMap((teacher) => teacher.schools.map((school) => ({ school, teacher })));
  const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 11 });
  return [
    { kind: 'heading', text: 'By school' },
    {
      kind: 'table',
      name: 'by_school',
      columns: [
        { heading: 'School', type: 'text', width: 24 },
        count('Teachers'),
        count('Teach ESL'),
        count('of them licensed'),
        count('not licensed'),
        count('license not known'),
        count('Teach MLs core content'),
        count('of them SEI or BEE'),
        count('neither'),
        count('endorsement not known'),
        count('With something to fix'),
      ],
      rows: bySchool(places, ({ school }) => school).map(({ school, items }): ReportCell[] => {
        const all = items.map(({ teacher }) => teacher);
        const key = folded(items[0]?.school ?? '');
        const here = (sections: TaughtBy['eslClasses']) => sections.some((section) => folded(section.school) === key);
        const esl = all.filter(({ eslClasses }) => here(eslClasses));
        const core = all.filter(({ coreClasses }) => here(coreClasses));
        return [
          school,
          all.length,
          esl.length,
          ...(['yes', 'no', 'not known'] as const).map((holds) => countOf(esl, (one) => holdsLicense(one) === holds)),
          core.length,
          ...(['yes', 'no', 'not known'] as const).map((holds) => countOf(core, (one) => isEndorsed(one) === holds)),
          countOf(all, hasError),
        ];
      }),
      totals: false,
    },
  ];
}
