import { areFillers, coreOf, isFiller, isOwed } from './fillers';

describe('the words of a heading that say something', () => {
  it.each([
    ['date of the test', 'date test'],
    ['official school name', 'school name'],
    ['student id', 'id'],
    ['student', 'student'],
    ['current', 'current'],
    ['current student', 'student'],
    ['the of', 'the of'],
    ['id number', 'id'],
    ['block number', 'block'],
    ['period number', 'period'],
    ['grade number', 'grade'],
    ['group number', 'group'],
    ['level number', 'level'],
    ['minute number', 'minute'],
    ['week number', 'week'],
    ['course number', 'course number'],
    ['level name', 'level'],
    ['status name', 'status'],
    ['program name', 'program'],
    ['type name', 'type'],
    ['language name', 'language'],
    ['firstlanguage name', 'firstlanguage'],
    ['school name', 'school name'],
    ['last overall', 'overall'],
    ['last access', 'access'],
    ['last score', 'score'],
    ['last literacy', 'literacy'],
    ['last level', 'last level'],
    ['esl minute required', 'esl minute required'],
    ['esl required', 'esl'],
    ['level of need', 'level need'],
    ['esl minute scheduled', 'esl minute'],
    ['esl minute planned', 'esl minute'],
    ['esl minute schedule', 'esl minute'],
    ['esl schedule', 'esl schedule'],
    ['primary teacher', 'teacher'],
    ['primary school', 'primary school'],
    ['active enroll start date', 'enroll start date'],
    ['active enroll', 'active enroll'],
    ['active date', 'active date'],
  ])('%s: %s', (words, core) => expect(coreOf(words.split(' ')).join(' ')).toBe(core));

  it('say that minutes are owed', () => {
    const owed = ['mandated', 'need', 'needed', 'owe', 'owed', 'recommend', 'require', 'required'];
    expect(owed.filter((word) => !isOwed(['esl', word], ['minute']))).toEqual([]);
    expect(isOwed(['esl', 'required'], ['teacher'])).toBe(false);
    expect(isOwed(['esl'], ['minute'])).toBe(false);
  });

  it('are none where all are fillers, or whom the list is about', () => {
    expect([areFillers(['of', 'student']), areFillers(['of', 'school']), areFillers([])]).toEqual([true, false, true]);
    expect([isFiller('of'), isFiller('student'), isFiller('school')]).toEqual([true, false, false]);
  });
});
