import fc from 'fast-check';
import { coreCourseTest, eslCourseTest, wholeWordTest } from './course-words';

const isEsl = eslCourseTest(['ESL', 'ELD', 'ESOL']);
const isCore = coreCourseTest(['ELA', 'Math', 'Social Studies']);

describe('eslCourseTest', () => {
  it.each(['ESL', 'esl 2', 'ESL101', 'ESL101A', 'Advanced ESL', 'ELD-3', 'Grade 4/ESOL', 'E.S.L. ESL'])(
    '%j is ESL',
    (text) => {
      expect(isEsl(text)).toBe(true);
    },
  );

  it.each(['', 'WESLEY', 'Wesleyan History', 'Welding', 'ESLA', 'Field Study', 'TESL', 'eslx1'])(
    '%j is not ESL',
    (text) => {
      expect(isEsl(text)).toBe(false);
    },
  );

  it('reads words of several parts', () => {
    expect(eslCourseTest(['English Language Development'])('English  Language-Development 2')).toBe(true);
  });

  it('finds the word wherever it stands alone or before digits, and never inside a longer word', () => {
    const letter = fc.stringMatching(/^[a-z]{1,5}$/);
    fc.assert(
      fc.property(letter, letter, fc.nat(999), (before, after, digits) => {
        expect(isEsl(`${before} ESL ${after}`)).toBe(true);
        expect(isEsl(`${before}-ESL${digits}`)).toBe(true);
        expect(isEsl(`${before}esl`)).toBe(false);
        expect(isEsl(`esl${after}`)).toBe(false);
      }),
    );
  });

  it('takes a word as a text, not as a pattern', () => {
    const text = fc.string({ minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, (word) => {
        expect(eslCourseTest([word])('Geography')).toBe(word.trim().toLowerCase() === 'geography');
        expect(coreCourseTest([word])('')).toBe(false);
      }),
    );
    expect(eslCourseTest(['.*'])('Geography')).toBe(false);
    expect(coreCourseTest(['-'])('Geography')).toBe(false);
  });
});

describe('coreCourseTest', () => {
  it.each(['ELA', 'ELA 7', 'Mathematics', 'Pre-Math', 'AP Math 2', 'Social Studies 4', 'social-studies'])(
    '%j is core',
    (text) => {
      expect(isCore(text)).toBe(true);
    },
  );

  it.each(['', 'Relaxation', 'Aftermath', 'Social', 'Studies', 'Art'])('%j is not core', (text) => {
    expect(isCore(text)).toBe(false);
  });
});

describe('coreCourseTest with whole words', () => {
  const isCoreOrSla = coreCourseTest(['Math'], ['SLA', 'PLA']);

  it.each(['SLA', 'SLA 3', 'sla3', 'Grade 4 PLA', 'Mathematics'])('%j is core', (text) => {
    expect(isCoreOrSla(text)).toBe(true);
  });

  it.each(['Slavic Studies', 'Plants', 'Planning', 'Translation'])('%j is not core', (text) => {
    expect(isCoreOrSla(text)).toBe(false);
  });
});

describe('wholeWordTest', () => {
  const holds = wholeWordTest(['Art', 'PE', 'Physical Education']);

  it.each(['Art', 'Arts', 'Visual Arts 3', 'PE-7', 'Physical Education'])('%j holds a word', (text) => {
    expect(holds(text)).toBe(true);
  });

  it.each(['Artificial Intelligence', 'Personal Finance', 'Opera', 'Martial', ''])('%j holds none', (text) => {
    expect(holds(text)).toBe(false);
  });
});
