import { z } from 'zod';
import type { SheetCorrections } from '../../../compliance/sheets/corrections';
import { KIND_IDS } from '../../../compliance/sheets/kinds';
import { usable, type StateKind } from '../state-kind';

const correction = z.object({
  kind: z.enum(['ignore', ...KIND_IDS]).optional(),
  headingRow: z.number().int().min(1).optional(),
  columns: z.record(z.string(), z.string().nullable()).optional(),
  unused: z.array(z.string()).optional(),
});
const stored = z.object({ sheets: usable(correction).catch({}) }).catch({ sheets: {} });

/** What people said about sheets that were read wrongly, by the sheet's name. */
export const CORRECTIONS: StateKind<{ readonly sheets: SheetCorrections }> = {
  id: 'corrections',
  version: 1,
  title: 'corrections of sheets',
  empty: { sheets: {} },
  members: ['sheets'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => ({ sheets: { ...second.sheets, ...first.sheets } }),
};
