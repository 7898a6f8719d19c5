import type { Relaxation } from '../../compliance/builder/plan';
import type { FixList } from '../../compliance/fixes/fix';
import type { ReportBlock, ReportSheet } from '../../compliance/reports/report-sheet';
import type { MergeView, PacketsMade } from './packets';
import type { DocumentMade } from './documents';
import type { PlanAnswer, PlanWriting } from './plan-view';
import type { SheetAnchors } from '../../compliance/run/row-anchors';
import type { ClassRowView, EslServiceView, RunView } from './view';

/** An answer cut into a head and its long lists, so that no message takes the pane long to receive. */
export interface Parcel {
  readonly head: unknown;
  readonly lists: readonly (readonly unknown[])[];
}

/** Items a message carries; a finding with its words takes about a kilobyte. */
const ITEMS_A_MESSAGE = 1_000;

/** How one kind of answer is cut, and put together again on the other side. */
export interface ParcelKind<Value> {
  readonly pack: (value: Value) => Parcel;
  readonly unpack: (parcel: Parcel) => Value;
}

export const runParcel: ParcelKind<RunView> = {
  pack: ({ findings, ...head }) => ({ head, lists: [findings] }),
  unpack: ({ head, lists }) => ({ ...(head as Omit<RunView, 'findings'>), findings: lists[0] as RunView['findings'] }),
};

export const servicesParcel: ParcelKind<readonly EslServiceView[]> = {
  pack: (services) => ({ head: null, lists: [services] }),
  unpack: ({ lists }) => lists[0] as readonly EslServiceView[],
};

export const reportsParcel: ParcelKind<readonly ReportSheet[]> = {
  pack: (sheets) => ({
    head: sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(withoutRows) })),
    lists: sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))),
  }),
  unpack: ({ head, lists }) => {
    const rows = [...lists];
    const refilled = (block: ReportBlock): ReportBlock =>
      block.kind === 'table' ? { ...block, rows: rows.shift() as typeof block.rows } : block;
    return (head as ReportSheet[]).map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(refilled) }));
  },
};

export const fixesParcel: ParcelKind<FixList> = {
  pack: ({ fixes, headings }) => ({ head: headings, lists: [fixes] }),
  unpack: ({ head, lists }) => ({ headings: head as FixList['headings'], fixes: lists[0] as FixList['fixes'] }),
};

/** A plan is of one school: a few hundred lines, which one message carries. */
export const planParcel = wholeParcel<PlanAnswer>();
/** Null where no solver runs. */
export const exactPlanParcel = wholeParcel<PlanAnswer | null>();
export const planRowsParcel = wholeParcel<PlanWriting>();
export const relaxationsParcel = wholeParcel<readonly Relaxation[]>();

export const classRowsParcel = wholeParcel<readonly ClassRowView[]>();
export const anchorsParcel = wholeParcel<SheetAnchors | null>();
export const documentParcel = wholeParcel<DocumentMade>();
/** Files are bytes, which a message hands over whole. */
export const packetsParcel = wholeParcel<PacketsMade>();
export const mergeParcel: ParcelKind<MergeView> = {
  pack: ({ items, ...head }) => ({ head, lists: [items] }),
  unpack: ({ head, lists }) => ({ ...(head as Omit<MergeView, 'items'>), items: lists[0] as MergeView['items'] }),
};

export const textParcel = wholeParcel<string>();

export const nothingParcel: ParcelKind<null> = { pack: () => ({ head: null, lists: [] }), unpack: () => null };

function wholeParcel<Value>(): ParcelKind<Value> {
  return { pack: (value) => ({ head: value, lists: [] }), unpack: ({ head }) => head as Value };
}

/** The slices of a parcel's lists, each small enough for one message. */
export function* slicesOf({ lists }: Parcel): Generator<{ readonly list: number; readonly items: readonly unknown[] }> {
  for (const [list, items] of lists.entries()) {
    for (let start = 0; start < items.length; start += ITEMS_A_MESSAGE) {
      yield { list, items: items.slice(start, start + ITEMS_A_MESSAGE) };
    }
  }
}

function withoutRows(block: ReportBlock): ReportBlock {
  return block.kind === 'table' ? { ...block, rows: [] } : block;
}
