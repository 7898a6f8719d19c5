import { headingNames } from './heading-names';

describe('headingNames', () => {
  it('leaves out what nearly all headings begin with, where it says nothing', () => {
    expect(headingNames(['SB_Grade', 'SB_School', 'SB_LastName', 'SB_ELL', 'Notes'])).toEqual([
      ...['Grade', 'School', 'LastName', 'ELL', 'Notes'],
    ]);
    const stays = ['Parent_Name', 'Parent_Email', 'Parent_Phone', 'Parent_Language'];
    expect(headingNames(stays)).toEqual(stays);
    const few = ['T_Name', 'T_ID', 'Student', 'Grade'];
    expect(headingNames(few)).toEqual(few);
  });

  it("names PowerSchool's tables", () => {
    expect(headingNames(['[1]LastFirst', '[02]Course_Name', '[5]LastFirst', '[9]Room'])).toEqual([
      ...['Students LastFirst', 'Courses Course_Name', 'Teachers LastFirst', '[9]Room'],
    ]);
    expect(headingNames(['[1] LastFirst', 'Grade'])).toEqual(['[1] LastFirst', 'Grade']);
  });

  it('takes L, S, R and W for the domains only where all four are there', () => {
    expect(headingNames(['ID', 'L', 'S.', 'R', 'w'])).toEqual(['ID', 'Listening', 'Speaking', 'Reading', 'Writing']);
    expect(headingNames(['L PL', 'S PL', 'R PL', 'W PL', 'L SS'])).toEqual([
      ...['Listening PL', 'Speaking PL', 'Reading PL', 'Writing PL', 'L SS'],
    ]);
    expect(headingNames(['L', 'S', 'R', 'Room'])).toEqual(['L', 'S', 'R', 'Room']);
  });

  it('takes the first of several for the one, where the second stands beside it', () => {
    expect(headingNames(['Name', ' School 1', 'School 2 '])).toEqual(['Name', 'School', 'School 2 ']);
    expect(headingNames(['teacher#1', 'teacher#2', 'Language1', 'Language2'])).toEqual([
      ...['teacher', 'teacher#2', 'Language', 'Language2'],
    ]);
    const others = [
      ['School 1', 'Grade'],
      ['School 1', 'Teacher 2'],
      ['Preschool 1', 'Preschool 2'],
      ['School 11', 'School 12'],
    ];
    for (const each of others) expect(headingNames(each)).toEqual(each);
  });

  it('leaves out who fills in a question of a form', () => {
    const asked = ['OFFICE USE: outcome', 'Office: decision', 'For school use only – Date', 'School: name'];
    expect(headingNames(asked)).toEqual(['outcome', 'decision', 'Date', 'School: name']);
  });

  it('tells by what stands beside a heading what is asked for, and whose number it is', () => {
    expect(headingNames(['Current status', 'Requested status'])).toEqual(['Current status', 'New status']);
    expect(headingNames(['Request date', 'Requested status'])).toEqual(['Request date', 'Requested status']);
    expect(headingNames(['Student ID', 'Local Student ID'])).toEqual(['State Student ID', 'Local Student ID']);
    expect(headingNames(['Student ID', 'School'])).toEqual(['Student ID', 'School']);
  });
});
