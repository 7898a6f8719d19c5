import type { Policy } from '../policy/policy';
import { readScale, type Field, type FieldType } from '../sheets/kinds/field';
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
export function cleanerOf({ type }: Field): (text: string) => Mending | null {
  if (type === 'stateId') return cleanStateId;
  return type === 'studentId' || type === 'staffId' ? cleanId : withoutExtraBlanks;
}

/** Makes the form of a column by the field that it holds; null for texts and ids, which have no other than being clean. */
export function columnForms(policy: Policy, date1904: boolean): (field: Field, heading: string) => ColumnForm | null {
  const dates = datesFrom(date1904);
  const forms: Readonly<Partial<Record<FieldType, ColumnForm>>> = {
    modification: MODIFICATIONS,
    minutes: MINUTES,
    count: NUMBERS,
    fte: NUMBERS,
    date: dates,
    endDate: dates,
    dateOrYesNo: dates,
  };
  const sameCode = codeReaders(policy);
  return (field, heading) => {
    if (isGrade(field) && !isStateHeading(heading)) return GRADES;
    const readsTheSame = isStateCode(field) ? sameCode[field.type] : undefined;
    if (readsTheSame !== undefined) return codesUnder(heading, readsTheSame);
    if (field.type === 'level') return levelsOn(readScale(field));
    // Alternate levels are A1–P3 or 1–3, and screeners have scales of their own.
    if (field.type === 'score') return field.scale === 'access' ? SCORES : null;
    return forms[field.type] ?? null;
  };
}

function isGrade({ type }: Field): boolean {
  return type === 'grade' || type === 'grades';
}

/** Whether state files have the field, so that it may hold their two-digit codes. */
function isStateCode({ headings }: Field): boolean {
  return headings.some(isStateHeading);
}

type SameCode = (a: CellValue, b: CellValue) => boolean;

/** The types that may hold two-digit codes, with whether a run can read two cells and reads them as the same. */
function codeReaders({ values }: Policy): Readonly<Partial<Record<FieldType, SameCode>>> {
  const same =
    (read: (value: CellValue) => unknown): SameCode =>
    (a, b) => {
      const reading = read(a);
      return reading !== null && reading !== 'unknown' && reading === read(b);
    };
  const readProgram = programReader(values.partnerLanguages);
  return {
    program: (a, b) => readProgram(a).text === readProgram(b).text,
    grade: same(readGrade),
    grades: same(readGrade),
    yesNo: same(readYesNo),
    enrollment: same(enrollmentReader(values['enrollment.active'], values['enrollment.inactive'])),
    status: same(
      mlStatusReader({ el: values['mlStatus.el'], fel: values['mlStatus.fel'], notEl: values['mlStatus.notEl'] }),
    ),
  };
}
