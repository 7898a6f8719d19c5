import type { Policy } from '../policy/policy';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { readGrade } from '../sheets/values/grades';
import { programReader } from '../sheets/values/programs';
import { enrollmentReader, mlStatusReader } from '../sheets/values/statuses';
import { readYesNo } from '../sheets/values/yes-no';
import { codesUnder, isStateHeading } from './forms/codes';
import { withoutExtraBlanks } from './forms/blanks';
import type { ColumnForm, Mending } from './forms/column-form';
import { datesFrom } from './forms/dates';
import { GRADES } from './forms/grades';
import { cleanId, cleanStateId } from './forms/ids';
import { levelsOn } from './forms/levels';
import { MINUTES, MODIFICATIONS, NUMBERS, SCORES } from './forms/numbers';

/** What tidies the texts of a field without changing what they say: within ids nothing is touched. */
export function cleanerOf(field: string): (text: string) => Mending | null {
  if (field === 'stateId') return cleanStateId;
  return field === 'studentId' || field === 'teacherId' ? cleanId : withoutExtraBlanks;
}

const MINUTES_FIELDS = ['eslMinutes', 'minutesPerWeek', 'minutesPerMeeting', 'minutes', 'teachingMinutes'];
const SCORE_FIELDS = ['overall', 'literacy', 'listening', 'reading', 'speaking', 'writing'];
const COUNT_FIELDS = [
  'meetingsPerWeek',
  'enrolled',
  'cap',
  'fte',
  'currentEnrollment',
  'projectedEnrollment',
  'currentSections',
  'currentMl',
  'projectedMl',
];
const DATE_FIELDS = [
  'optOutDate',
  'entryDate',
  'screenerDate',
  'notificationDate',
  'felDate',
  'eslExpires',
  'testDate',
  'formDate',
  'meetingDate',
  'approvedDate',
];

/** Makes the form of a column by the field that it holds; null for texts and ids, which have no other than being clean. */
export function columnForms(
  policy: Policy,
  date1904: boolean,
): (source: RecognisedSheet, field: string) => ColumnForm | null {
  const dates = datesFrom(date1904);
  const forms = new Map<string, ColumnForm>([
    ['sdd', levelsOn('sdd')],
    ['eld', levelsOn('eld')],
    ['previousLevel', levelsOn('eld')],
    ['eslModification', MODIFICATIONS],
    ...MINUTES_FIELDS.map((field) => [field, MINUTES] as const),
    ...COUNT_FIELDS.map((field) => [field, NUMBERS] as const),
    ...['accessOverall', 'accessLiteracy', ...SCORE_FIELDS].map((field) => [field, SCORES] as const),
    ...DATE_FIELDS.map((field) => [field, dates] as const),
  ]);
  const sameCode = codeReaders(policy);
  return (source, field) => {
    const heading = source.headings.get(field) ?? '';
    if (field === 'grade' && !isStateHeading(heading)) return GRADES;
    const readsTheSame = sameCode.get(field);
    if (readsTheSame !== undefined) return codesUnder(heading, readsTheSame);
    // Alternate levels are A1–P3 or 1–3, and screeners have scales of their own.
    if (source.kind !== 'access' && SCORE_FIELDS.includes(field)) return null;
    return forms.get(field) ?? null;
  };
}

type SameCode = (a: CellValue, b: CellValue) => boolean;

/** The fields that may hold two-digit codes, with whether a run can read two cells and reads them as the same. */
function codeReaders({ values }: Policy): ReadonlyMap<string, SameCode> {
  const same =
    (read: (value: CellValue) => unknown): SameCode =>
    (a, b) => {
      const reading = read(a);
      return reading !== null && reading !== 'unknown' && reading === read(b);
    };
  const readProgram = programReader(values.partnerLanguages);
  const program: SameCode = (a, b) => readProgram(a).text === readProgram(b).text;
  return new Map([
    ['elProgram', program],
    ['program', program],
    ['grade', same(readGrade)],
    ['slife', same(readYesNo)],
    ['enrollmentStatus', same(enrollmentReader(values['enrollment.active'], values['enrollment.inactive']))],
    [
      'mlStatus',
      same(mlStatusReader({ el: values['mlStatus.el'], fel: values['mlStatus.fel'], notEl: values['mlStatus.notEl'] })),
    ],
  ]);
}
