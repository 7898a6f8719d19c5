import type { SheetSnapshot, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import type { Cell, School } from './model';
import { SCHOOL_NAME } from './model';
import { followUpSheets } from './sheets/follow-up-sheets';
import { peopleSheets } from './sheets/people-sheets';
import { scheduleSheets } from './sheets/schedule-sheets';
import type { SampleSheet } from './sheets/sample-sheet';

/** A sheet as cells: title rows, headings, records; and on which row each record stands. */
export interface FilledSheet {
  readonly name: string;
  readonly plan: SampleSheet<unknown>;
  readonly headingRow: number;
  readonly values: readonly (readonly Cell[])[];
  readonly rowOf: ReadonlyMap<unknown, number>;
}

/** The workbook's sheets in order. */
export function fillSheets(school: School): FilledSheet[] {
  return [...peopleSheets(school), ...scheduleSheets(school), ...followUpSheets(school)].map(fill);
}

/** The workbook as the program reads it, without going through a file. */
export function snapshotOf(sheets: readonly FilledSheet[]): WorkbookSnapshot {
  return {
    name: 'burke-k8-sample.xlsx',
    date1904: false,
    sheets: sheets.map(({ name, values, plan, headingRow }): SheetSnapshot => ({
      name,
      firstRow: 1,
      firstColumn: 1,
      values,
      tables:
        plan.table === undefined
          ? []
          : [
              {
                name: plan.table,
                firstRow: headingRow,
                firstColumn: 1,
                rowCount: values.length - headingRow + 1,
                columnCount: plan.columns.length,
              },
            ],
    })),
    unread: [],
  };
}

function fill(plan: SampleSheet<unknown>): FilledSheet {
  const titles = plan.titles.map((title): Cell[] => (title === '' ? [] : [title.replace('{school}', SCHOOL_NAME)]));
  const headingRow = titles.length + 1;
  const rowOf = new Map<unknown, number>();
  const values: Cell[][] = [...titles, plan.columns.map(({ heading }) => heading)];
  for (const record of plan.records) {
    values.push(plan.columns.map(({ value }) => value(record)));
    if (!rowOf.has(record)) rowOf.set(record, values.length);
  }
  return { name: plan.name, plan, headingRow, values, rowOf };
}
