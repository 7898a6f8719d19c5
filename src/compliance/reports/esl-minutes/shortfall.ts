import { gapPerWeek, type StudentService } from '../../esl/student-service';
import { bySchool, countOf } from '../../grouped';
import type { ReportBlock } from '../report-sheet';

/** What a manager would say of those who are short: who has nothing, how much is missing, and where most of them are. */
export function shortfall(short: readonly StudentService[]): ReportBlock[] {
  if (short.length === 0) return [];
  const none = countOf(short, ({ hasEsl }) => !hasEsl);
  const missing = Math.round(short.reduce((sum, service) => sum + Math.max(0, gapPerWeek(service) ?? 0), 0));
  const sentences = [
    `Of those who are short, ${number(none)} ${none === 1 ? 'has' : 'have'} no ESL at all and ${number(short.length - none)} less than is owed in at least one part of the year.`,
    missing === 0 ? '' : `In the worst part of the year they miss ${number(missing)} minutes a week together.`,
    whereMost(short),
  ];
  return [{ kind: 'paragraph', text: sentences.filter((sentence) => sentence !== '').join(' ') }];
}

/** Only where schools can be told apart, and one has more than any other. */
function whereMost(short: readonly StudentService[]): string {
  const schools = bySchool(
    short.filter(({ student }) => student.school !== ''),
    ({ student }) => student.school,
  ).sort((a, b) => b.items.length - a.items.length);
  const [most, next] = schools;
  if (most === undefined || next === undefined || most.items.length === next.items.length) return '';
  return `Most of them are at ${most.school}: ${number(most.items.length)} of ${number(short.length)}.`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
