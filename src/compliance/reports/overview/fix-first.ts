import type { Finding } from '../../findings/finding';
import type { Student } from '../../dataset/records';
import { activeEls } from '../../esl/esl-sections';
import { grouped } from '../../grouped';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { studentsWithoutId } from '../../run/students-without-id';
import { readId } from '../../sheets/values/ids';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted, SEVERITY_ORDER, severityCell } from '../wording';

/** More would not be first. */
const MOST_SHOWN = 8;
/** Where a check has no place among what a principal is told. */
const LAST = 1000;

/** The problems to fix, then to review: what costs a child services first, then by the MLs concerned; a chart may stand beside them. */
export function fixFirst(
  run: ComplianceRun,
  findings: readonly Finding[],
  inScope: (school: string) => boolean,
): (chart: readonly ReportBlock[]) => ReportBlock[] {
  const open = findings.filter(({ severity }) => severity !== 'info');
  if (open.length === 0)
    return () => [note('Nothing is to fix or to review. Look at what could not be judged before you rely on it.')];
  const mlsOf = mlsConcerned(run, inScope);
  const groups = [...grouped(open, ({ check, severity }) => `${check}\n${severity}`).values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { title, visit } = checkOf(first.check);
      const { severity } = first;
      return { title, severity, place: visit?.place ?? LAST, mls: mlsOf(group).size, count: group.length };
    })
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        a.place - b.place ||
        b.mls - a.mls ||
        b.count - a.count ||
        (a.title < b.title ? -1 : 1),
    );
  const shown = groups.slice(0, MOST_SHOWN);
  const more = groups.length - shown.length;
  return (chart) => [
    { kind: 'heading', text: 'Fix first' },
    {
      kind: 'table',
      name: 'fix_first',
      columns: [
        { heading: 'Problem', type: 'text', width: 26 },
        { heading: 'MLs', type: 'integer', width: 9 },
        { heading: 'Findings', type: 'integer', width: 9 },
        { heading: 'Status', type: 'text', width: 9 },
      ],
      rows: shown.map(({ title, severity, mls, count }) => [title, mls, count, severityCell(severity)]),
      totals: false,
      notesBy: ['Problem', 'Status'],
    },
    ...chart,
    ...(more === 0 ? [] : [note(`${counted(more, 'other kind')} of problem: ML Findings lists each.`)]),
  ];
}

/** The active MLs whom findings name, or who sit in a class that one names. */
function mlsConcerned({ dataset, services }: ComplianceRun, inScope: (school: string) => boolean) {
  const byId = new Map(services.map(({ student }) => [student.id, student]));
  const withoutId = studentsWithoutId(services.map(({ student }) => student));
  const bySection = new Map<string, readonly Student[]>();
  for (const section of dataset.sections) {
    const els = activeEls(section).filter(({ school }) => inScope(school));
    bySection.set(section.display, els);
    if (section.listing !== undefined && section.listing !== null) bySection.set(section.listing.display, els);
  }
  return (findings: readonly Finding[]): ReadonlySet<Student> => {
    const found = new Set<Student>();
    for (const finding of findings) {
      const { studentId, section } = finding;
      const student =
        studentId === null
          ? withoutId(finding)
          : (byId.get(studentId) ?? dataset.students.get(readId(studentId)?.key ?? ''));
      if (student !== undefined && byId.has(student.id)) found.add(student);
      for (const each of bySection.get(section ?? '') ?? []) found.add(each);
    }
    return found;
  };
}
