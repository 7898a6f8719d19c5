import type { PostName } from './teachers';

/** Terms of a class; most last the full year. */
export type Term = 'FY' | 'S1' | 'S2' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'T1' | 'T2' | 'T3';

/** One class of a room: a slot of the timetable with its teacher. */
export interface Slot {
  readonly subject: Subject;
  readonly title: string;
  readonly pattern: string;
  readonly term: Term;
  readonly post: PostName;
}

export type Subject =
  'ELA' | 'MATH' | 'SCI' | 'SOC' | 'SCISOC' | 'WIN' | 'ESL' | 'ELECTIVE' | 'ART' | 'MUSIC' | 'PE' | 'TECH';

interface ElementaryDay {
  readonly ela: string;
  readonly win: string;
  readonly math: string;
  readonly science: string;
  readonly specials: string;
}

/** Periods by grade. ELA and WIN ("what I need") fall together in two neighbouring grades, so that ESL can group across them. */
const ELEMENTARY_DAYS: Readonly<Record<string, ElementaryDay>> = {
  K2: { ela: '1-2', win: '3', specials: '4', math: '5-6', science: '7' },
  '1': { ela: '1-2', win: '3', science: '4', math: '5-6', specials: '7' },
  '2': { math: '1-2', ela: '3-4', win: '5', specials: '6', science: '7' },
  '3': { science: '1', specials: '2', ela: '3-4', win: '5', math: '6-7' },
  '4': { math: '1-2', specials: '3', science: '4', ela: '5-6', win: '7' },
  '5': { specials: '1', science: '2', math: '3-4', ela: '5-6', win: '7' },
  LAB: { math: '1-2', science: '3', specials: '4', ela: '5-6', win: '7' },
};

/** Rooms that have specials in the same period take turns with the four teachers, from their place in this list on. */
const SPECIALS_TURNS: readonly (readonly string[])[] = [
  ['5A', '5D', '8A', '8B'],
  ['3A', '3D'],
  ['4A', '4D', '6A', '6B'],
  ['K2A', 'K2D', 'K2S', 'LAB'],
  ['7A', '7B', 'HILT'],
  ['2A', '2D', '2S'],
  ['1A', '1D', '1S'],
];
const SPECIALISTS = ['ART', 'MUSIC', 'PE', 'TECH'] as const;
const SPECIALS_TITLES = { ART: 'Visual Art', MUSIC: 'Music', PE: 'Physical Education', TECH: 'Technology' } as const;
const DAYS = ['M', 'T', 'W', 'R', 'F'];
const DAILY = '(M-F)';

interface MiddleDay {
  /** Periods of ELA, math, science and social studies. */
  readonly core: readonly [ela: string, math: string, science: string, social: string];
  readonly win: string;
  readonly winPost: PostName;
  readonly specials: string;
  readonly elective: string;
  /** The teachers of the elective in each trimester, by the subject they teach otherwise. */
  readonly electives: readonly [PostName, PostName, PostName];
  /** The first team teaches 6A, 6B and 7A, the second 7B, 8A and 8B. */
  readonly team: 1 | 2;
}

const MIDDLE_DAYS: Readonly<Record<string, MiddleDay>> = {
  '6A': {
    core: ['4', '5', '6', '2'],
    win: '1',
    winPost: 'MATH1',
    specials: '3',
    elective: '7',
    electives: ['SCI1', 'MATH1', 'ELA1'],
    team: 1,
  },
  '6B': {
    core: ['5', '2', '4', '6'],
    win: '1',
    winPost: 'SOC1',
    specials: '3',
    elective: '7',
    electives: ['MATH1', 'ELA1', 'SCI1'],
    team: 1,
  },
  '7A': {
    core: ['1', '4', '3', '7'],
    win: '2',
    winPost: 'ELA1',
    specials: '5',
    elective: '6',
    electives: ['ELA1', 'MATH1', 'SOC2'],
    team: 1,
  },
  '7B': {
    core: ['4', '1', '7', '3'],
    win: '2',
    winPost: 'SCI2',
    specials: '5',
    elective: '6',
    electives: ['MATH1', 'SOC2', 'ELA1'],
    team: 2,
  },
  '8A': {
    core: ['2', '7', '6', '4'],
    win: '3',
    winPost: 'ELA2',
    specials: '1',
    elective: '5',
    electives: ['SOC2', 'MATH2', 'SCI2'],
    team: 2,
  },
  '8B': {
    core: ['6', '2', '4', '7'],
    win: '3',
    winPost: 'MATH2',
    specials: '1',
    elective: '5',
    electives: ['MATH2', 'SCI2', 'SOC2'],
    team: 2,
  },
};
const CORE = [
  { subject: 'ELA', title: 'English Language Arts', post: 'ELA' },
  { subject: 'MATH', title: 'Mathematics', post: 'MATH' },
  { subject: 'SCI', title: 'Science', post: 'SCI' },
  { subject: 'SOC', title: 'Social Studies', post: 'SOC' },
] as const;
const ELECTIVE_TITLES: Readonly<Record<string, string>> = {
  SCI: 'Robotics',
  MATH: 'Coding',
  ELA: 'Drama',
  SOC: 'Debate',
};
const TRIMESTERS: readonly Term[] = ['T1', 'T2', 'T3'];
const QUARTERS: readonly Term[] = ['Q1', 'Q2', 'Q3', 'Q4'];

/** The week of a homeroom: every class its pupils are in, where ESL does not take its place. */
export function timetable(room: string): Slot[] {
  if (room === 'HILT') return hiltWeek();
  const middle = MIDDLE_DAYS[room];
  return middle === undefined ? elementaryWeek(room) : middleWeek(room, middle);
}

/** The periods in which a room has ELA, WIN and its elective. */
export function periodsOf(room: string): { readonly ela: string; readonly win: string; readonly elective: string } {
  const middle = MIDDLE_DAYS[room];
  if (middle !== undefined) return { ela: middle.core[0], win: middle.win, elective: middle.elective };
  return { ...elementaryDay(room), elective: '' };
}

function elementaryDay(room: string): ElementaryDay {
  const day = ELEMENTARY_DAYS[room] ?? ELEMENTARY_DAYS[room.slice(0, -1)];
  if (day === undefined) throw new Error(`Room ${room} has no timetable.`);
  return day;
}

function elementaryWeek(room: string): Slot[] {
  const day = elementaryDay(room);
  const post = room as PostName;
  const dual = room.endsWith('D');
  const slot = (subject: Subject, title: string, periods: string, term: Term = 'FY', days = DAILY): Slot => ({
    subject,
    title,
    pattern: periods + days,
    term,
    post,
  });
  const english = dual ? ' (English)' : '';
  const science = ['3A', '3D', '4A', '4D', '5A', '5D'].includes(room)
    ? [slot('SCI', `Science${english}`, day.science, 'S1'), slot('SOC', 'Social Studies', day.science, 'S2')]
    : [slot('SCISOC', `Science/Social Studies${english}`, day.science)];
  return [
    slot('ELA', 'English Language Arts', day.ela),
    slot('WIN', 'WIN Block', day.win),
    slot('MATH', 'Mathematics', day.math),
    ...science,
    ...weeklySpecials(room, day.specials),
  ];
}

function middleWeek(room: string, day: MiddleDay): Slot[] {
  const core = CORE.map(({ subject, title, post }, index): Slot => {
    const period = day.core[index] ?? '';
    return {
      subject,
      title: `${title} ${room.slice(0, 1)}`,
      pattern: period + DAILY,
      term: 'FY',
      post: `${post}${day.team}`,
    };
  });
  const electives = day.electives.map((post, index): Slot => {
    const title = ELECTIVE_TITLES[post.slice(0, -1)] ?? '';
    return { subject: 'ELECTIVE', title, pattern: day.elective + DAILY, term: TRIMESTERS[index] ?? 'FY', post };
  });
  const win: Slot = { subject: 'WIN', title: 'WIN Block', pattern: day.win + DAILY, term: 'FY', post: day.winPost };
  const specials = room.startsWith('7') ? quarterlySpecials(room, day.specials) : weeklySpecials(room, day.specials);
  return [...core, win, ...electives, ...specials];
}

function hiltWeek(): Slot[] {
  const slot = (subject: Subject, title: string, periods: string): Slot => ({
    subject,
    title,
    pattern: periods + DAILY,
    term: 'FY',
    post: 'HILT',
  });
  return [
    slot('ESL', 'ESL and Native Literacy HILT', '1-3'),
    slot('MATH', 'Mathematics HILT', '4'),
    slot('SCI', 'Science HILT', '6'),
    slot('SOC', 'Social Studies HILT', '7'),
    ...quarterlySpecials('HILT', '5'),
  ];
}

/** Four teachers over five days: the first of the week comes again on Friday. */
function weeklySpecials(room: string, period: string): Slot[] {
  return SPECIALISTS.map((post, index) => {
    const turn = (index - turnOf(room) + SPECIALISTS.length) % SPECIALISTS.length;
    const days = turn === 0 ? 'M,F' : (DAYS[turn] ?? '');
    return { subject: post, title: SPECIALS_TITLES[post], pattern: `${period}(${days})`, term: 'FY', post };
  });
}

/** One teacher every day for a quarter. */
function quarterlySpecials(room: string, period: string): Slot[] {
  return SPECIALISTS.map((post, index) => {
    const turn = (index - turnOf(room) + SPECIALISTS.length) % SPECIALISTS.length;
    return { subject: post, title: SPECIALS_TITLES[post], pattern: period + DAILY, term: QUARTERS[turn] ?? 'FY', post };
  });
}

function turnOf(room: string): number {
  return SPECIALS_TURNS.find((rooms) => rooms.includes(room))?.indexOf(room) ?? 0;
}
