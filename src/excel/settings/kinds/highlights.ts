import { z } from 'zod';
import { firstOfEach, type StateKind } from '../state-kind';

/** What the highlights of the last run put into the workbook. Holds no student data. */
export interface HighlightLedger {
  /** When, as the caller tells it. */
  readonly at: string;
  /** The add-in's version. */
  readonly version: string;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly rules: readonly string[] }[];
}

const ledger = z.object({
  at: z.string(),
  version: z.string(),
  sheets: z.array(z.object({ id: z.string(), name: z.string(), rules: z.array(z.string()) })),
});
const stored = z.object({ ledger: ledger.nullable().catch(null) }).catch({ ledger: null });

/** Whether highlights are on, and where. */
export const HIGHLIGHTS: StateKind<{ readonly ledger: HighlightLedger | null }> = {
  id: 'highlights',
  version: 1,
  title: 'list of highlights',
  empty: { ledger: null },
  members: ['ledger'],
  parse: (value) => stored.parse(value),
  merge: ({ ledger: first }, { ledger: second }) => {
    if (first === null || second === null) return { ledger: first ?? second };
    return { ledger: { ...first, sheets: firstOfEach([...first.sheets, ...second.sheets], ({ id }) => id) } };
  },
};
