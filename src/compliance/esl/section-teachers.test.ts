import { coreTeachers } from './section-teachers';
import { readSheets } from './testing/read-sheets';

/** The core teachers of one class with these rows of teacher and ESL type. */
function coreTeachersOf(...rows: readonly (readonly [teacher: string, eslType: string])[]): string[] {
  const { row } = readSheets({
    Schedule: [
      ['Student ID', 'Course', 'Section', 'Teacher', 'ESL Type'],
      ...rows.map(([teacher, eslType], index) => [String(index + 1), 'Math 7', 1, teacher, eslType]),
    ],
  });
  return coreTeachers(row(0).section).map(({ name }) => name);
}

describe('the core teachers of a class', () => {
  it('are all of them where nobody gets ESL in it', () => {
    expect(coreTeachersOf(['Roy, Max', ''], ['Lee, Ann', ''])).toEqual(['Roy, Max', 'Lee, Ann']);
  });

  it('are not who is there on ESL rows only', () => {
    expect(coreTeachersOf(['Roy, Max', ''], ['Lee, Ann', 'Push-In'])).toEqual(['Roy, Max']);
  });

  it('are also who gives ESL on some rows and not on others', () => {
    expect(coreTeachersOf(['Lee, Ann', 'Push-In'], ['Lee, Ann', ''], ['', 'Push-In'])).toEqual(['Lee, Ann']);
  });

  it('are nobody where all rows are ESL', () => {
    expect(coreTeachersOf(['Lee, Ann', 'Push-In'])).toEqual([]);
  });
});
