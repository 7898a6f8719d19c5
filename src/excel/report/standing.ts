import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { HostRefusal, isGone } from '../request/errors';
import { openState, type KeptState } from '../settings/kept-state';
import { REPORTS_WRITTEN, type ReportRecords } from '../settings/kinds/reports';
import { RUNS } from '../settings/kinds/runs';
import { readContents, type ReadContent } from './notes/content';
import type { TabContent } from './notes/find';
import { NO_NOTES, type NotesOfTab } from './notes/notes';
import { readNotes, type NotedTab } from './notes/read';
import { recordOf } from './record';
import { leftBehind, loadTabs, placeReport, queueRemoval, readMarks, withTabAt, type Tab } from './tabs';

/** What stands on the tab that a report replaces, and what the user wrote on it. */
export interface TabBefore {
  readonly content: TabContent | null;
  readonly notes: NotesOfTab;
}

/** What the writing of tabs must know of the workbook: read once for all of them, and kept up as they are written. */
export class Standing {
  #tabs: readonly Tab[];
  #tables: readonly { readonly name: string; readonly sheetId: string }[];

  constructor(
    tabs: readonly Tab[],
    tables: readonly { readonly name: string; readonly sheetId: string }[],
    /** What the workbook keeps of reports and runs. */
    readonly kept: KeptState,
    readonly activeId: string,
    private readonly before: ReadonlyMap<Tab, TabBefore | HostRefusal>,
  ) {
    this.#tabs = tabs;
    this.#tables = tables;
  }

  get tabs(): readonly Tab[] {
    return this.#tabs;
  }

  /**
   * What stands on the tab that is to be replaced.
   * @throws HostRefusal where the tab is protected or could not be read whole, so that nothing on it is lost
   */
  beforeOn(tab: Tab | null): TabBefore {
    const before = tab === null ? undefined : this.before.get(tab);
    if (before instanceof HostRefusal) throw before;
    return before ?? { content: null, notes: NO_NOTES };
  }

  /** Names of tables are unique in the workbook; those on the tab to replace become free. */
  tableNamesElsewhere(replaced: Tab | null): ReadonlySet<string> {
    const elsewhere = this.#tables.filter(({ sheetId }) => sheetId !== replaced?.worksheet.id);
    return new Set(elsewhere.map(({ name }) => name.toLowerCase()));
  }

  /** A tab stands by now, at a position or in place of another. */
  took(tab: Tab, replaced: Tab | null, position: number | null): void {
    const tabs = this.#tabs.filter((each) => each !== replaced);
    this.#tabs = withTabAt(tabs, position, tab);
    this.#tables = this.#tables.filter(({ sheetId }) => sheetId !== replaced?.worksheet.id);
  }
}

type Asked = readonly [context: Excel.RequestContext, sheets: readonly ReportSheet[], pause: () => Promise<void>];

/**
 * Reads what must be known before reports are written, and clears away what an earlier failure left. Five syncs, however many
 * reports; six where they have notes.
 * @throws HostRefusal where the workbook lets no tab be added, and what Office.js throws
 */
export async function readStanding(...asked: Asked): Promise<Standing> {
  try {
    return await readOnce(...asked);
  } catch (error) {
    if (!isGone(error)) throw error;
    return readOnce(...asked);
  }
}

async function readOnce(...[context, sheets, pause]: Asked): Promise<Standing> {
  const { protection } = context.workbook;
  protection.load('protected');
  const worksheets = loadTabs(context);
  const loadedActive = context.workbook.worksheets.getActiveWorksheet().load('id');
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id');
  // Its first request answers all of these too.
  const kept = await openState(context, [REPORTS_WRITTEN, RUNS]);
  if (protection.protected) throw new HostRefusal('WorkbookProtected');
  const all = await readMarks(context, worksheets.items);
  const left = leftBehind(all);
  for (const tab of left) queueRemoval(tab);
  const tabs = all.filter((tab) => !left.includes(tab));
  const replacing = sheets.flatMap((sheet) => {
    const { replaces } = placeReport(tabs, sheet.id, sheet.tabName);
    return replaces === null ? [] : [{ sheet, tab: replaces }];
  });
  const contents = await readContents(
    context,
    replacing.map(({ tab }) => tab.worksheet),
    pause,
  );
  // Somebody deleted one since the tabs were read: who reads again finds those that are left.
  if (replacing.some(({ tab }) => !contents.has(tab.worksheet))) throw new HostRefusal('ItemNotFound');
  const ids = new Set(tabs.map(({ worksheet }) => worksheet.id));
  return new Standing(
    tabs,
    tables.items
      .map(({ name, worksheet }) => ({ name, sheetId: worksheet.id }))
      .filter(({ sheetId }) => ids.has(sheetId)),
    kept,
    loadedActive.id,
    await readBefore(context, replacing, contents, kept.of(REPORTS_WRITTEN).value.reports, pause),
  );
}

async function readBefore(
  context: Excel.RequestContext,
  replacing: readonly { readonly sheet: ReportSheet; readonly tab: Tab }[],
  contents: ReadonlyMap<Excel.Worksheet, ReadContent>,
  records: ReportRecords,
  pause: () => Promise<void>,
): Promise<Map<Tab, TabBefore | HostRefusal>> {
  const before = new Map<Tab, TabBefore | HostRefusal>();
  const noted: (NotedTab & { readonly tab: Tab })[] = [];
  for (const { sheet, tab } of replacing) {
    const { worksheet, mark } = tab;
    const content = contents.get(worksheet);
    if (content === undefined) continue;
    if (content instanceof HostRefusal) before.set(tab, content);
    else {
      const reportId = mark?.writtenId ?? sheet.id;
      const remembered = records[reportId];
      const known = { reportId, tab: remembered ?? recordOf(sheet, []), isRemembered: remembered !== undefined };
      noted.push({ tab, worksheet, content, known });
    }
  }
  const notes = await readNotes(context, noted, pause);
  noted.forEach(({ tab, content }, at) => before.set(tab, { content, notes: notes[at] ?? NO_NOTES }));
  return before;
}
