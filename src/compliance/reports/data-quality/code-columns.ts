import { isOptOutOfEsl } from '../../dataset/opt-outs';
import { readEslType } from '../../sheets/values/esl-types';
import { readTerm, termNames } from '../../sheets/values/terms';
import type { PolicyValues } from '../../policy/policy';
import { isFieldOf, kindOf, type FieldOf, type KindId } from '../../sheets/kinds';
import { readScale, type Field, type FieldType, type LevelField } from '../../sheets/kinds/field';
import type { CellValue } from '../../sheets/snapshot';
import { readGrade } from '../../sheets/values/grades';
import { readLevel } from '../../sheets/values/levels';
import { programReader, type Program } from '../../sheets/values/programs';
import { enrollmentReader, mlStatusReader } from '../../sheets/values/statuses';
import { cellText, isBlank } from '../../sheets/values/text';
import { readYesNo } from '../../sheets/values/yes-no';
import type { Severity } from '../../findings/finding';

/** How a value of a code column was read; `problem` where no list knows it. */
export interface Reading {
  readonly text: string;
  readonly problem: Severity | null;
}

/** Reads a cell that is no Excel error. */
export type CodeReader = (value: CellValue) => Reading;

/** The types of the code columns, in the order in which a sheet's are shown. */
const CODE_TYPES = [
  'status',
  'enrollment',
  'level',
  'grade',
  'grades',
  'program',
  'yesNo',
  'term',
  'eslType',
  'scope',
] as const satisfies readonly FieldType[];

type CodeType = (typeof CODE_TYPES)[number];

/** The fields of the code columns of a kind, in the order in which they are shown. */
export function codeFields<K extends KindId>(kind: K): FieldOf<K>[] {
  const { fields, fieldNames } = kindOf(kind);
  const isCode = (name: FieldOf<K>, type: CodeType) => {
    const field = fields.get(name);
    return field?.type === type && !(type === 'grade' && repeatsRoster(kind));
  };
  return CODE_TYPES.flatMap((type) => fieldNames.filter((name) => isCode(name, type)));
}

/** Whether a kind has rows of students beside the roster, which says their grades. */
function repeatsRoster(kind: KindId): boolean {
  return kind !== 'roster' && isFieldOf(kind, 'studentId');
}

/** Makes the reader of a code column: the same by which the sheets are read. */
export function codeReaders(values: PolicyValues): (field: Field) => CodeReader {
  const readStatus = mlStatusReader({
    el: values['mlStatus.el'],
    fel: values['mlStatus.fel'],
    notEl: values['mlStatus.notEl'],
  });
  const readEnrollment = enrollmentReader(values['enrollment.active'], values['enrollment.inactive']);
  const readProgram = programReader(values.partnerLanguages);
  const grade: CodeReader = (value) => (isBlank(value) ? known('no grade') : orUnread(readGrade(value)));
  const readers: Readonly<Record<Exclude<CodeType, 'level'>, CodeReader>> = {
    status: (value) => orUnread(readStatus(value)),
    enrollment: (value) => {
      const status = readEnrollment(value);
      return status === 'unknown' ? doubtful('not known, taken as active') : known(status);
    },
    grade,
    grades: grade,
    program: (value) => known(programWords(readProgram(value))),
    yesNo,
    eslType: (value) => {
      if (isBlank(value)) return known('none; Standalone in an ESL class');
      const type = readEslType(cellText(value));
      return type === null ? doubtful('not known, taken as Standalone') : known(type);
    },
    scope: (value) => {
      if (isBlank(value)) return known('no scope: not an opt-out of ESL');
      const isEsl = isOptOutOfEsl(cellText(value));
      if (isEsl === null) return doubtful('not known, taken as no opt-out of ESL');
      return known(isEsl ? 'an opt-out of ESL' : 'not an opt-out of ESL');
    },
    term: (value) => {
      const { mask, known: isKnown } = readTerm(cellText(value));
      return isKnown ? known(termNames(mask)) : doubtful('not known, taken as the full year');
    },
  };
  return (field) => (field.type === 'level' ? level(field) : readers[field.type as Exclude<CodeType, 'level'>]);
}

const LEVEL_NAMES = { sdd: 'SDD', eld: 'ELD', either: 'level' } as const;

function level(field: LevelField): CodeReader {
  return (value) => {
    const { level: found, readable } = readLevel(value, readScale(field));
    if (!readable) return UNREAD;
    return known(found === null ? 'no level' : `${LEVEL_NAMES[field.scale]} ${found}`);
  };
}

function yesNo(value: CellValue): Reading {
  const isYes = readYesNo(value);
  return isYes === null ? doubtful('neither yes nor no, taken as no') : known(isYes ? 'yes' : 'no');
}

/** What a program text says to the rules. */
function programWords({ text, code, hilt, bpsSei, dualLanguage, bilingual, language }: Program): string {
  if (text === '') return 'no program';
  const kinds = [
    code === null ? '' : `code ${code}`,
    hilt ? 'HILT for SLIFE' : '',
    bpsSei ? 'BPS SEI' : '',
    dualLanguage ? 'Dual Language' : '',
    bilingual ? 'bilingual' : '',
    language ?? '',
  ].filter((word) => word !== '');
  return kinds.length === 0 ? 'a program without rules of its own' : kinds.join(', ');
}

const UNREAD: Reading = { text: 'cannot be read', problem: 'error' };

function orUnread(text: string | null): Reading {
  return text === null ? UNREAD : known(text);
}

function known(text: string): Reading {
  return { text, problem: null };
}

function doubtful(text: string): Reading {
  return { text, problem: 'warning' };
}
