import type { CellValue } from '../snapshot';
import { cellText, folded } from './text';

/** What a program text (or DOE026 code) says. */
export interface Program {
  /** As typed; a code alone has its two digits (docs/spec/rulings.md, Cells and sheets). */
  readonly text: string;
  /** The two-digit DOE026 code where the cell begins with one (`4` is `04`), else null. */
  readonly code: string | null;
  /** High Intensity Literacy Training for SLIFE: the text holds HILT or SLIFE. */
  readonly hilt: boolean;
  /** A BPS SEI seat: SEI with a language or "multilingual"; never "State SEI", plain "SEI", code 01, or HILT. */
  readonly bpsSei: boolean;
  readonly dualLanguage: boolean;
  /** Transitional bilingual or bilingual, the class-cap sense of docs/spec/rulings.md (code 03 or 05, the text bilingual or TBE). */
  readonly bilingual: boolean;
  /** The partner language the text names, in the policy's spelling, or null. */
  readonly language: string | null;
}

export const NO_PROGRAM: Program = {
  text: '',
  code: null,
  hilt: false,
  bpsSei: false,
  dualLanguage: false,
  bilingual: false,
  language: null,
};

/** A DOE026 code at the beginning: two digits, or one that stands apart from what follows (`4 - opted out`, not `4th grade`, `5-day`). */
const CODE = /^(\d{2}(?![\p{L}\d])|\d(?=(?:\.0+)?(?:$|\s*[:=(]|\s*[-–—]\s)))/u;

/** A cell that holds a code and nothing else. */
const CODE_ALONE = /^\d{1,2}(\.0+)?$/;

/** Finds the language of the policy's list that a text names (whole words, case and accents folded). */
export function languageFinder(languages: readonly string[]): (text: string) => string | null {
  const patterns = languages.map((language) => ({
    language,
    words: ` ${folded(language).replace(/[^\p{L}\p{N}]+/gu, ' ')} `,
  }));
  return (text) => {
    const padded = ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return patterns.find(({ words }) => padded.includes(words))?.language ?? null;
  };
}

/** Makes a reader of program cells (docs/spec/esl-service.md, Which type; docs/spec/rulings.md, Cells and sheets). */
export function programReader(languages: readonly string[]): (value: CellValue | undefined) => Program {
  const languageOf = languageFinder(languages);
  const seen = new Map<string, Program>();
  return (value) => {
    const text = cellText(value);
    const known = seen.get(text);
    if (known !== undefined) return known;
    const program = read(text, languageOf);
    seen.set(text, program);
    return program;
  };
}

/** A program cell as text: as typed; a code alone has its two digits (docs/spec/rulings.md, Cells and sheets). */
export function programText(value: CellValue | undefined): string {
  const text = cellText(value);
  return CODE_ALONE.test(text) ? (codeOf(folded(text)) ?? text) : text;
}

function codeOf(plain: string): string | null {
  return CODE.exec(plain)?.[1]?.padStart(2, '0') ?? null;
}

function read(text: string, languageOf: (text: string) => string | null): Program {
  if (text === '') return NO_PROGRAM;
  const plain = folded(text);
  const code = codeOf(plain);
  const hilt = /hilt|slife/.test(plain);
  const language = languageOf(text);
  const sei = /\bsei\b/.test(plain) && !/\bstate\b/.test(plain);
  return {
    text: programText(text),
    code,
    hilt,
    bpsSei: !hilt && sei && (language !== null || /multi-?\s?lingual|language[\s-]specific/.test(plain)),
    dualLanguage: code === '02' || /dual[\s-]*language|(two|2)[\s-]*way|\btwi\b/.test(plain),
    bilingual: code === '03' || code === '05' || /bilingual|\btbe\b/.test(plain),
    language,
  };
}
