import { z } from 'zod';
import type { Severity } from '../../../compliance/findings/finding';
import { SEVERITIES } from '../../../compliance/findings/finding-counts';
import type { StateKind } from '../state-kind';

/** What is chosen in the pane for this workbook; null where nothing was. Never a text that somebody searched for: it may name a student. */
export interface PaneChoices {
  /** Ids of the reports that are ticked. */
  readonly reports: readonly string[] | null;
  /** Of whom reports are to speak. */
  readonly scope: KeptScope | null;
  /** The school and the sheet whose findings are shown, the id of their check, and how bad they are. */
  readonly school: string | null;
  readonly sheet: string | null;
  readonly check: string | null;
  readonly severities: readonly Severity[] | null;
}

export type KeptScope =
  | { readonly kind: 'school'; readonly school: string }
  | { readonly kind: 'region'; readonly name: string }
  | { readonly kind: 'several'; readonly schools: readonly string[] };

export const NO_PANE_CHOICES: PaneChoices = {
  reports: null,
  scope: null,
  school: null,
  sheet: null,
  check: null,
  severities: null,
};

const text = z.string().nullable().catch(null);
const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('school'), school: z.string() }),
  z.object({ kind: z.literal('region'), name: z.string() }),
  z.object({ kind: z.literal('several'), schools: z.array(z.string()) }),
]);
const stored = z.object({
  reports: z.array(z.string()).nullable().catch(null),
  scope: scope.nullable().catch(null),
  school: text,
  sheet: text,
  check: text,
  severities: z.array(z.enum(SEVERITIES)).nullable().catch(null),
});

/** What is chosen in the pane, so that it stands there when the workbook is opened again. */
export const PANE_CHOICES: StateKind<PaneChoices> = {
  id: 'pane-choices',
  version: 1,
  title: 'choices made in the pane',
  empty: NO_PANE_CHOICES,
  members: ['reports', 'scope', 'school', 'sheet', 'check', 'severities'],
  parse: (value) => stored.safeParse(value).data ?? NO_PANE_CHOICES,
  merge: (first, second) => ({
    reports: first.reports ?? second.reports,
    scope: first.scope ?? second.scope,
    school: first.school ?? second.school,
    sheet: first.sheet ?? second.sheet,
    check: first.check ?? second.check,
    severities: first.severities ?? second.severities,
  }),
};
