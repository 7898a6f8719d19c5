import type { ComplianceRun } from '../../run/run';
import type { StudentService } from '../../esl/student-service';
import { defineReport } from '../define-report';
import { sourceNote } from '../note';
import type { ReportTable } from '../report-sheet';
import { counted } from '../wording';
import { rosterColumns } from './roster-columns';
import { findingColumns, serviceColumns } from './service-columns';
import { statusColumns } from './status-columns';
import { offer } from './offer';

/** All that is known of each ML in one row. */
export const joined = defineReport({
  ...offer,
  title: 'All that is known of each ML',
  body(run, inScope) {
    const services = run.services.filter(({ student }) => inScope(student.school));
    if (services.length === 0) return { reading: 'No active ML is on a roster.', blocks: [] };
    const table = joinedTable(services, run);
    return {
      reading: `${counted(services.length, 'ML')}, each in one row of ${table.columns.length} columns.`,
      blocks: [
        sourceNote(
          'Words stand as the first roster that has any; dates and numbers as they were read, blank where a cell holds something else. Fields and sheets that the workbook lacks have no column.',
        ),
        table,
      ],
    };
  },
});

function joinedTable(services: readonly StudentService[], run: ComplianceRun): ReportTable {
  const columns = [...rosterColumns(run), ...serviceColumns(run), ...statusColumns(run), ...findingColumns(run)];
  return {
    kind: 'table',
    name: 'joined',
    columns: columns.map(({ heading, type, width }) => ({ heading, type, width })),
    rows: services.map((service) => columns.map(({ cell }) => cell(service))),
    totals: false,
    notPrinted: true,
    notesBy: ['Student'],
  };
}
