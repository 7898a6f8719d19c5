import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { CellValue, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { cellsOf, DAYS_A_WEEK, OWED_A_DAY, type Answer, type Cells } from './answer';

/** What DuckDB takes in one chunk. */
const ROWS_OF_A_CHUNK = 2048;
const NUMBERS = new Set(['Student ID', 'Grade', 'SDD', 'Min/Mtg', 'Opt Out Date', 'Prior SDD']);
const DATES = /Date$|^Parent Notification$/;
/** The columns that the question needs. */
const ROSTER_COLUMNS = ['Student ID', 'Enrollment Status', 'ML Status', 'SDD', 'Opt Out'];
const SCHEDULE_COLUMNS = ['Student ID', 'Min/Mtg', 'ESL Type'];

const QUESTION = `
  WITH given AS (
    SELECT "Student ID" AS id, sum("Min/Mtg") * ${DAYS_A_WEEK} AS minutes
    FROM schedule WHERE "ESL Type" <> '' GROUP BY 1
  ), owed AS (
    SELECT "Student ID" AS id, ${DAYS_A_WEEK} * [${OWED_A_DAY.join(', ')}][CAST("SDD" AS INTEGER)] AS minutes
    FROM roster WHERE "Enrollment Status" = 'Active' AND "ML Status" = 'EL' AND coalesce("Opt Out", '') <> 'Y'
  )
  SELECT count(*)::DOUBLE,
    (count(*) FILTER (coalesce(given.minutes, 0) < owed.minutes))::DOUBLE,
    sum(coalesce(given.minutes, 0))::DOUBLE
  FROM owed LEFT JOIN given USING (id)`;

/** A database in memory with both sheets, of which only the needed columns or all. The caller closes it. */
export async function loadDuckDb(workbook: WorkbookSnapshot, columns: 'needed' | 'all'): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const only = (names: readonly string[]) => (columns === 'all' ? undefined : names);
  await loadTable(connection, 'roster', cellsOf(workbook, 'Roster'), only(ROSTER_COLUMNS));
  await loadTable(connection, 'schedule', cellsOf(workbook, 'Schedule'), only(SCHEDULE_COLUMNS));
  return connection;
}

/** Puts the one question. */
export async function askDuckDb(connection: DuckDBConnection): Promise<Answer> {
  const [row = []] = (await connection.runAndReadAll(QUESTION)).getRowsJS();
  const [owed, short, scheduled] = row.map(Number);
  return { owed: owed ?? 0, short: short ?? 0, scheduled: scheduled ?? 0 };
}

/** By whole chunks of columns, the fastest way that the package has. */
async function loadTable(
  connection: DuckDBConnection,
  table: string,
  { headings, rows }: Cells,
  names: readonly string[] = headings,
): Promise<void> {
  const isNumber = (name: string) => NUMBERS.has(name) || DATES.test(name);
  await connection.run(
    `CREATE TABLE ${table} (${names.map((name) => `"${name}" ${isNumber(name) ? 'DOUBLE' : 'VARCHAR'}`).join(', ')})`,
  );
  const places = names.map((name) => headings.indexOf(name));
  const types = names.map((name) => (isNumber(name) ? DOUBLE : VARCHAR));
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows.length; start += ROWS_OF_A_CHUNK) {
    const part = rows.slice(start, start + ROWS_OF_A_CHUNK);
    const chunk = DuckDBDataChunk.create(types, part.length);
    places.forEach((place, column) =>
      chunk.setColumnValues(
        column,
        part.map((row) => toDuckDb(row[place], types[column] === DOUBLE)),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function toDuckDb(value: CellValue | undefined, isNumber: boolean): DuckDBValue {
  if (isNumber) return typeof value === 'number' ? value : null;
  return value === null || value === undefined ? null : String(value);
}
