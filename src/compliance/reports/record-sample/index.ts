import { openFindings } from '../../findings/waivers';
import { countOf, grouped } from '../../grouped';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { studentsWithoutId } from '../../run/students-without-id';
import { defineReport } from '../define-report';
import { CRITERIA } from '../ele-criteria/criteria';
import { levelText } from '../level-text';
import { sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportTable } from '../report-sheet';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';
import { counted } from '../wording';
import { candidatesOf, draw, FOCUSES, type Drawn } from './draw';
import { factsOf } from './facts';
import { offer } from './offer';

/** Student records for a monitoring visit: drawn by a seed, with what the sheets show of each criterion. */
export const recordSample = defineReport({
  ...offer,
  title: 'A sample of student records',
  needs: 'level-missing',
  body(run, inScope) {
    const candidates = candidatesOf(run.dataset.students.values(), inScope, run.policy.values);
    if (candidates.length === 0) return { reading: 'No EL or former EL is on a roster.', blocks: [] };
    const size = run.policy.values.recordSampleSize;
    const drawn = draw(candidates, size, `${run.schoolYear} ${size}`);
    return {
      reading: `${drawn.length} of ${counted(candidates.length, 'record')} of ELs and former ELs ${drawn.length === 1 ? 'is' : 'are'} drawn, with the seed ${run.schoolYear} and ${size}.`,
      blocks: [
        focusTable(candidates, drawn),
        { kind: 'heading', text: 'The records' },
        recordTable(drawn),
        ...notes(),
        { kind: 'heading', text: 'What the records show' },
        evidenceTable(drawn, run),
      ],
    };
  },
});

function focusTable(candidates: readonly Drawn[], drawn: readonly Drawn[]): ReportTable {
  return {
    kind: 'table',
    name: 'focus',
    columns: [
      { heading: 'Drawn as', type: 'text', width: 26 },
      { heading: 'Records', type: 'integer', width: 12 },
      { heading: 'Drawn', type: 'integer', width: 12 },
    ],
    rows: FOCUSES.flatMap((focus): ReportCell[][] => {
      const of = (some: readonly Drawn[]) => countOf(some, (one) => one.focus === focus);
      return of(candidates) === 0 ? [] : [[focus, of(candidates), of(drawn)]];
    }),
    totals: false,
    groupSize: 'Records',
  };
}

/** Its columns stand where those of the evidence below need their width. */
function recordTable(drawn: readonly Drawn[]): ReportTable {
  const columnOf = (heading: string) => STUDENT_COLUMNS.filter((column) => column.heading === heading);
  return {
    kind: 'table',
    name: 'records',
    columns: [
      { heading: 'Drawn as', type: 'text', width: 24 },
      ...['Student', 'Name', 'School', 'Grade'].flatMap(columnOf),
      { heading: 'Grades', type: 'text', width: 10 },
      { heading: 'Level', type: 'text', width: 12 },
    ],
    rows: drawn.map(({ student, focus, band }) => {
      const [school = null, id = null, name = null, grade = null] = studentCells(student);
      return [focus, id, name, school, grade, band, student.status === 'EL' ? levelText(student) : 'former EL'];
    }),
    totals: false,
    notesBy: ['Student'],
  };
}

/** One row a record and criterion that concerns it, with a column to tick the paper once it was seen. */
function evidenceTable(drawn: readonly Drawn[], run: ComplianceRun): ReportTable {
  const services = new Map(run.services.map((service) => [service.student, service]));
  const withoutId = studentsWithoutId(drawn.map(({ student }) => student));
  const findings = grouped(openFindings(run.findings), (finding) => finding.studentId ?? withoutId(finding));
  const titles = new Map(CRITERIA.map(({ number, title }) => [number, title]));
  return {
    kind: 'table',
    name: 'evidence',
    columns: [
      { heading: 'Student', type: 'text', width: 12 },
      { heading: 'Criterion', type: 'text', width: 10 },
      { heading: 'What it is about', type: 'text', width: 26 },
      { heading: 'What the sheets show', type: 'text', width: 46 },
      { heading: 'Findings', type: 'text', width: 34 },
      { heading: 'Paper to see', type: 'text', width: 24 },
      { heading: 'Seen', type: 'text', width: 8, fillIn: true },
    ],
    rows: drawn.flatMap(({ student }) => {
      const own = (findings.get(student.id || student) ?? []).filter(({ severity }) => severity !== 'info');
      return factsOf(student, services.get(student) ?? null, run).map(({ criterion, shows, paper }): ReportCell[] => {
        const wrong = own.filter(({ check }) => checkOf(check).criterion === criterion);
        return [
          student.id,
          run.policy.values.criteria[criterion] ?? criterion,
          titles.get(criterion) ?? '',
          shows,
          [...new Set(wrong.map(({ check }) => checkOf(check).title))].join('; '),
          paper,
          null,
        ];
      });
    }),
    totals: false,
    notesBy: ['Student', 'Criterion'],
  };
}

function notes(): ReportBlock[] {
  return [
    sourceNote(
      'Drawn by focus in turn, and within each by the grades of which fewest are drawn yet; who is first there follows from the seed and the student’s id. The same seed, settings and students give the same records.',
    ),
    sourceNote(
      'DESE asks for records across grade levels and focus areas such as opted-out students, former ELs, and families who need translation (Targeted and Focused Monitoring). How many it asks for, and which papers, is not known to this program; the size is a setting. Criteria in their numbers to SY24-25 unless the policy maps them.',
    ),
  ];
}
