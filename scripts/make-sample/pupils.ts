import { onSchoolDay, schoolDayBetween, serial } from './dates';
import type { Cell, Pupil } from './model';
import { NameGiver, type Language } from './names';
import type { Random } from './random';
import { gradeCell, gradeOf, programOf, ROOMS, type Room } from './rooms';

/** The first day of school: the Tuesday after Labor Day. */
const FIRST_DAY = '2026-09-08';
/** Who entered later took no ACCESS test in 2026. */
export const ACCESS_WINDOW_END = '2026-02-15';

type Kind = 'EL' | 'opted out' | 'FEL' | 'never EL';

const EL_LANGUAGES: readonly Language[] = [
  'Spanish',
  'Spanish',
  'Haitian Creole',
  'Cape Verdean Creole',
  'Vietnamese',
  'Portuguese',
  'Chinese',
  'Somali',
  'Arabic',
  'Tigrinya',
  'Ukrainian',
];

/** Makes the pupils of every room, and sorts them as the office prints them: by grade, then by name. */
export function makePupils(random: Random): Pupil[] {
  const names = new NameGiver(random);
  const pupils: Pupil[] = [];
  for (const room of ROOMS) {
    for (let place = 0; place < room.size + room.withdrawn; place++)
      pupils.push(makePupil(room, place, pupils.length, random, names));
  }
  return pupils.sort((a, b) => compare(gradeKey(a), gradeKey(b)) || compare(nameKey(a), nameKey(b)));
}

function makePupil(room: Room, place: number, count: number, random: Random, names: NameGiver): Pupil {
  const withdrawn = place >= room.size;
  const { kind, level } = roleOf(room, withdrawn ? 0 : place);
  const language = languageOf(room, kind, random);
  const name = names.give(language);
  const grade = gradeOf(room, place);
  const entry = entryOf(kind, level, grade, room, random);
  const tested = kind === 'never EL' ? language !== 'English' : true;
  return {
    strand: room.strand,
    room: room.code,
    level,
    studentNo: 404_100 + count * 23 + random.whole(0, 20),
    sasid: String(1_043_200_000 + count * 9_173 + random.whole(0, 9_000)),
    lastName: name.last,
    firstName: name.first,
    grade: gradeCell(grade),
    homeroom: room.code.replace(/^(K2|\d)/, '$1-'),
    enrollment: withdrawn ? 'Withdrawn' : 'Active',
    mlStatus: kind === 'FEL' ? 'FEL' : kind === 'never EL' ? 'NEL' : 'EL',
    ...levelCells(kind, level, grade, room, entry, random),
    program: kind === 'EL' ? programOf(room) : kind === 'opted out' ? '04' : null,
    optOut: kind === 'opted out' ? 'Y' : null,
    optOutDate: kind === 'opted out' ? serial('2026-09-14') : null,
    mlwd: room.strand === 'separate' && kind === 'EL' ? 'Y' : null,
    elGrid: modificationOf(room, place),
    slife: room.strand === 'hilt' ? 'Y' : null,
    exempt: room.code === '8A' && place === 2 ? 'Y' : null,
    homeLanguage: language,
    letterLanguage: kind === 'EL' || kind === 'opted out' ? letterIn(language, count) : null,
    accommodations: room.strand === 'separate' && kind === 'EL' ? 'Extended time' : null,
    hls: tested ? random.pick(['OEE', 'OEO', 'OOO', 'OOE']) : 'EEE',
    entryDate: entry,
    screenerDate: tested ? screenedAfter(entry, grade, random) : null,
    letterDate: kind === 'EL' || kind === 'opted out' ? letterAfter(entry, random) : null,
    felDate: kind === 'FEL' ? exitDate(grade, random) : null,
  };
}

/** Most letters go out in the home language, some in English too. */
function letterIn(language: Language, count: number): Cell {
  return count % 5 === 0 ? `English/${language}` : language;
}

function roleOf({ levels, optedOut, formerEls }: Room, place: number): { kind: Kind; level: number | null } {
  const level = levels[place];
  if (level !== undefined) return { kind: 'EL', level };
  const declined = optedOut[place - levels.length];
  if (declined !== undefined) return { kind: 'opted out', level: declined };
  return { kind: place < levels.length + optedOut.length + formerEls ? 'FEL' : 'never EL', level: null };
}

function languageOf({ strand }: Room, kind: Kind, random: Random): Language {
  if (strand === 'sei') return 'Spanish';
  if (strand === 'dual') return kind !== 'never EL' || random.chance(0.25) ? 'Spanish' : 'English';
  if (kind === 'never EL') return random.chance(0.85) ? 'English' : random.pick(EL_LANGUAGES);
  return random.pick(EL_LANGUAGES);
}

/** Pupils enter in K2; ELs of level 1 are often new, those of higher levels came in earlier years. */
function entryOf(kind: Kind, level: number | null, grade: string, { strand }: Room, random: Random): number {
  const years = grade === 'SP' ? 4 : grade === 'K2' ? 0 : Number(grade);
  if (years === 0) return serial(FIRST_DAY);
  if (kind === 'EL' && level === 1 && strand !== 'sei' && strand !== 'separate' && random.chance(0.7)) {
    return schoolDayBetween(random, '2026-08-24', '2026-09-16');
  }
  if (kind === 'EL' && level !== null && level <= 2) return schoolDayBetween(random, '2025-09-04', '2026-01-30');
  const first = 2026 - Math.min(years, kind === 'EL' ? 3 : 9);
  return serial(`${first}-09-0${random.whole(4, 9)}`);
}

/** SDD on the roster for most, ELD alone for some, both for others; a newcomer has no previous level. */
function levelCells(
  kind: Kind,
  level: number | null,
  grade: string,
  { strand, code }: Room,
  entry: number,
  random: Random,
): Pick<Pupil, 'sdd' | 'eld' | 'lastYearLevel'> {
  if (level === null) return { sdd: null, eld: kind === 'FEL' && random.chance(0.3) ? 5 : null, lastYearLevel: null };
  const isNew = grade === 'K2' || entry > serial(ACCESS_WINDOW_END);
  const style = level === 5 ? 1 : random.whole(0, 4);
  const sdd: Cell = style === 1 ? null : style === 2 ? `SDD ${Math.min(level, 4)}` : Math.min(level, 4);
  const eld: Cell = style === 1 ? `ELD ${level}` : style === 3 ? level : null;
  return { sdd, eld, lastYearLevel: isNew ? null : previousLevel(level, strand, code, random) };
}

/** Levels rise by at most one a year. Level 3 for a second year is found only in the middle grades, among levels 3 and 4. */
function previousLevel(level: number, strand: Pupil['strand'], code: string, random: Random): number {
  if (level === 5 || level === 1) return level;
  if (level === 3) return code === '6B' || code === '8B' ? random.whole(2, 3) : 2;
  return strand === 'sei' ? level - 1 : level - random.whole(0, 1);
}

/** LAB: minutes by number for one pupil, in words for another (the EL Grid of EdPlan). */
function modificationOf({ code }: Room, place: number): Cell {
  if (code !== 'LAB') return null;
  return place === 2 ? 30 : place === 3 ? 'See IEP: ESL embedded in speech and language' : null;
}

/** K2 pupils were screened in the K1 window of the spring before; others within 18 days of entry. */
function screenedAfter(entry: number, grade: string, random: Random): number {
  if (grade === 'K2') return schoolDayBetween(random, '2026-04-20', '2026-06-05');
  return onSchoolDay(entry + random.whole(2, 14), entry);
}

/** The yearly letter: by the end of September, within 9 days for those who entered after the first day. */
function letterAfter(entry: number, random: Random): number {
  if (entry <= serial(FIRST_DAY)) return schoolDayBetween(random, '2026-09-10', '2026-09-25');
  return onSchoolDay(entry + random.whole(3, 9), entry);
}

/** Exits are dated in the July after the test; all within the four years of monitoring. */
function exitDate(grade: string, random: Random): number {
  const year = 2026 - random.whole(0, Math.min(3, Number(grade) - 2));
  return schoolDayBetween(random, `${year}-07-06`, `${year}-07-17`);
}

function gradeKey({ grade }: Pupil): string {
  return grade === 'K2' ? '00' : String(grade);
}

function nameKey({ lastName, firstName }: Pupil): string {
  return `${lastName}, ${firstName}`
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
