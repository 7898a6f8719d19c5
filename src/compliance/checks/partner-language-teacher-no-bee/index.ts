import { courseTitle } from '../../dataset/courses';
import type { ClassSection, Teacher } from '../../dataset/records';
import { staffSays } from '../../dataset/staff';
import { teacherLabel } from '../../dataset/teachers';
import { activeStudents, isCoreSection } from '../../esl/esl-sections';
import { coreTeachers, studentsWho } from '../../esl/section-teachers';
import { languageFinder, type Program } from '../../sheets/values/programs';
import { folded } from '../../sheets/values/text';
import { classLabel } from '../class-label';
import { defineCheck, need } from '../define-check';
import { SCHEDULE, STAFF, TEACHER } from '../needs';
import { SilentStaff } from '../silent-staff';
import { sectionTeacherLocation } from '../teacher-cells';

interface NoBee {
  readonly class: string;
  readonly language: string;
  readonly program: string;
  readonly teachers: readonly string[];
}

const messages = {
  noBee: (data: NoBee) => ({
    message: `${data.class} of ${data.program} counts as taught in ${data.language}, by a teacher without BEE in the staff sheet: ${data.teachers.join('; ')}.`,
    fix: 'Have the teacher earn the Bilingual Education Endorsement, or assign a teacher who has it. If it was earned, correct the staff sheet; if the class is taught in English, say so in its title.',
  }),
};

export const partnerLanguageTeacherNoBee = defineCheck({
  id: 'partner-language-teacher-no-bee',
  title: 'Partner-language teacher without BEE',
  severity: 'error',
  criterion: 'ELE 14',
  per: 'section',
  needs: [
    SCHEDULE,
    TEACHER,
    need('program column on a roster or sections sheet', 'roster.elProgram', 'sections.program'),
    STAFF,
    need('BEE column in the staff sheet', 'staff.bee'),
  ],
  messages,
  run({ dataset, policy }, report) {
    const languageOf = languageFinder(policy.values.partnerLanguages);
    const silent = new SilentStaff();
    for (const section of dataset.sections) {
      if (section.teachers.length === 0 || !isCoreSection(section)) continue;
      const program = programOf(section);
      const language = program === null ? null : partnerLanguage(section, program, languageOf);
      if (program === null || language === null) continue;
      const listed = coreTeachers(section);
      if (listed.some(({ isAmbiguous }) => isAmbiguous)) silent.addAmbiguous(section);
      const without = listed.filter((teacher) => hasNoBee(teacher, silent));
      const lacking = studentsWho(
        section,
        listed,
        (own) => own.some((teacher) => without.includes(teacher)) && !own.some(mayHaveBee),
      );
      const teachers = without.filter((teacher) => lacking?.teachers.includes(teacher));
      const [first] = teachers;
      if (first === undefined) continue;
      report.problem({
        message: 'noBee',
        at: sectionTeacherLocation(section),
        section: section.display,
        teacher: teacherLabel(first),
        school: section.school,
        data: {
          class: classLabel(section),
          language,
          program: program.text,
          teachers: teachers.map(teacherLabel),
        } satisfies NoBee,
      });
    }
    silent.report('BEE', report);
  },
});

/** The program in the sections sheet, else the one that all students of the class share (docs/spec/rulings.md). */
function programOf(section: ClassSection): Program | null {
  if (section.listing?.program) return section.listing.program;
  const [first, ...others] = activeStudents(section);
  if (first === undefined || first.program.text === '') return null;
  const text = folded(first.program.text);
  return others.every(({ program }) => folded(program.text) === text) ? first.program : null;
}

/**
 * The language of a class in a Dual Language or language-specific HILT program (docs/spec/rulings.md, Status over time, The partner
 * language): the one that its title names, else the program's, where the title does not say that the class is taught in
 * English. Null where it is not in the partner language.
 */
function partnerLanguage(
  { course }: ClassSection,
  program: Program,
  languageOf: (text: string) => string | null,
): string | null {
  const isLanguageSpecificHilt =
    program.hilt && (program.language !== null || /language[\s-]specific/.test(folded(program.text)));
  if (!program.dualLanguage && !isLanguageSpecificHilt) return null;
  const title = courseTitle(course);
  const inTitle = languageOf(title) ?? languageArts(title);
  return inTitle ?? (saysEnglish(title) ? null : program.language);
}

/** SLA and PLA are Spanish and Portuguese Language Arts. */
function languageArts(title: string): string | null {
  if (/\bsla\d*\b/i.test(title)) return 'Spanish';
  return /\bpla\d*\b/i.test(title) ? 'Portuguese' : null;
}

/** ELA alone is English. */
function saysEnglish(title: string): boolean {
  return /\b(english|ela|esl|eld)\d*\b/i.test(title);
}

function mayHaveBee({ staff, isAmbiguous }: Teacher): boolean {
  return isAmbiguous || (staff !== null && (staff.bee || staff.isBeeUnknown));
}

function hasNoBee({ staff }: Teacher, silent: SilentStaff): boolean {
  if (staff === null || staff.bee) return false;
  if (staff.isBeeUnknown) {
    silent.addUnread(staff);
    return false;
  }
  const says = staffSays(staff, 'bee');
  if (!says) silent.add(staff);
  return says;
}
