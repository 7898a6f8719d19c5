import { DAYS, isElementary, LUNCH, type Lesson, type Program, type SchoolKind } from './model';

const CLASS_PERIODS = [1, 2, 3, 4, 6, 7, 8];
const SPECIALS = ['Art', 'Music', 'Physical Education', 'Library', 'Health', 'Art'];
const ELECTIVES = ['Coding', 'Drama', 'Robotics', 'Journalism'];

/** The classes of a room: its periods are turned by grade and room, so that not everybody has English at once. */
export function lessonsOf(
  kind: SchoolKind,
  room: { readonly name: string; readonly grade: string; readonly place: number; readonly program: Program | null },
): Lesson[] {
  const turn = isElementary(room.grade)
    ? kind.grades.indexOf(room.grade) * 2
    : kind.grades.indexOf(room.grade) + room.place * 3;
  const at = (place: number) => CLASS_PERIODS[(place + turn) % CLASS_PERIODS.length] ?? 1;
  const { all, each } = DAYS[kind.days];
  const lesson = (title: string, period: number, more: Partial<Lesson> = {}): Lesson => ({
    code: `${title.slice(0, 3).toUpperCase()}-${room.grade}`,
    title,
    section: `${room.name}-${title.slice(0, 3)}`,
    term: 'FY',
    period,
    days: all,
    teacher: `Room, ${room.name}`,
    isLeftForEsl: false,
    ...more,
  });
  const lunch = lesson('Lunch', LUNCH, { teacher: '' });
  const own = isElementary(room.grade) ? elementary() : secondary();
  return [...own, lunch];

  function elementary(): Lesson[] {
    const isDual = room.program === 'Dual Language';
    return [
      ...['English Language Arts', 'Reading', 'Writing'].map((title, place) =>
        lesson(title, at(place), { isLeftForEsl: true }),
      ),
      lesson(isDual ? 'Matemáticas in Spanish' : 'Mathematics', at(3)),
      lesson(isDual ? 'Science in Spanish' : 'Science', at(4)),
      ...each.map((day, place) =>
        lesson(SPECIALS[place] ?? 'Art', at(5), { days: day, teacher: '', section: `${room.name}-S${place + 1}` }),
      ),
      lesson('WIN', at(6), { isLeftForEsl: true }),
    ];
  }

  function secondary(): Lesson[] {
    const subject = (title: string, period: number, more: Partial<Lesson> = {}) =>
      lesson(`${title} ${room.grade}`, period, { teacher: `${title}, ${room.grade}${room.place}`, ...more });
    const elective = ELECTIVES[room.place % ELECTIVES.length] ?? 'Coding';
    const other = ELECTIVES[(room.place + 1) % ELECTIVES.length] ?? 'Drama';
    return [
      subject('English', at(0), { isLeftForEsl: true }),
      subject('Mathematics', at(1)),
      subject('Science', at(2)),
      subject('History', at(3)),
      ...(kind.semesters
        ? [subject('Physical Education', at(4), { term: 'S1' }), subject('Health', at(4), { term: 'S2' })]
        : [subject('Physical Education', at(4))]),
      ...(kind.semesters
        ? [subject(elective, at(5), { term: 'S1' }), subject(other, at(5), { term: 'S2' })]
        : [subject(elective, at(5), { isLeftForEsl: true })]),
      subject('Study Hall', at(6), { isLeftForEsl: true }),
    ];
  }
}
