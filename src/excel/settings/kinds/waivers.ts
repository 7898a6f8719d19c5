import { z } from 'zod';
import type { Waiver } from '../../../compliance/findings/finding';
import { firstOfEach, usableList, type StateKind } from '../state-kind';

const waiver = z.object({ key: z.string(), reason: z.string(), date: z.string(), author: z.string().optional() });
const stored = z.object({ waivers: usableList(waiver).catch([]) }).catch({ waivers: [] });

/** Findings that people accept, each with its reason. */
export const WAIVERS: StateKind<{ readonly waivers: readonly Waiver[] }> = {
  id: 'waivers',
  version: 1,
  title: 'waivers',
  empty: { waivers: [] },
  members: ['waivers'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => ({ waivers: firstOfEach([...first.waivers, ...second.waivers], ({ key }) => key) }),
};
