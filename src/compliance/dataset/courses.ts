import { coreCourseTest, eslCourseTest } from '../sheets/values/course-words';
import type { PolicyValues } from '../policy/policy';
import type { Course } from './records';

/** The courses that sheets name; a course is its code, else its title. */
export class CourseBook {
  private readonly courses = new Map<string, Map<string, Course>>();
  private readonly isEsl: (text: string) => boolean;
  private readonly isCore: (text: string) => boolean;

  constructor(values: PolicyValues) {
    this.isEsl = eslCourseTest(values.eslCourseWords);
    this.isCore = coreCourseTest(values.coreCourseWords, values.coreCourseWholeWords);
  }

  find(code: string, title: string): Course {
    let byTitle = this.courses.get(code);
    if (byTitle === undefined) this.courses.set(code, (byTitle = new Map()));
    let course = byTitle.get(title);
    if (course === undefined) {
      const test = (matches: (text: string) => boolean) => matches(code) || matches(title);
      course = { code, title, hasEslWords: test(this.isEsl), hasCoreWords: test(this.isCore) };
      byTitle.set(title, course);
    }
    return course;
  }
}

/** How a course is named in section keys: its code, else its title. */
export function courseName(course: Course): string {
  return course.code || course.title;
}

/** How a course is named where its code says little: its title, else its code. */
export function courseTitle(course: Course): string {
  return course.title || course.code;
}

/** How a course is named to a reader: its title with its code. */
export function courseLabel(course: Course): string {
  return course.code !== '' && course.title !== '' && course.code !== course.title
    ? `${course.title} (${course.code})`
    : courseName(course);
}
