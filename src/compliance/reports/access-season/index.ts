import { testYearOf, accessWindowEnd } from '../../calendar/test-years';
import { cellOf, textOf } from '../../dataset/source-rows';
import { bySchool, countOf, grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { isoDate, monthDayYear } from '../../sheets/values/dates';
import { folded } from '../../sheets/values/text';
import { isFilled } from '../../sheets/values/yes-no';
import { isRegistrationSeason } from '../../status/registrations';
import { defineReport } from '../define-report';
import { levelText } from '../level-text';
import { rowCell } from '../linked-cells';
import { note, sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';
import { counted } from '../wording';
import { accommodationsOf, idOf, registeredOf, STANDINGS, type Registered, type SeasonStanding } from './registered';
import { offer } from './offer';

const STATUSES: Readonly<Record<SeasonStanding, ReportStatus>> = {
  missing: { text: 'Not registered', status: 'error' },
  extra: { text: 'Registered, no ML', status: 'warning' },
  accommodation: { text: 'Accommodation missing', status: 'warning' },
  'not judged': { text: 'Not judged: no id', status: 'info' },
  reviewed: { text: 'Reviewed', status: 'info' },
  'in order': { text: 'Registered', status: 'ok' },
};

/** The registration for the coming ACCESS test beside the roster, and the sessions. */
export const accessSeason = defineReport({
  ...offer,
  title: 'ACCESS season: registration and sessions',
  needs: 'registration-missing',
  body(run, inScope) {
    const all = registeredOf(run, inScope);
    if (all.length === 0) return { reading: 'Nobody is to be tested or registered.', blocks: [] };
    const toTest = all.filter(({ isToTest }) => isToTest);
    const having = (standing: SeasonStanding) => countOf(all, (one) => one.standing === standing);
    const open = having('not judged');
    return {
      reading:
        `${having('missing')} of ${counted(toTest.length, 'ML')} to be tested in ${testYearOf(run.asOf)} ${having('missing') === 1 ? 'is' : 'are'} not registered; ` +
        `${having('extra')} registered ${having('extra') === 1 ? 'is' : 'are'} no ML; ${having('accommodation')} ${having('accommodation') === 1 ? 'lacks' : 'lack'} an accommodation that the roster asks for` +
        (open === 0 ? '.' : `; ${open} could not be judged.`),
      blocks: [...schoolTable(all), ...sessionTable(all, run), ...notes(run), ...listOf(all)],
    };
  },
});

function schoolTable(all: readonly Registered[]): ReportBlock[] {
  const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 13, total: 'sum' });
  return [
    { kind: 'heading', text: 'By school' },
    {
      kind: 'table',
      name: 'by_school',
      columns: [
        { heading: 'School', type: 'text', width: 24, total: 'label' },
        count('MLs to be tested'),
        count('Registered, in order'),
        count('Accommodation missing'),
        count('Not registered'),
        count('Not judged'),
        count('Reviewed'),
        count('Registered, not to be tested'),
      ],
      rows: bySchool(all, ({ school }) => school).map(({ school, items }): ReportCell[] => {
        const toTest = items.filter(({ isToTest }) => isToTest);
        const having = (standing: SeasonStanding) => countOf(toTest, (one) => one.standing === standing);
        const standings = (['in order', 'accommodation', 'missing', 'not judged', 'reviewed'] as const).map(having);
        return [school, toTest.length, ...standings, items.length - toTest.length];
      }),
      totals: true,
      groupSize: 'MLs to be tested',
    },
  ];
}

/** One row a school and session of the registration's session column, with its dates. */
function sessionTable(all: readonly Registered[], { dataset }: ComplianceRun): ReportBlock[] {
  if (!dataset.has('registration.session')) return [];
  const places = all.flatMap((one) =>
    one.rows
      .filter(({ source }) => source.columns.has('session'))
      .map((row) => ({ one, row, session: textOf(row, 'session') })),
  );
  const sessions = [...grouped(places, ({ one, session }) => `${folded(one.school)}\n${folded(session)}`).values()];
  const rows = sessions.map((items): ReportCell[] => {
    const days = items.flatMap(({ row }) => dataset.dates.of(row, 'testDate').day ?? []);
    return [
      items[0]?.one.school ?? '',
      items[0]?.session || '(no session)',
      days.length === 0 ? null : Math.min(...days),
      days.length === 0 ? null : Math.max(...days),
      new Set(items.map(({ one }) => one)).size,
      countOf(items, ({ row }) => isFilled(cellOf(row, 'accommodations'))),
    ];
  });
  return [
    { kind: 'heading', text: 'Sessions' },
    {
      kind: 'table',
      name: 'sessions',
      columns: [
        { heading: 'School', type: 'text', width: 24 },
        { heading: 'Session', type: 'text', width: 26 },
        { heading: 'First day', type: 'date', width: 13 },
        { heading: 'Last day', type: 'date', width: 13 },
        { heading: 'Students', type: 'integer', width: 13 },
        { heading: 'With accommodations', type: 'integer', width: 15 },
      ],
      rows: rows.sort((a, b) => `${String(a[0])}\n${String(a[1])}`.localeCompare(`${String(b[0])}\n${String(b[1])}`)),
      totals: false,
      notesBy: ['School', 'Session'],
    },
  ];
}

/** Who is registered as the roster asks is counted, and not listed. */
function listOf(all: readonly Registered[]): ReportBlock[] {
  const listed = all.filter(({ standing }) => standing !== 'in order');
  if (listed.length === 0) return [];
  const rank = ({ standing }: Registered) => STANDINGS.indexOf(standing);
  return [
    { kind: 'heading', text: 'Each student whose registration is to be looked at' },
    {
      kind: 'table',
      name: 'students',
      columns: [
        ...STUDENT_COLUMNS,
        { heading: 'Level', type: 'text', width: 10 },
        { heading: 'Test', type: 'text', width: 14 },
        { heading: 'Session', type: 'text', width: 14 },
        { heading: 'Accommodations asked', type: 'text', width: 22 },
        { heading: 'Accommodations registered', type: 'text', width: 22 },
        { heading: 'Status', type: 'text', width: 22 },
      ],
      rows: [...listed].sort((a, b) => rank(a) - rank(b)).map(studentRow),
      totals: false,
      notesBy: ['Student'],
    } satisfies ReportTable,
  ];
}

function studentRow(one: Registered): ReportCell[] {
  const { student, rows, school, waiver } = one;
  const [row] = rows;
  const ofRow = (field: 'test' | 'session' | 'name' | 'grade') => (row === undefined ? '' : textOf(row, field));
  return [
    ...(student !== null
      ? studentCells(student)
      : [
          school,
          row === undefined ? '' : rowCell(idOf(row)?.text ?? '', row, 'studentId'),
          ofRow('name'),
          ofRow('grade'),
        ]),
    student?.status === 'EL' ? levelText(student) : '',
    ofRow('test'),
    ofRow('session'),
    ...accommodationsOf(one),
    waiver === null ? statusOf(one) : reviewedStatus(waiver),
  ];
}

/** Why somebody who is registered is no ML. */
function statusOf({ student, standing }: Registered): ReportStatus {
  if (standing !== 'extra') return STATUSES[standing];
  const why =
    student === null
      ? 'on no roster'
      : !student.active
        ? 'not enrolled'
        : student.status === 'FEL'
          ? 'former EL'
          : 'not EL';
  return { ...STATUSES.extra, text: `Registered, ${why}` };
}

function notes({ asOf, policy, dataset }: ComplianceRun): ReportBlock[] {
  const end = monthDayYear(isoDate(accessWindowEnd(testYearOf(asOf), policy.values)));
  return [
    sourceNote(
      `To be tested: every active ML of K2–12 and ungraded ones, opt-outs included (ODA-06). The window ends on ${end} by the settings.`,
    ),
    ...(isRegistrationSeason(asOf, policy.values)
      ? []
      : [
          note(
            'The registration is compared here on any day; findings about it begin with the day of the setting for it.',
          ),
        ]),
    ...(dataset.has('registration.session')
      ? []
      : [note('Sessions are not shown: no session column in the registration.')]),
    ...(dataset.has('registration.accommodations') && dataset.has('roster.accommodations')
      ? []
      : [note('Accommodations were not compared: a roster and the registration both need a column of them.')]),
  ];
}
