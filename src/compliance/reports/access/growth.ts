import { areOfOneScale } from '../../calendar/test-years';
import type { Level } from '../../sheets/values/levels';
import { countOf, grouped } from '../../grouped';
import { note, sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { median, share } from '../statistics';
import { counted, inPercent } from '../wording';
import type { TestedStudent, YearResults } from './results';
import { scoreWords } from './score-words';

/** How the level of the score stands to the previous level of the roster, and the score to that of the year before; nothing where the two tests stand on different scales. */
export function growthBlocks({ year, students }: YearResults): ReportBlock[] {
  const scored = students.filter(({ score }) => score !== null);
  if (scored.length === 0) return [];
  if (!areOfOneScale(year, year - 1)) {
    return [
      note(
        `Scores and levels of ${year} are not put beside those of ${year - 1}: the two tests stand on different scales.`,
      ),
    ];
  }
  return [
    { kind: 'heading', text: 'Change against the previous level' },
    ...previousLevelTable(scored),
    ...sameStudents(scored, year),
  ];
}

function previousLevelTable(scored: readonly TestedStudent[]): ReportBlock[] {
  const known = scored.filter(({ student }) => student.previousLevel !== null);
  if (known.length === 0) return [note('No roster states the previous level of a tested student.')];
  const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 11, total: 'sum' });
  const without = scored.length - known.length;
  const levels = [...grouped(known, ({ student }) => student.previousLevel ?? 1)].sort(([a], [b]) => a - b);
  return [
    {
      kind: 'table',
      name: 'by_previous_level',
      columns: [
        { heading: 'Previous level', type: 'text', width: 22, total: 'label' },
        count('Students'),
        count('Higher now'),
        count('Same'),
        count('Lower now'),
        { heading: 'Share higher', type: 'percent', width: 11, from: { share: ['Higher now'], of: ['Students'] } },
      ],
      rows: levels.map(([level, group]): ReportCell[] => {
        const having = (condition: (now: Level) => boolean) =>
          countOf(group, ({ score }) => score !== null && score.level !== null && condition(score.level));
        const higher = having((now) => now > level);
        return [
          `Level ${level}`,
          group.length,
          higher,
          having((now) => now === level),
          having((now) => now < level),
          share(higher, group.length),
        ];
      }),
      totals: true,
      groupSize: 'Students',
    },
    sourceNote(
      'The level is the whole number of the overall score; a lower one leaves the previous level in service (held harmless).' +
        (without === 0 ? '' : ` ${counted(without, 'tested student')} without a previous level left out.`),
    ),
  ];
}

/** Only students with a score in both years: their own change, not that of two different groups. */
function sameStudents(scored: readonly TestedStudent[], year: number): ReportBlock[] {
  const changes = scored.flatMap(({ score, scoreBefore }) =>
    score === null || scoreBefore === null ? [] : [Math.round((score.overall - scoreBefore.overall) * 10) / 10],
  );
  const middle = median(changes);
  if (middle === null) return [];
  const higher = countOf(changes, (change) => change > 0);
  const lower = countOf(changes, (change) => change < 0);
  return [
    {
      kind: 'paragraph',
      text: `Of ${counted(changes.length, 'student')} with an overall score in ${year} and in ${year - 1}, ${higher}${inPercent(higher, changes.length)} scored higher, ${lower}${inPercent(lower, changes.length)} lower; the median change is ${signed(middle)}.`,
    },
  ];
}

function signed(value: number): string {
  return value > 0 ? `+${scoreWords(value)}` : value < 0 ? `−${scoreWords(-value)}` : scoreWords(value);
}
