import type { Finding } from '../../compliance/findings/finding';
import type { FindingView } from '../worker/view';

let index = 0;

/** A finding as the screens get it: of No ESL on the roster where nothing else is said. */
export const findingView = (finding: Partial<Finding>, studentName = ''): FindingView => ({
  index: index++,
  key: `${finding.check} | ${finding.studentId ?? finding.section}`,
  words: { message: `About ${finding.studentId}.`, fix: 'Mend it.' },
  about: studentName,
  studentName,
  finding: {
    check: 'esl-none',
    severity: 'error',
    message: 'none',
    location: { sheetIndex: 0, sheet: 'Roster', row: 2, cells: ['F2'] },
    studentId: null,
    section: null,
    teacher: null,
    school: 'Burke',
    data: {},
    waiver: null,
    ...finding,
  },
});
