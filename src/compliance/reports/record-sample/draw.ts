import type { Student } from '../../dataset/records';
import { firstStated, firstText } from '../../dataset/source-rows';
import { isActiveEl } from '../../esl/owed';
import { grouped } from '../../grouped';
import type { PolicyValues } from '../../policy/policy';
import { gradeRank, K2_RANK, type Grade } from '../../sheets/values/grades';
import { compacted } from '../../sheets/values/text';
import { readYesNo } from '../../sheets/values/yes-no';

/** What a record is drawn for; a student is of the first that holds, the rare ones first. */
export const FOCUSES = [
  'Former EL',
  'Opted out',
  'SLIFE',
  'MLWD',
  'Letter not in English',
  'EL, none of these',
] as const;

export type Focus = (typeof FOCUSES)[number];

const BANDS = ['K0–2', '3–5', '6–8', '9–12', 'No grade'] as const;

export type Band = (typeof BANDS)[number];

/** A record of the sample. */
export interface Drawn {
  readonly student: Student;
  readonly focus: Focus;
  readonly band: Band;
}

/** Everybody who may be drawn: active ELs and former ELs, with what they would be drawn for. */
export function candidatesOf(
  students: Iterable<Student>,
  inScope: (school: string) => boolean,
  { englishWords }: Pick<PolicyValues, 'englishWords'>,
): Drawn[] {
  const english = new Set(englishWords.map(compacted));
  const found: Drawn[] = [];
  for (const student of students) {
    if (!student.active || (student.status !== 'EL' && student.status !== 'FEL') || !inScope(student.school)) continue;
    found.push({ student, focus: focusOf(student, english), band: bandOf(student.grade) });
  }
  return found;
}

/**
 * Draws records: each focus in turn, and within it the band of grades of which fewest are drawn yet. Who comes first in a
 * focus and band follows from the seed and the student's id alone, so the order of rows decides nothing, and the same seed draws the
 * same records.
 */
export function draw(candidates: readonly Drawn[], size: number, seed: string): Drawn[] {
  const ordered = candidates
    .map((one) => ({ one, place: hash(`${seed}|${one.student.key}`) }))
    .sort((a, b) => a.place - b.place || (a.one.student.key < b.one.student.key ? -1 : 1))
    .map(({ one }) => one);
  const strata = grouped(ordered, ({ focus, band }) => `${focus}|${band}`);
  const drawn: Drawn[] = [];
  const ofBand = new Map<Band, number>();
  const wanted = Math.min(size, candidates.length);
  while (drawn.length < wanted) {
    for (const focus of FOCUSES) {
      const [band] = BANDS.filter((one) => (strata.get(`${focus}|${one}`) ?? []).length > 0).sort(
        (a, b) => (ofBand.get(a) ?? 0) - (ofBand.get(b) ?? 0),
      );
      const next = band === undefined ? undefined : strata.get(`${focus}|${band}`)?.shift();
      if (band === undefined || next === undefined || drawn.length >= wanted) continue;
      drawn.push(next);
      ofBand.set(band, (ofBand.get(band) ?? 0) + 1);
    }
  }
  return drawn;
}

function focusOf(student: Student, english: ReadonlySet<string>): Focus {
  const { rows } = student;
  if (!isActiveEl(student)) return 'Former EL';
  if (student.optedOut) return 'Opted out';
  if (student.program.hilt || readYesNo(firstStated(rows, 'slife')) === true) return 'SLIFE';
  if (student.modification !== null || readYesNo(firstStated(rows, 'swd')) === true) return 'MLWD';
  const language = compacted(firstText(rows, 'letterLanguage'));
  return language !== '' && !english.has(language) ? 'Letter not in English' : 'EL, none of these';
}

function bandOf(grade: Grade | null): Band {
  const rank = gradeRank(grade);
  if (rank === null) return 'No grade';
  const years = rank - K2_RANK;
  return years <= 2 ? 'K0–2' : years <= 5 ? '3–5' : years <= 8 ? '6–8' : '9–12';
}

/** A text as a number that looks drawn (FNV-1a, then mixed as in murmur3); the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
