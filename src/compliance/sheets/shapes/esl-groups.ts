import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import { cellText } from '../values/text';
import { withColumns } from './extended';

/** Says in a name or a title that a list is of ESL. */
const ESL =
  /(?:^|[^\p{L}])(?:esl|eld|enl|esol)(?:[^\p{L}]|$)|english as a (?:second|new) language|english language development|(?:^|[^\p{L}])(?:m|e)ll?s?\s+(?:service|minute|instruction)/iu;
/** What a list of groups says of a class; a list of who is in which section has none of it. */
const OF_CLASS: readonly FieldOf[] = [
  ...(['minutesPerMeeting', 'meetingsPerWeek', 'minutesPerWeek', 'pattern', 'days', 'period'] as const),
  ...(['startTime', 'teacher', 'eslType'] as const),
];
/** What says how long a student is served. */
const OF_SERVICE: readonly FieldOf[] = ['minutesPerMeeting', 'meetingsPerWeek', 'minutesPerWeek', 'days'];
const SERVICES_TOLD = 'Its rows are read as ESL: a list of services names no course.';
const TOLD = 'Its groups are read as ESL classes: a list of ESL groups names no course.';

/** Whether a list says of students in which group they are, or how long they are served: only then its rows are worth looking at. */
export function mayListGroups(columns: ReadonlyMap<FieldOf, number>): boolean {
  const needed = columns.has('section') ? OF_CLASS : OF_SERVICE;
  return needed.some((field) => columns.has(field));
}

/**
 * A list of students by group as a schedule whose classes are the groups, where its name, a title, a heading or the groups themselves say
 * that they are of ESL, or each has an ESL type. Null where nothing does.
 * @param names the names and titles of the sheet
 */
export function eslGroups(list: RecognisedSheet, names: readonly string[]): RecognisedSheet | null {
  const { columns, sheet, dataRows } = list;
  const section = columns.get('section');
  if (section === undefined) return eslServices(list, names);
  if (!OF_CLASS.some((field) => columns.has(field))) return null;
  const groups = new Set(Array.from(dataRows, (index) => cellText(sheet.values[index]?.[section])));
  groups.delete('');
  const isNamed = namesEsl([...names, list.texts[section] ?? '']);
  const isOwn = groups.size > 0 && [...groups].every((group) => ESL.test(group));
  if (!isNamed && !isOwn && !columns.has('eslType')) return null;
  const { sheet: extended, places } = withColumns(list, [
    { origin: section, valueAt: (row) => titleOf(cellText(row[section])) },
  ]);
  const [title = 0] = places;
  return {
    ...extended,
    columns: new Map<FieldOf, number>([...columns, ['courseTitle', title]]),
    headings: new Map<FieldOf, string>([...list.headings, ['courseTitle', list.texts[section] ?? '']]),
    readAs: [...list.readAs, TOLD],
  };
}

/** Whether a name, a title or a heading says ESL. */
export function namesEsl(texts: readonly string[]): boolean {
  return texts.some((text) => ESL.test(text.replace(/_/g, ' ')));
}

/** A list of who is served by whom and for how long, without groups: what each row says is ESL, where a name, a title or its ESL type says so. */
function eslServices(list: RecognisedSheet, names: readonly string[]): RecognisedSheet | null {
  const { columns } = list;
  const service = OF_SERVICE.find((field) => columns.has(field));
  const by = columns.get('eslType') ?? columns.get('teacher') ?? columns.get(service ?? 'minutesPerWeek');
  if (by === undefined || service === undefined) return null;
  if (!columns.has('eslType') && !namesEsl([...names, list.texts[by] ?? ''])) return null;
  const { sheet: extended, places } = withColumns(list, [
    { origin: by, valueAt: (row) => (cellText(row[by]) === '' ? null : 'ESL') },
  ]);
  const [title = 0] = places;
  return {
    ...extended,
    columns: new Map<FieldOf, number>([...columns, ['courseTitle', title]]),
    headings: new Map<FieldOf, string>([...list.headings, ['courseTitle', list.texts[by] ?? '']]),
    readAs: [...list.readAs, SERVICES_TOLD],
  };
}

function titleOf(group: string): string | null {
  if (group === '') return null;
  return ESL.test(group) ? group : `ESL ${group}`;
}
