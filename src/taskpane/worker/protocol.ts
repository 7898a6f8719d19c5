import type { Plan, PlanRequest } from '../../compliance/builder/plan';
import type { PolicyChanges } from '../../compliance/policy/policy';
import type { ReportScope } from '../../compliance/reports/scope';
import type { SheetCorrections } from '../../compliance/sheets/corrections';
import type { HeadingAnswers } from '../../compliance/sheets/heading-answers';
import type { SheetSnapshot, WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import type { Waiver } from '../../compliance/findings/finding';
import type { PackedRows } from './packed-rows';

/** A file that is handed over whole. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a run is made of beside the cells. */
export interface RunRequest {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly policyChanges: PolicyChanges;
  readonly corrections: SheetCorrections;
  readonly answers?: HeadingAnswers;
  readonly waivers: readonly Waiver[];
  /** Earlier runs as the workbook keeps them. */
  readonly keptRuns?: string | null;
}

/** A sheet without its cells. */
export interface HandedSheet extends Omit<SheetSnapshot, 'values'> {
  /** Its place in the workbook handed over before, where it is the same: then no rows follow. */
  readonly same?: number | undefined;
}

/** A workbook without its cells, which follow in slices. */
export interface WorkbookFrame extends Omit<WorkbookSnapshot, 'sheets'> {
  readonly sheets: readonly HandedSheet[];
}

/** What the pane asks of the engine, in this order: the workbook, its rows, then the rest as often as wanted. */
export type Question =
  | { readonly kind: 'workbook'; readonly frame: WorkbookFrame }
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: PackedRows }
  | { readonly kind: 'run'; readonly request: RunRequest }
  | {
      readonly kind: 'reports';
      readonly ids: readonly string[];
      readonly scope: ReportScope;
      /** The ids of the reports whose tabs stand in the workbook. */
      readonly standing: readonly string[];
    }
  | { readonly kind: 'narrative'; readonly ids: readonly string[]; readonly scope: ReportScope }
  | { readonly kind: 'services' }
  | { readonly kind: 'class rows'; readonly studentId: string }
  | { readonly kind: 'row anchors'; readonly sheetIndex: number; readonly row: number }
  /** The first plan, at once; or the exact one, which takes its time. */
  | { readonly kind: 'first plan' | 'plan' | 'exact plan'; readonly request: PlanRequest }
  | { readonly kind: 'plan rows'; readonly plan: Plan; readonly accepted: readonly string[] }
  | { readonly kind: 'relaxations' | 'plan report'; readonly plan: Plan }
  | { readonly kind: 'fixes' }
  | { readonly kind: 'document'; readonly id: string; readonly scope: ReportScope }
  | { readonly kind: 'packets' }
  | { readonly kind: 'merge'; readonly files: readonly NamedFile[] };

export interface Ask {
  readonly id: number;
  readonly question: Question;
}

/** An answer comes as slices of its long lists, then its head; or as a failure. */
export type Reply =
  | { readonly id: number; readonly kind: 'items'; readonly list: number; readonly items: readonly unknown[] }
  | { readonly id: number; readonly kind: 'done'; readonly head: unknown; readonly lists: number }
  | { readonly id: number; readonly kind: 'failed'; readonly code: string; readonly message: string };

/** One end of a message channel. */
export interface Port<Sent, Received> {
  post(message: Sent): void;
  listen(listener: (message: Received) => void, failed: () => void): void;
  close(): void;
}
