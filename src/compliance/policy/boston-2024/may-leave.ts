import { words } from '../setting';
import { SOURCES } from './sources';

const list = (label: string, value: readonly string[], source: string) =>
  words({ label, unit: 'words', value, source, confidence: 'LIKELY', perSchool: true });

/** The words by which it is told which class may be left for ESL (docs/spec/schedule-builder.md, Which class may be left). */
export const mayLeaveWords = {
  elaCourseWords: list(
    'Beginnings of words that make a core course one of English language arts',
    ['ELA', 'English Language Arts', 'Language Arts', 'English', 'Reading', 'Writing', 'Literacy', 'Humanities'],
    `${SOURCES.cao05}: push-in and pull-out stand in ELA and Humanities`,
  ),
  'mayLeave.specialEducation': list(
    'Words of a class that is never left for ESL: special education',
    ['SPED', 'IEP', 'Special Education', 'Resource', 'Speech', 'OT', 'Counseling'],
    `${SOURCES.cao05}: ESL never stands in for special education`,
  ),
  'mayLeave.together': list(
    'Words of a class that is never left for ESL: where MLs are with all others',
    ['Lunch', 'Recess', 'Art', 'Music', 'Band', 'Chorus', 'Gym', 'PE', 'Physical Education', 'Health', 'Library'],
    `${SOURCES.doj}, ¶37; the agreement has ended, the list stays as a default`,
  ),
  'mayLeave.support': list(
    'Words of a class that may be left for ESL first',
    ['WIN', 'Intervention', 'Enrichment', 'Advisory', 'Study', 'Support', 'Flex', 'Seminar'],
    SOURCES.program,
  ),
};
