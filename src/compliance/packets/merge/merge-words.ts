import { counted } from '../../reports/wording';
import type { Merge, MergedPacket, MergeItem, MergeState } from './item';

/** The states as a person reads them. */
export const STATE_WORDS: Readonly<Record<MergeState, string>> = {
  conflict: 'Both changed it',
  'several answers': 'Two answers',
  waive: 'To waive',
  'changed there': 'Changed by the school',
  'not understood': 'Not understood',
  'row gone here': 'Not found here',
  'row added there': 'Added by the school',
  'row gone there': 'Taken out by the school',
  answered: 'Answered',
  'both alike': 'Same on both sides',
  'changed here': 'Changed here since',
};

/** States in which somebody must decide or look. */
const OPEN: ReadonlySet<MergeState> = new Set<MergeState>([
  ...(['conflict', 'several answers', 'waive', 'changed there', 'not understood'] as const),
  ...(['row gone here', 'row added there', 'row gone there'] as const),
]);

export function isOpen({ state }: Pick<MergeItem, 'state'>): boolean {
  return OPEN.has(state);
}

/** What came back, in one sentence: without a student's name. */
export function mergeSentence({ packets, items, missing }: Merge): string {
  const taken = packets.filter(({ refused }) => refused === null);
  const open = items.filter(isOpen).length;
  const writable = items.filter(({ offer }) => offer !== null).length;
  const lacking = missing.length === 0 ? '' : ` No packet of ${missing.join(', ')}.`;
  return `${counted(taken.length, 'packet')} taken back: ${counted(items.length, 'line')}, ${open} to look at, ${writable} of them can be accepted as a waiver or a fix.${lacking}`;
}

/** One packet in a sentence: without a student's name. */
export function packetSentence(packet: MergedPacket, items: readonly MergeItem[]): string {
  const { file, school, refused, unanswered, unchangedCells, by } = packet;
  if (refused !== null) return `${file}: nothing was taken. ${refused}`;
  const own = items.filter(({ files }) => files.includes(file));
  const counts = (Object.keys(STATE_WORDS) as MergeState[]).flatMap((state) => {
    const count = own.filter((item) => item.state === state).length;
    return count === 0 ? [] : [`${STATE_WORDS[state].toLowerCase()} ${count}`];
  });
  const signed = by === '' ? 'not signed' : 'signed';
  return `${school} (${signed}): ${counts.length === 0 ? 'nothing changed' : counts.join(', ')}; not answered ${unanswered}, cells as they were ${unchangedCells}.`;
}
