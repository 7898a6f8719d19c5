import { classLabel } from './class-label';

const label = (title: string, code: string, sectionName: string) =>
  classLabel({ course: { title, code }, sectionName } as Parameters<typeof classLabel>[0]);

describe('what a class is called in a sentence', () => {
  it.each([
    ['ESL 2', 'E200', '1', 'ESL 2 (E200), section 1'],
    ['ESL 2', '', '', 'ESL 2'],
    ['', '', 'ESL C', 'section ESL C'],
    ['', '', '', 'a class without a name'],
  ])('%s %s %s is %s', (title, code, section, words) => expect(label(title, code, section)).toBe(words));
});
