import type { Dataset } from '../dataset/dataset';
import type { SourceRow, Student } from '../dataset/records';
import { textOf } from '../dataset/source-rows';
import type { DateReading } from '../sheets/values/dates';
import { folded } from '../sheets/values/text';

/** What a request asks to change. Opting out and in are one thing: the later of them holds. */
export type RequestedChange = 'status' | 'level' | 'program' | 'opt-out' | 'opt-in';

/** A row of a sheet of change and opt-out requests (EL-CCR). */
export interface ChangeRequest {
  readonly row: SourceRow<'requests'>;
  /** Null where the cell names none of them. */
  readonly change: RequestedChange | null;
  /** What is asked for, as typed. */
  readonly to: string;
  readonly requested: DateReading;
  readonly decision: 'open' | 'approved' | 'other';
  readonly decided: DateReading;
}

const CHANGES: readonly (readonly [RegExp, RequestedChange])[] = [
  [/\bopt(ed)?\W*in\b|restor|re\W?enter/, 'opt-in'],
  [/\bopt(ed)?\W*out\b|declin|refus/, 'opt-out'],
  [/level|\bsdd\b|\beld\b/, 'level'],
  [/program/, 'program'],
  [/status|classif|\b(el|fel|ell|lep)\b/, 'status'],
];
const OPEN = /^(|open|pending|in review|under review)$/;
const APPROVED = /^(approved|yes|granted|y)$/;

/** A student's requests, in sheet order. */
export function requestsOf(
  student: Student,
  { followUpRows, dates }: Pick<Dataset, 'followUpRows' | 'dates'>,
): ChangeRequest[] {
  return followUpRows.of('requests', student).map((row) => {
    const kind = folded(textOf(row, 'kind'));
    const decision = folded(textOf(row, 'decision')).trim();
    return {
      row,
      change: CHANGES.find(([words]) => words.test(kind))?.[1] ?? null,
      to: textOf(row, 'to'),
      requested: dates.of(row, 'requestDate'),
      decision: OPEN.test(decision) ? 'open' : APPROVED.test(decision) ? 'approved' : 'other',
      decided: dates.of(row, 'decidedDate'),
    };
  });
}
