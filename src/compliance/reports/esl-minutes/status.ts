import type { StudentService } from '../../esl/student-service';
import { termNames } from '../../sheets/values/terms';
import type { ReportStatus } from '../report-sheet';

/** How a student stands, in words and colour. */
export function serviceStatus(service: StudentService): ReportStatus {
  const { owed, served, hasEsl, shortTerms, counted, eslRows, unknownRows } = service;
  if (owed.kind === 'nothing') return { text: `Nothing owed: ${owed.because}`, status: 'info' };
  if (owed.kind === 'not judged') return { text: `Not judged: ${owed.because}`, status: 'info' };
  if (owed.perWeek === 0) return { text: 'Nothing owed: modification', status: 'info' };
  if (served === true) return { text: 'Served', status: 'ok' };
  if (counted === 0) return { text: 'Not judged: enters after the last day of school', status: 'info' };
  if (!hasEsl && served === null) return { text: 'Not judged: no schedule', status: 'warning' };
  if (!hasEsl) return { text: 'No ESL', status: 'error' };
  if (served === false)
    return { text: eslRows.length > 0 ? `Short (${termNames(shortTerms, counted)})` : 'Short', status: 'error' };
  const isTerm = unknownRows.length === 0 && service.unknownTerms.length > 0;
  return { text: `Not judged: ${isTerm ? 'term' : 'minutes'} not known`, status: 'warning' };
}
