import type { WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { Random } from '../make-sample/random';
import { eslOfToday } from './esl-today';
import type { MadeSchool, Room, SchoolKind, Teacher } from './model';
import { makePupils } from './people';
import { workbookOf } from './sheets';

/** The day on which made-up schools are judged. */
export const SCHOOLS_AS_OF = dayOf(2026, 10, 15);

/** A made-up school for the schedule builder: MLs among other students, with their timetables, ESL of today and staff. */
export function makeSchool(kind: SchoolKind): WorkbookSnapshot {
  return workbookOf(madeSchool(kind));
}

/** The settings that an office has to change for such a school. */
export function settingsOf({ days }: SchoolKind): Readonly<Record<string, number>> {
  return days === 'six days' ? { cycleLength: 6 } : {};
}

function madeSchool(kind: SchoolKind): MadeSchool {
  const random = new Random(kind.seed);
  const { pupils, rooms } = makePupils(kind, random);
  const teachers = [...eslTeachers(kind), ...licensedRooms(rooms)];
  const groups = kind.isScheduled ? eslOfToday(kind, pupils, teachers, random) : [];
  // The last of them has lost her license since, so that her classes need somebody else.
  const lost = kind.isScheduled && kind.eslTeachers > 2 ? `E${kind.eslTeachers}` : null;
  const staff = teachers.map((teacher) => (teacher.id === lost ? { ...teacher, eslLicense: 'N' } : teacher));
  return { kind, pupils, rooms, groups, teachers: staff };
}

function eslTeachers({ eslTeachers: count, leaving, turning }: SchoolKind): Teacher[] {
  return Array.from({ length: count }, (_, at): Teacher => ({
    name: `Esl, ${String.fromCharCode('A'.charCodeAt(0) + at)}`,
    id: `E${at + 1}`,
    eslLicense: 'Y',
    fte: at === 1 ? 0.6 : 1,
    startDate: leaving && at === 3 ? '2/8/2027' : turning && at === 2 ? '1/19/2027' : '',
    endDate: leaving && at === 0 ? '1/15/2027' : turning && at === 0 ? '2/19/2027' : '',
    leave: leaving && at === 2 ? ['3/1/2027', '4/30/2027'] : ['', ''],
  }));
}

/** Teachers of SEI homerooms give ESL in their own class. */
function licensedRooms(rooms: readonly Room[]): Teacher[] {
  return rooms
    .filter(({ program }) => program === 'SEI')
    .map(({ name }) => ({
      name: `Room, ${name}`,
      id: `R${name}`,
      eslLicense: 'Y',
      fte: 1,
      startDate: '',
      endDate: '',
      leave: ['', ''],
    }));
}
