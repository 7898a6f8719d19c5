import type { StudentService } from '../../esl/student-service';
import type { ReportCell, ReportColumn } from '../report-sheet';

/** A column of the joined table, and what it says of an ML. */
export interface JoinedColumn extends ReportColumn {
  readonly cell: (service: StudentService) => ReportCell;
}

type Cell = JoinedColumn['cell'];

export function textColumn(heading: string, width: number, cell: Cell): JoinedColumn {
  return { heading, type: 'text', width, cell };
}

export function numberColumn(heading: string, cell: Cell): JoinedColumn {
  return { heading, type: 'integer', width: 10, cell };
}

export function scoreColumn(heading: string, cell: Cell): JoinedColumn {
  return { heading, type: 'decimal', width: 10, cell };
}

export function dateColumn(heading: string, cell: Cell): JoinedColumn {
  return { heading, type: 'date', width: 12, cell };
}
