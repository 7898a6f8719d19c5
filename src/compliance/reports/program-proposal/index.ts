import { dayOf, isoDate, monthDayYear, schoolYearName, schoolYearStart } from '../../sheets/values/dates';
import { defineReport } from '../define-report';
import { sourceNote } from '../note';
import type { ReportTable } from '../report-sheet';
import { counted } from '../wording';
import { educatorTable, programTable, studentTables } from './tables';
import { offer } from './offer';

/** What a proposal for a new SEI or alternative program names (docs/spec/policy-facts.md §0), and what no sheet can tell. */
const TO_WRITE: readonly (readonly [part: string, what: string])[] = [
  ['Need', 'Why it is needed, and for which students'],
  ['The program', 'Model, name, schools, grades, and how English is taught'],
  ['Resources', 'Money, rooms, materials, curriculum'],
  ['Educators to come', 'How many more, with which licenses, by when'],
  ['Effect of present programs', 'Years before, what families say, other measures'],
];

/** The figures of a proposal for a new program of next year, and blanks for what a person must write. */
export const programProposal = defineReport({
  ...offer,
  title: 'Proposal for a new program: what the records give',
  needs: 'level-missing',
  body(run, inScope) {
    const services = run.services.filter(({ student }) => inScope(student.school));
    if (services.length === 0) return { reading: 'No active ML is on a roster.', blocks: [] };
    const year = schoolYearStart(run.asOf);
    const due = dayOf(year + 1, 1, 1);
    return {
      reading: `${counted(services.length, 'ML')} ${services.length === 1 ? 'is' : 'are'} on the rosters; a proposal for ${schoolYearName(year + 1)} ${run.asOf <= due ? 'is' : 'was'} due at DESE by ${monthDayYear(isoDate(due))}.`,
      orientation: 'portrait',
      blocks: [
        ...studentTables(services, run),
        ...educatorTable(run, inScope),
        ...programTable(services, run),
        sourceNote(
          'Fully served is the first headline figure. Scores are put side by side only up to the test of 2025: that of 2026 stands on a new scale.',
        ),
        sourceNote(
          'A district that wants a new SEI or alternative program files by January 1: need, resources, number and qualifications of educators, students by grade, native language and proficiency, and present programs with their effect (603 CMR 14.04(4)).',
        ),
        { kind: 'heading', text: 'What a person must write' },
        writeTable(),
      ],
    };
  },
});

function writeTable(): ReportTable {
  return {
    kind: 'table',
    name: 'to_write',
    columns: [
      { heading: 'Part', type: 'text', width: 26 },
      { heading: 'What to write', type: 'text', width: 42 },
      { heading: 'Text', type: 'text', width: 24, fillIn: true },
    ],
    rows: TO_WRITE.map(([part, what]) => [part, what, null]),
    totals: false,
    notesBy: ['Part'],
  };
}
