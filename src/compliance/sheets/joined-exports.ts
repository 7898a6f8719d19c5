import { describe } from './describe';
import type { Fit, Said } from './fit';
import { kindOf, type FieldOf } from './kinds';
import { isOwnReport } from './own-output';
import { sheetsOfReadings, type SheetReading } from './sheet-reading';
import { joinedToSections, NO_COURSES } from './shapes/link-tables';
import {
  columnsOfClasses,
  isStudentRow,
  linkedTables,
  listsClasses,
  scheduleOfLinks,
  type PlacedTable,
} from './shapes/role-links';
import type { SheetSnapshot } from './snapshot';
import { wholeSheet } from './tables/tables';
import { counted } from './values/word-list';

const JOINED_CLASSES = 'its classes are read with the list of who is in them, by their ids';
/** Of a table whose columns are told by its shape. */
const NOTHING_SAID = {
  vague: new Set<FieldOf>(),
  readAs: [],
  answered: new Map<number, FieldOf | null>(),
  planMarks: new Set<string>(),
};

/** Lists of people, of classes and of who is in which class, joined by their ids; what people said of a sheet holds. */
export function withRoles(
  readings: SheetReading[],
  sheets: readonly SheetSnapshot[],
  saidOf: (sheet: SheetSnapshot) => Said,
): SheetReading[] {
  const tables = sheets.flatMap((sheet, index): PlacedTable[] => {
    const { correction } = saidOf(sheet);
    const [table] = correction.kind === undefined && sheet.values.length > 0 ? [wholeSheet(sheet)] : [];
    return table === undefined || isOwnReport(sheet) ? [] : [{ sheet, index, table }];
  });
  const linked = linkedTables(tables);
  if (linked === null) return withClassesAlone(readings, tables);
  return readings.map((reading, index) => {
    const links = linked.links.find((each) => each.index === index);
    if (links !== undefined) {
      const columns = new Map<FieldOf, number>([
        ['studentId', links.user],
        ['section', links.group],
      ]);
      const fit = { kind: kindOf('schedule') as Fit['kind'], table: links.table, columns, ...NOTHING_SAID };
      const list = describe(links.sheet, index, fit, 'schedule');
      return { name: reading.name, recognised: scheduleOfLinks(list, links, linked), also: [] };
    }
    const people = linked.people.find((each) => each.index === index);
    const { recognised } = reading;
    if ((recognised === null || recognised.kind === 'schedule') && listsClasses(linked, index))
      return { name: reading.name, recognised: null, reason: JOINED_CLASSES, nearMiss: null, mayBe: [] };
    if (recognised === null) return reading;
    if (people === undefined || recognised.kind !== 'roster') return reading;
    const dataRows = recognised.dataRows.filter((at) => isStudentRow(people, recognised.sheet.values[at]));
    const told = `${counted(recognised.dataRows.length - dataRows.length, 'row')} of people who are no students left out.`;
    return {
      name: reading.name,
      recognised: { ...recognised, dataRows, readAs: [...recognised.readAs, told] },
      also: reading.also,
    };
  });
}

/** Lists of classes of an export whose other lists are not there, as the sections that they are. */
function withClassesAlone(readings: SheetReading[], tables: readonly PlacedTable[]): SheetReading[] {
  return readings.map((reading, at) => {
    const placed = reading.recognised === null ? tables.find(({ index }) => index === at) : undefined;
    const columns = placed === undefined ? null : columnsOfClasses(placed.table);
    if (placed === undefined || columns === null) return reading;
    const kind = kindOf('sections') as Fit['kind'];
    const fit = { kind, table: placed.table, columns: new Map<FieldOf, number>(columns), ...NOTHING_SAID };
    return { name: reading.name, recognised: describe(placed.sheet, at, fit, 'sections'), also: [] };
  });
}

/** Lists of students by section, joined to the lists of sections that say which course each is of. */
export function withLinks(readings: SheetReading[]): SheetReading[] {
  const sections = sheetsOfReadings(readings).filter(({ kind }) => kind === 'sections');
  return readings.map((reading) =>
    reading.recognised !== null && reading.recognised.notUsed === NO_COURSES
      ? { ...reading, recognised: joinedToSections(reading.recognised, sections) }
      : reading,
  );
}
