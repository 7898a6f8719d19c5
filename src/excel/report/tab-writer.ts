import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { CancelledError, HostRefusal } from '../request/errors';
import { letPass } from '../request/let-pass';
import { PayloadMeter } from '../request/payload';
import { withRetry } from '../request/retry';
import type { WriteSteps } from '../request/write-steps';
import { REPORTS_WRITTEN, type RecordedTab } from '../settings/kinds/reports';
import { hasBars, queueBarOrder } from './charts';
import { queueContent } from './fill';
import { fittedToPage, layOutReport } from './lay-out';
import type { ReportLayout } from './layout';
import { isSameContent, isSmallContent, queueComparison, readContents } from './notes/content';
import { placeNotes } from './notes/place';
import { queuePrintSetup, queueView } from './page';
import { eitherRecord, recordOf } from './record';
import { readStanding, type Standing, type TabBefore } from './standing';
import { discard, swapIn, type FinishedTab, type Look } from './swap-in';
import { placeReport, positionOf, withTabAt, workingNames, type ReportPlace, type Tab, type TabMark } from './tabs';
import type { NotDone } from './try-to';
import type { WriteReportOptions, WrittenReport } from './written-report';

const TAB_COLOUR = '#4F6BED';
/** How often a tab is written where somebody writes notes on it meanwhile. */
const MOST_TURNS = 3;

/** A report as it will stand on its tab. */
interface PlacedReport {
  readonly sheet: ReportSheet;
  readonly place: ReportPlace;
  /** Its place among the tabs, from 0; null = last. */
  readonly position: number | null;
  readonly before: TabBefore;
  readonly layout: ReportLayout;
  readonly record: RecordedTab;
  readonly notes: WrittenReport['notes'];
}

/** A tab that was built under a working name. */
interface BuiltTab extends FinishedTab, PlacedReport {}

/** A tab that stands, and what to remember of it. */
export interface DoneTab {
  readonly sheet: ReportSheet;
  readonly place: ReportPlace;
  readonly record: RecordedTab;
  readonly worksheet: Excel.Worksheet;
  readonly written: WrittenReport & { readonly notDone: NotDone[] };
}

/** Writes tabs, and knows which of them stand. */
export class TabWriter {
  readonly done: DoneTab[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private standing: Standing,
    private readonly options: WriteReportOptions,
    private readonly steps: WriteSteps,
  ) {}

  /** What the workbook keeps of reports and runs. */
  get kept(): Standing['kept'] {
    return this.standing.kept;
  }

  get activeId(): string {
    return this.standing.activeId;
  }

  /** Writes tabs together, in two syncs; each of those that fail once more by itself, so that it costs no other. */
  async write(sheets: readonly ReportSheet[]): Promise<void> {
    let left = sheets;
    try {
      left = await this.#together(sheets);
    } catch (error) {
      letPass(error);
      if (error instanceof CancelledError) throw error;
      left = sheets.filter((sheet) => !this.done.some((each) => each.sheet === sheet));
    }
    for (const sheet of left) await withRetry(() => this.#alone(sheet));
  }

  async #alone(sheet: ReportSheet): Promise<void> {
    this.options.onTab?.(sheet);
    for (let turn = 1; turn <= MOST_TURNS; turn++) {
      const pause = () => this.steps.next();
      this.standing = await readStanding(this.context, [sheet], pause);
      if ((await this.#together([sheet], true)).length === 0) return;
    }
    throw new HostRefusal('ReportTabBusy');
  }

  /** Writes tabs together. Returns those that were left as they were, because somebody wrote on them meanwhile. */
  async #together(sheets: readonly ReportSheet[], isAlone = false): Promise<readonly ReportSheet[]> {
    const { context } = this;
    const placed = this.#placed(sheets);
    const names = workingNames(this.standing.tabs, placed.length);
    const built: BuiltTab[] = [];
    let busy: readonly PlacedReport[];
    try {
      busy = await this.#build(placed, names, built, isAlone);
      await this.steps.next();
    } catch (error) {
      await discard(context, names);
      throw error;
    }
    const isBusy = ({ sheet }: BuiltTab) => busy.some((each) => each.sheet === sheet);
    if (busy.length > 0) {
      await discard(
        context,
        built.filter(isBusy).map(({ workingName }) => workingName),
      );
    }
    const { done, failure } = await swapIn(
      context,
      built.filter((tab) => !isBusy(tab)),
    );
    for (const tab of done) this.#finish(tab);
    if (failure !== undefined) throw failure;
    return busy.map(({ sheet }) => sheet);
  }

  /** Where the reports go, one after the other, and how they will look there. */
  #placed(sheets: readonly ReportSheet[]): PlacedReport[] {
    const { asOf, date1904 = false, order = [] } = this.options;
    let tabs: readonly Pick<Tab, 'mark'>[] = this.standing.tabs;
    return sheets.map((sheet) => {
      const place = placeReport(this.standing.tabs, sheet.id, sheet.tabName);
      const position = positionOf(tabs, place.replaces, sheet.id, order);
      if (place.replaces === null) tabs = withTabAt(tabs, position, { mark: this.#markOf(sheet) });
      const before = this.standing.beforeOn(place.replaces);
      const { sheet: withNotes, notes, kept, listed } = placeNotes(fittedToPage(sheet, asOf), before.notes, date1904);
      const layout = layOutReport(withNotes, asOf, notes);
      const texts = [...layout.lines, ...layout.links].map(({ text }) => text);
      return { sheet, place, position, before, layout, record: recordOf(withNotes, texts), notes: { kept, listed } };
    });
  }

  /** Builds the tabs under working names. Returns those on whose tab of before somebody wrote since it was read. */
  async #build(
    placed: readonly PlacedReport[],
    names: readonly string[],
    built: BuiltTab[],
    isAlone: boolean,
  ): Promise<readonly PlacedReport[]> {
    const { context, steps } = this;
    let requests = 0;
    const payload = new PayloadMeter(context, async () => {
      requests++;
      await steps.next();
    });
    // Until a tab has taken its report's name, either may be the one that the next run finds.
    const written = this.kept.of(REPORTS_WRITTEN);
    written.queueChange(({ reports }) => ({
      reports: {
        ...reports,
        ...Object.fromEntries(placed.map(({ sheet: { id }, record }) => [id, eitherRecord(reports[id], record)])),
      },
    }));
    const beside = placed.flatMap((report) => {
      const { replaces } = report.place;
      if (isAlone || replaces === null || !isSmallContent(report.before.content)) return [];
      return [{ report, isSame: queueComparison(replaces.worksheet, report.before.content) }];
    });
    for (const [at, report] of placed.entries()) {
      this.options.onTab?.(report.sheet);
      await steps.next();
      const workingName = names[at] ?? report.place.name;
      const worksheet = context.workbook.worksheets.add(workingName);
      context.application.suspendScreenUpdatingUntilNextSync();
      const tables = await queueContent(worksheet, report.layout, this.options.date1904 ?? false, payload, steps);
      built.push({ ...report, ...this.#unfinished(report, worksheet), workingName, tables });
    }
    await payload.flush();
    await written.settle();
    // What was compared some requests ago may be another by now.
    const seen = requests > 1 ? [] : beside;
    const rest = placed.filter((report) => seen.every((each) => each.report !== report));
    return [...seen.flatMap(({ report, isSame }) => (isSame() ? [] : [report])), ...(await this.#changed(rest))];
  }

  #unfinished(
    { sheet, place, position, layout }: PlacedReport,
    worksheet: Excel.Worksheet,
  ): Omit<FinishedTab, 'workingName' | 'tables' | 'place'> {
    const looks: Look[] = [
      { what: 'print set-up', queue: () => queuePrintSetup(worksheet, sheet, layout) },
      { what: 'frozen headings and tab color', queue: () => queueView(worksheet, layout, TAB_COLOUR) },
    ];
    if (hasBars(layout)) looks.push({ what: 'order of the bars', queue: () => queueBarOrder(worksheet, layout) });
    // Where somebody added or deleted a sheet meanwhile, there may be no such place.
    if (position !== null)
      looks.push({
        what: 'its place among the tabs',
        queue: () => void (worksheet.position = position),
        expected: 'InvalidArgument',
      });
    return {
      worksheet,
      looks,
      tableNamesElsewhere: this.standing.tableNamesElsewhere(place.replaces),
      notDone: [],
    };
  }

  /** Those on whose tab of before stands something else than was read: what somebody wrote would be deleted with it. */
  async #changed(placed: readonly PlacedReport[]): Promise<readonly PlacedReport[]> {
    const replaced = placed.flatMap(({ place }) => (place.replaces === null ? [] : [place.replaces.worksheet]));
    const now = await readContents(this.context, replaced, () => this.steps.next());
    return placed.filter(({ place, before }) => {
      // A tab that is gone by now has no notes to lose.
      const content = place.replaces === null ? undefined : now.get(place.replaces.worksheet);
      return content !== undefined && !isSameContent(before.content, content);
    });
  }

  #markOf({ id }: ReportSheet): TabMark {
    return { id, writtenId: id, asOf: this.options.asOf };
  }

  #finish({ sheet, place, position, record, notes, notDone, worksheet }: BuiltTab): void {
    const tab = { worksheet, name: place.name, isOwn: true, mark: this.#markOf(sheet), isStale: false };
    this.standing.took(tab, place.replaces, position);
    const written = {
      tabName: place.name,
      usualName: sheet.tabName,
      replaced: place.replaces !== null,
      nameTaken: place.isNameTaken,
      notes,
      notDone,
    };
    this.done.push({ sheet, place, record, worksheet, written });
    this.options.onWritten?.(written);
  }
}
