import { gapPerWeek, type StudentService } from '../../esl/student-service';
import { countOf, schoolWithMost } from '../../grouped';
import type { ReportBlock } from '../report-sheet';

/** What a manager would say of those who are short: who has nothing, how much is missing, and where most of them are. */
export function shortfall(short: readonly StudentService[]): ReportBlock[] {
  if (short.length === 0) return [];
  const none = countOf(short, ({ hasEsl }) => !hasEsl);
  const missing = Math.round(short.reduce((sum, service) => sum + Math.max(0, gapPerWeek(service) ?? 0), 0));
  const most = schoolWithMost(short, ({ student }) => student.school);
  const sentences = [
    `Of those who are short, ${number(none)} ${none === 1 ? 'has' : 'have'} no ESL at all and ${number(short.length - none)} less than is owed in at least one part of the year.`,
    missing === 0 ? '' : `In each one's worst part of the year ${number(missing)} minutes a week are missing together.`,
    most === null
      ? ''
      : `${most.school} has the most of them: ${number(most.items.length)} of ${number(short.length)}.`,
  ];
  return [{ kind: 'paragraph', text: sentences.filter((sentence) => sentence !== '').join(' ') }];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
