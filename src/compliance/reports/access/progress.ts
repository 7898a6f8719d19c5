import { countOf, grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { gradeRank, type Grade } from '../../sheets/values/grades';
import { metTarget } from '../../status/benchmarks';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { share } from '../statistics';

/** Whether MLs met the state's progress target, by grade, as a benchmarks sheet says; nothing without one. */
export function progressBlocks(
  { services, dataset }: ComplianceRun,
  inScope: (school: string) => boolean,
): ReportBlock[] {
  const answered = services.flatMap(({ student }) => {
    if (!inScope(student.school)) return [];
    const isMet = metTarget(dataset.followUpRows.of('benchmarks', student));
    return isMet === null ? [] : [{ grade: student.grade, isMet }];
  });
  if (answered.length === 0) return [];
  const rank = (grade: Grade | null) => gradeRank(grade) ?? Number.MAX_SAFE_INTEGER;
  const grades = [...grouped(answered, ({ grade }) => grade)].sort(([a], [b]) => rank(a) - rank(b));
  const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 12, total: 'sum' });
  return [
    { kind: 'heading', text: 'Progress target of the state' },
    {
      kind: 'table',
      name: 'progress',
      columns: [
        { heading: 'Grade of the ML now', type: 'text', width: 18, total: 'label' },
        count('MLs with an answer'),
        count('Met the target'),
        count('Missed it'),
        {
          heading: 'Share that met',
          type: 'percent',
          width: 12,
          from: { share: ['Met the target'], of: ['MLs with an answer'] },
        },
      ],
      rows: grades.map(([grade, own]): ReportCell[] => {
        const met = countOf(own, ({ isMet }) => isMet);
        return [grade ?? '(not known)', own.length, met, own.length - met, share(met, own.length)];
      }),
      totals: true,
      groupSize: 'MLs with an answer',
    },
  ];
}
