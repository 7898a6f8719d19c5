import { isRefuted } from './evidence/column-evidence';
import { cellsAs, type Fit } from './fit';
import type { FieldOf } from './kinds';
import { isPlainList } from './plain-list';
import type { SheetSnapshot } from './snapshot';
import { namesOver } from './topics';
import { splitWords } from './words/split';
import { wordSetsOf } from './words/word-sets';

/** Why such a list is not used. */
export const OTHER_MATTER =
  'most of what it says is no matter of enrollment, classes or MLs: none of it is used unless you say what it is';

/** What students are listed for besides being taught, by words of titles. */
const MATTERS: ReadonlySet<string> = new Set(
  `absence activity afterschool aquarium asset athletic attendance backpack balance band basketball bookfair breakfast bus busing cafe cafeteria calculator camera
  camp chorus chromebook club combination detention device discipline dismissal donation drama dues fair fee fieldtrip fine food fundraiser graduation hotspot
  immunization incident invoice ipad jersey laptop library locker lottery lunch meal museum musical nurse orchestra parking permit photo picture prom purchase raffle referral
  ride rider route shirt shuttle soccer sport suspension swim tardy team transportation trip tryout tshirt tutoring uniform vaccine van vendor vision yearbook zoo`.split(
    /\s+/,
  ),
);
/** What any system tells of a person or of its own rows: it speaks for no other matter. */
const OF_PERSONS: ReadonlySet<string> = new Set(
  `address age agent alert apartment birth birthplace born boro case cell city code cohort contact counselor country county created
  custody description dob doctor email emergency enabled ethnic ethnicity exit father first flag gender generation guardian guid
  hispanic home house household id identifier last leave lives login mail mailing manager middle middlename mobile modified mother
  nationality nickname note notes number parent password person phone place preferred pronoun pronouns race relation remark remarks residence
  role sex sibling sms source sourced state status street suffix telephone town uid update user username year zip`.split(
    /\s+/,
  ),
);
/** What a list of students of a school says besides who they are: it is one, whatever stands beside it. */
const OF_ENROLLMENT: readonly FieldOf<'roster'>[] = [
  ...(['enrollmentStatus', 'entryDate', 'leaveDate', 'firstLanguage', 'preferredLanguage', 'letterLanguage'] as const),
  ...(['hls', 'slife', 'screenerDate', 'notificationDate', 'accessOverall', 'accessLiteracy', 'swd'] as const),
];
/** Words of the ML program: a heading with one is about its students, known or not. */
const OF_ML: ReadonlySet<string> = new Set(
  'access bilingual eld el english esl fel firstlanguage immigrant language screener sdd sei slife wida'.split(' '),
);
const SAME: Readonly<Partial<Record<FieldOf, FieldOf>>> = { stateId: 'studentId', lastName: 'name', firstName: 'name' };
const FEWEST_UNKNOWN = 2;
const WIDEST = 512;
/** What a row of classes says besides who attends what. */
const OF_CLASS: readonly FieldOf[] = [
  ...([
    'section',
    'courseCode',
    'teacher',
    'teacherId',
    'term',
    'pattern',
    'period',
    'days',
    'room',
    'eslType',
  ] as const),
  ...(['startTime', 'endTime', 'minutesPerMeeting', 'minutesPerWeek', 'meetingsPerWeek'] as const),
];

/** What a list of teachers or of classes says that is kept for the sake of them: without it, its title decides whether it is. */
const OF_STAFF: readonly FieldOf<'staff'>[] = ['teacherId', 'eslLicense', 'sei', 'bee', 'pathway', 'fte'];
const OF_SECTIONS: readonly FieldOf<'sections'>[] = ['courseCode', 'section'];

/**
 * Whether a list of students that says nothing of MLs or enrollment, or of classes no more than a name, seems to be kept for another matter:
 * buses, devices, lockers, a trip. More of its headings are unknown than known, or its title says so. A person is asked then. Of a list of
 * teachers or classes that says no more than who or which, the title alone says so: purchases for teachers, swimming lessons.
 */
export function isOfOtherMatter(sheet: SheetSnapshot, { kind, table, columns }: Fit): boolean {
  const isTitled = () => namesOver(sheet, table).some((name) => splitWords(name).some(isIn(MATTERS)));
  if (kind.id === 'staff' || kind.id === 'sections') {
    const ofKind: readonly FieldOf[] = kind.id === 'staff' ? OF_STAFF : OF_SECTIONS;
    return !ofKind.some((field) => columns.has(field)) && isTitled();
  }
  // `Level` over V and F is of a sport: cells that can be no value of a field make no list one of MLs.
  const isTold = (field: FieldOf) => {
    const column = columns.get(field);
    return column !== undefined && !isRefutedAt(sheet, { kind, table }, field, column);
  };
  const isList = kind.id === 'roster' && isPlainList({ has: isTold }) && !OF_ENROLLMENT.some(isTold);
  if (!isList && !(kind.id === 'schedule' && isClassOnly(columns))) return false;
  const used = new Set(columns.values());
  const others = table.head.names.slice(0, WIDEST).filter((name, column) => name !== '' && !used.has(column));
  if (others.some((name) => wordSetsOf(name).some(({ words }) => words.some((word) => OF_ML.has(word))))) return false;
  const unknown = others.filter((name) => !isOfPerson(name)).length;
  if (unknown < FEWEST_UNKNOWN) return false;
  return unknown > knownCount(columns) || isTitled();
}

function isRefutedAt(sheet: SheetSnapshot, fit: Pick<Fit, 'kind' | 'table'>, field: FieldOf, column: number): boolean {
  const look = cellsAs(sheet, fit, field, column);
  return look !== null && isRefuted(look);
}

/** How much a list is known to say: each student's ids are one thing, so are the parts of the name, and the class is what is doubted. */
function knownCount(columns: ReadonlyMap<FieldOf, number>): number {
  return (
    new Set(Array.from(columns.keys(), (field) => SAME[field] ?? field)).size - (columns.has('courseTitle') ? 1 : 0)
  );
}

/** Whether classes are told by nothing but a name, as a list of students may name the class of each. */
export function isClassOnly(columns: ReadonlyMap<FieldOf, number>): boolean {
  return !OF_CLASS.some((field) => columns.has(field));
}

function isOfPerson(name: string): boolean {
  const words = splitWords(name);
  return words.length === 0 || words.some(isIn(OF_PERSONS));
}

/** Whether some words hold another, or the one of which it is the plural. */
function isIn(words: ReadonlySet<string>): (word: string) => boolean {
  return (word) => words.has(word) || words.has(word.replace(/s$/, ''));
}
