import { z } from 'zod';
import type { StateKind } from '../state-kind';

const stored = z.object({ text: z.string().nullable().catch(null) }).catch({ text: null });

/** Earlier runs, packed, to which ML Changes compares. */
export const RUNS: StateKind<{ readonly text: string | null }> = {
  id: 'runs',
  version: 1,
  title: 'runs kept for ML Changes',
  empty: { text: null },
  members: ['text'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => (first.text === null ? second : first),
};
