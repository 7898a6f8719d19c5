import { areOfOneScale } from '../../calendar/test-years';
import type { Student } from '../../dataset/records';
import { firstText } from '../../dataset/source-rows';
import { isOwedEsl, type StudentService } from '../../esl/student-service';
import { countOf, grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { isFullyServed } from '../../run/score';
import { gradeRank } from '../../sheets/values/grades';
import { folded } from '../../sheets/values/text';
import { metTarget } from '../../status/benchmarks';
import { meetsExit } from '../../status/exit-scores';
import type { ReportBlock, ReportCell, ReportColumn, ReportTable } from '../report-sheet';
import { share } from '../statistics';
import { holdsLicense, isEndorsed } from '../teachers/standing';
import { teachersOf } from '../teachers/taught';

const LEVELS = [1, 2, 3, 4, 5, null] as const;
const LEVEL_HEADINGS = LEVELS.map((level) => (level === null ? 'No level' : `Level ${level}`));

const count = (heading: string, width = 10): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });

/** MLs by grade and by first language, each with their levels. */
export function studentTables(services: readonly StudentService[], run: ComplianceRun): ReportBlock[] {
  const students = services.map(({ student }) => student);
  const rank = ({ grade }: Student) => gradeRank(grade) ?? Infinity;
  const byGrade = [...grouped(students, ({ grade }) => grade ?? '(not known)')].sort(
    ([, [a]], [, [b]]) => (a === undefined ? 0 : rank(a)) - (b === undefined ? 0 : rank(b)),
  );
  return [
    { kind: 'heading', text: 'MLs by grade and level' },
    levelTable('by_grade', 'Grade', byGrade),
    ...(run.dataset.has('roster.firstLanguage')
      ? [
          { kind: 'heading', text: 'MLs by first language and level' } as const,
          levelTable('by_language', 'First language', byLanguage(students)),
        ]
      : []),
  ];
}

/** Languages by number of MLs, as first written. */
function byLanguage(students: readonly Student[]): [string, Student[]][] {
  const languageOf = ({ rows }: Student) => firstText(rows, 'firstLanguage');
  return [...grouped(students, (student) => folded(languageOf(student))).values()]
    .map((own): [string, Student[]] => [(own[0] && languageOf(own[0])) || '(not recorded)', own])
    .sort(([, a], [, b]) => b.length - a.length);
}

function levelTable(
  name: string,
  heading: string,
  groups: readonly (readonly [string, readonly Student[]])[],
): ReportTable {
  return {
    kind: 'table',
    name,
    columns: [
      { heading, type: 'text', width: 26, total: 'label' },
      { ...count('MLs'), figure: 'MLs', from: { sum: LEVEL_HEADINGS } },
      ...LEVEL_HEADINGS.map((heading) => count(heading)),
    ],
    rows: groups.map(([label, own]): ReportCell[] => [
      label,
      own.length,
      ...LEVELS.map((one) => countOf(own, ({ level }) => level === one)),
    ]),
    totals: true,
    groupSize: 'MLs',
  };
}

/** How many teachers of MLs hold what; a teacher may hold several. */
export function educatorTable(run: ComplianceRun, inScope: (school: string) => boolean): ReportBlock[] {
  const teachers = teachersOf(run, inScope);
  if (teachers.length === 0) return [];
  const row = (label: string, of: (holds: 'yes' | 'no' | 'not known') => number): ReportCell[] => [
    label,
    ...(['yes', 'no', 'not known'] as const).map(of),
  ];
  const counted = (some: typeof teachers, judge: typeof holdsLicense) => (holds: 'yes' | 'no' | 'not known') =>
    countOf(some, (teacher) => judge(teacher) === holds);
  const esl = teachers.filter(({ eslClasses }) => eslClasses.length > 0);
  const core = teachers.filter(({ coreClasses }) => coreClasses.length > 0);
  return [
    { kind: 'heading', text: 'Educators and their qualifications' },
    {
      kind: 'table',
      name: 'educators',
      columns: [
        { heading: 'Teachers', type: 'text', width: 26 },
        { heading: 'Qualified', type: 'integer', width: 12 },
        { heading: 'Not qualified', type: 'integer', width: 12 },
        { heading: 'Not known', type: 'integer', width: 12 },
      ],
      rows: [
        row('Of ESL: ESL license', counted(esl, holdsLicense)),
        row('Of core content: SEI or BEE', counted(core, isEndorsed)),
        row('All on ML Teachers: ESL license', counted(teachers, holdsLicense)),
      ],
      totals: false,
    },
  ];
}

/**
 * The programs of today: MLs, who is fully served, whose score rose where two years stand on one scale, who met the state's target,
 * and who meets exit. No share under ten; columns of which nothing is known are left out.
 */
export function programTable(services: readonly StudentService[], run: ComplianceRun): ReportBlock[] {
  const programs = [...grouped(services, ({ student }) => folded(student.program.text)).values()]
    .sort((a, b) => b.length - a.length)
    .map((own) => programOf(own, run));
  const percent = (heading: string, part: string, whole: string): ReportColumn => ({
    heading,
    type: 'percent',
    width: 9,
    from: { share: [part], of: [whole] },
  });
  const hasChanges = programs.some(({ twice }) => twice > 0);
  const hasTargets = programs.some(({ targets }) => targets > 0);
  return [
    { kind: 'heading', text: 'Programs of today and their effect' },
    {
      kind: 'table',
      name: 'programs',
      columns: [
        { heading: 'Program', type: 'text', width: 26, total: 'label' },
        ...[
          { ...count('MLs', 9), figure: 'MLs' } as const,
          { ...count('Owed ESL', 9), figure: 'MLs owed ESL' } as const,
          { ...count('Fully served', 9), figure: 'MLs fully served' } as const,
          percent('Share served', 'Fully served', 'Owed ESL'),
        ],
        ...(hasChanges
          ? [
              count('With scores of two years', 11),
              count('Score rose', 9),
              percent('Share rose', 'Score rose', 'With scores of two years'),
            ]
          : []),
        ...(hasTargets
          ? [
              count('With a progress target', 10),
              count('Met it', 9),
              percent('Share met', 'Met it', 'With a progress target'),
            ]
          : []),
        ...[count('With an ACCESS score', 10), count('Meet exit', 9)],
      ],
      rows: programs.map(({ name, mls, owed, served, twice, rose, targets, met, scored, exits }): ReportCell[] => [
        ...[name, mls, owed, served, share(served, owed)],
        ...(hasChanges ? [twice, rose, share(rose, twice)] : []),
        ...(hasTargets ? [targets, met, share(met, targets)] : []),
        ...[scored, exits],
      ]),
      totals: true,
      groupSize: 'MLs',
    },
  ];
}

function programOf(own: readonly StudentService[], run: ComplianceRun) {
  const { accessResults, followUpRows } = run.dataset;
  const owed = own.filter(isOwedEsl);
  const scores = own.flatMap(({ student }) => accessResults.newestScore(student) ?? []);
  const changes = own.flatMap(({ student }) => {
    const now = accessResults.newestScore(student);
    const year = now?.year ?? null;
    if (now === null || year === null || !areOfOneScale(year, year - 1)) return [];
    const before = accessResults.scoreOfYear(student, year - 1);
    return before === null ? [] : [now.overall - before.overall];
  });
  const targets = own.flatMap(({ student }) => metTarget(followUpRows.of('benchmarks', student)) ?? []);
  return {
    name: own[0]?.student.program.text || '(not stated)',
    mls: own.length,
    owed: owed.length,
    served: countOf(owed, (service) => isFullyServed(run, service)),
    twice: changes.length,
    rose: countOf(changes, (change) => change > 0),
    targets: targets.length,
    met: countOf(targets, (met) => met),
    scored: scores.length,
    exits: countOf(scores, (score) => meetsExit(score, run.policy.values) === true),
  };
}
