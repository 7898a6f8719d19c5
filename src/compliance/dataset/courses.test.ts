import { courseLabel, courseName, courseTitle } from './courses';
import type { Course } from './records';

const course = (code: string, title: string): Course => ({ code, title, hasEslWords: false, hasCoreWords: false });

describe('a course', () => {
  it('is its code in keys, its title where the code says little, and both to a reader', () => {
    const both = course('E2', 'ESL 2');
    expect([courseName(both), courseTitle(both), courseLabel(both)]).toEqual(['E2', 'ESL 2', 'ESL 2 (E2)']);
  });

  it('is what there is of the two, once', () => {
    const [codeOnly, titleOnly, same] = [course('E2', ''), course('', 'ESL 2'), course('ESL', 'ESL')];
    expect([codeOnly, titleOnly, same].map(courseName)).toEqual(['E2', 'ESL 2', 'ESL']);
    expect([codeOnly, titleOnly, same].map(courseTitle)).toEqual(['E2', 'ESL 2', 'ESL']);
    expect([codeOnly, titleOnly, same].map(courseLabel)).toEqual(['E2', 'ESL 2', 'ESL']);
  });
});
