import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import { lastFirst } from '../values/names';
import { cellText } from '../values/text';
import { wordSetsOf } from '../words/word-sets';
import { withColumns } from './extended';

/** A schedule or sections sheet whose teachers stand in two columns, last and first name, with one column for both (docs/spec/recognition.md §4). */
export function withTeacherNames(recognised: RecognisedSheet): RecognisedSheet {
  const { kind, columns, unused, texts } = recognised;
  if ((kind !== 'schedule' && kind !== 'sections') || columns.has('teacher')) return recognised;
  const headed = (key: string) => unused.find((column) => wordSetsOf(texts[column] ?? '')[0]?.coreKey === key);
  const last = headed('lastname teacher');
  const first = headed('firstname teacher');
  if (last === undefined || first === undefined) return recognised;
  const { sheet, places } = withColumns(recognised, [
    { origin: last, valueAt: (row) => lastFirst(cellText(row[last]), cellText(row[first])) },
  ]);
  const [teacher = 0] = places;
  return {
    ...sheet,
    columns: new Map<FieldOf, number>([...columns, ['teacher', teacher]]),
    headings: new Map<FieldOf, string>([...recognised.headings, ['teacher', texts[last] ?? '']]),
    unused: unused.filter((column) => column !== last && column !== first),
    candidates: recognised.candidates.filter(({ column }) => column !== last && column !== first),
  };
}
