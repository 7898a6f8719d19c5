import { serial } from './dates';
import type { TeacherRecord } from './model';

interface Post {
  readonly last: string;
  readonly first: string;
  readonly position: string;
  /** What the office typed under ESL License, and when it expires. */
  readonly esl?: string;
  readonly expires?: string;
  readonly bee?: boolean;
  /** False for those who teach no core content. */
  readonly sei?: boolean;
  readonly fte?: number;
}

/** The 35 teachers by post: `K2A` is the homeroom teacher of room K2A, `ELA1` teaches ELA to 6A, 6B and 7A. */
const POSTS = {
  K2A: { last: 'Halloran', first: 'Bridget M.', position: 'Grade K2' },
  '1A': { last: 'Osei', first: 'Kwabena', position: 'Grade 1', esl: 'Y', expires: '2029-06-30' },
  '2A': { last: 'Pellegrino', first: 'Dana', position: 'Grade 2' },
  '3A': { last: 'Whitfield', first: 'Marcus', position: 'Grade 3', esl: 'Y', expires: '2028-06-30' },
  '4A': { last: 'Brannigan', first: 'Colleen', position: 'Grade 4' },
  '5A': { last: 'Adeyemi', first: 'Folake', position: 'Grade 5', esl: 'Y', expires: '2030-06-30' },
  K2S: {
    last: 'Cepeda Rosario',
    first: 'Milagros',
    position: 'SEI Spanish K2',
    esl: 'Y',
    expires: '2027-06-30',
    bee: true,
  },
  '1S': { last: 'Villafañe', first: 'Iván', position: 'SEI Spanish 1', esl: 'Y', expires: '2028-06-30', bee: true },
  '2S': { last: 'Matías', first: 'Noelia', position: 'SEI Spanish 2', esl: 'Yes', expires: '2031-06-30', bee: true },
  K2D: { last: 'Arroyo', first: 'Pilar', position: 'Dual Language K2', bee: true },
  '1D': { last: 'Figueroa', first: 'Andrés', position: 'Dual Language 1', esl: 'Y', expires: '2029-06-30', bee: true },
  '2D': { last: 'Muñoz', first: 'Estela', position: 'Dual Language 2', bee: true },
  '3D': { last: 'Salcedo', first: 'Rocío', position: 'Dual Language 3', esl: 'Y', expires: '2027-06-30', bee: true },
  '4D': { last: 'Zambrano', first: 'Hernán', position: 'Dual Language 4', bee: true },
  '5D': { last: 'Bustamante', first: 'Carla', position: 'Dual Language 5', esl: 'Y', expires: '2030-06-30', bee: true },
  LAB: { last: 'Kowalczyk', first: 'Ewa', position: 'Substantially Separate 4-5' },
  HILT: {
    last: 'Joseph',
    first: 'Marie-Ange',
    position: 'HILT for SLIFE 6-8',
    esl: 'Y',
    expires: '2028-06-30',
    bee: true,
  },
  ELA1: { last: 'Lindqvist', first: 'Karin', position: 'ELA 6-7', esl: 'Y', expires: '2029-06-30' },
  ELA2: { last: 'Beaumont', first: 'Terrence', position: 'ELA 7-8', esl: 'Y', expires: '2027-06-30' },
  MATH1: { last: 'Szabó', first: 'Péter', position: 'Math 6-7' },
  MATH2: { last: 'Ferraro', first: 'Gina', position: 'Math 7-8' },
  SCI1: { last: 'Mbeki', first: 'Thandiwe', position: 'Science 6-7' },
  SCI2: { last: 'Rasmussen', first: 'Lars', position: 'Science 7-8' },
  SOC1: { last: 'Gallagher', first: 'Sheila', position: 'Social Studies 6-7' },
  SOC2: { last: 'Yamamoto', first: 'Kenji', position: 'Social Studies 7-8' },
  ART: { last: 'Dubois', first: 'Amélie', position: 'Art', sei: false },
  MUSIC: { last: 'Castellanos', first: 'Rubén', position: 'Music', sei: false },
  PE: { last: 'Novak', first: 'Tomislav', position: 'Physical Education', sei: false },
  TECH: { last: 'Iyer', first: 'Lakshmi', position: 'Technology', sei: false },
  ESL1: { last: 'Tran', first: 'Thu Hà', position: 'ESL K2-5', esl: '412877', expires: '2029-06-30' },
  ESL2: { last: 'Barros', first: 'Ivone', position: 'ESL K2-5', esl: '398120', expires: '2028-06-30' },
  ESL3: { last: 'Mac Giolla', first: 'Aoife', position: 'ESL K2-5', esl: 'Y', expires: '2030-06-30', fte: 0.9 },
  ESL4: { last: 'Warsame', first: 'Hibo', position: 'ESL K2-5', esl: 'Y', expires: '2027-06-30' },
  ESL5: { last: 'Delacroix', first: 'Yvette', position: 'ESL 6-8', esl: 'Yes', expires: '2031-06-30' },
  ESL6: { last: 'Petrosyan', first: 'Anahit', position: 'ESL 6-8', esl: 'Pending' },
} as const satisfies Record<string, Post>;

export type PostName = keyof typeof POSTS;

/** The staff sheet's rows, by post, in the order above. */
export function makeTeachers(): ReadonlyMap<string, TeacherRecord> {
  return new Map(
    Object.entries<Post>(POSTS).map(([post, { last, first, position, esl, expires, bee, sei, fte }], index) => [
      post,
      {
        lastName: last,
        firstName: first,
        staffId: `T${String(2001 + index * 7)}`,
        position,
        eslLicense: esl ?? null,
        eslExpires: expires === undefined ? null : serial(expires),
        sei: sei === false ? 'N' : 'Y',
        bee: bee === true ? 'Y' : 'N',
        pathway: null,
        fte: fte ?? 1,
        // A full week of five groups a day.
        teachingMinutes: post.startsWith('ESL') ? 1_500 : null,
        startDate: null,
        endDate: null,
        leaveFrom: null,
        leaveTo: null,
      },
    ]),
  );
}

/** A post's teacher as the schedule names them: `Last, First`, without the middle initial that the staff sheet may have. */
export function teacherOf(post: PostName): string {
  return `${POSTS[post].last}, ${POSTS[post].first}`.replace(/ [A-Z]\.$/, '');
}
