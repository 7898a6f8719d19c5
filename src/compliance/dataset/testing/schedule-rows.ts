import type { Dataset } from '../dataset';
import type { Enrolment } from '../records';

/** Every schedule row that names a student, in sheet order. */
export function scheduleRows({ sections }: Pick<Dataset, 'sections'>): Enrolment[] {
  return sections
    .flatMap(({ enrolments }) => enrolments)
    .sort((a, b) => a.source.index - b.source.index || a.row - b.row);
}
