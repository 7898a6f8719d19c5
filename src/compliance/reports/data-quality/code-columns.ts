import { isOptOutOfEsl } from '../../dataset/opt-outs';
import { readEslType } from '../../sheets/values/esl-types';
import { readTerm, termNames } from '../../sheets/values/terms';
import type { PolicyValues } from '../../policy/policy';
import type { KindId } from '../../sheets/kinds/define-kind';
import type { CellValue } from '../../sheets/snapshot';
import { readGrade } from '../../sheets/values/grades';
import { readLevel, type LevelScale } from '../../sheets/values/levels';
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

/** The columns of codes by kind of sheet, in the order in which they are shown. */
export const CODE_COLUMNS: Readonly<Partial<Record<KindId, readonly string[]>>> = {
  roster: [
    'mlStatus',
    'enrollmentStatus',
    'sdd',
    'eld',
    'previousLevel',
    'grade',
    'elProgram',
    'optOut',
    'partTime',
    'slife',
    'eslType',
  ],
  schedule: ['term', 'eslType'],
  sections: ['grade', 'program', 'term'],
  projections: ['grade', 'program'],
  optouts: ['scope'],
};

/** The reader of each code column: the same readers by which the sheets are read. */
export function codeReaders(values: PolicyValues): Readonly<Record<string, CodeReader>> {
  const readStatus = mlStatusReader({
    el: values['mlStatus.el'],
    fel: values['mlStatus.fel'],
    notEl: values['mlStatus.notEl'],
  });
  const readEnrollment = enrollmentReader(values['enrollment.active'], values['enrollment.inactive']);
  const readProgram = programReader(values.partnerLanguages);
  const program: CodeReader = (value) => known(programWords(readProgram(value)));
  return {
    mlStatus: (value) => orUnread(readStatus(value)),
    enrollmentStatus: (value) => {
      const status = readEnrollment(value);
      return status === 'unknown' ? doubtful('not known, taken as active') : known(status);
    },
    sdd: level('sdd', 'SDD'),
    eld: level('eld', 'ELD'),
    previousLevel: level('eld', 'level'),
    grade: (value) => (isBlank(value) ? known('no grade') : orUnread(readGrade(value))),
    elProgram: program,
    program,
    optOut: yesNo,
    partTime: yesNo,
    slife: yesNo,
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
}

function level(scale: LevelScale, name: string): CodeReader {
  return (value) => {
    const { level: found, readable } = readLevel(value, scale);
    if (!readable) return UNREAD;
    return known(found === null ? 'no level' : `${name} ${found}`);
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
