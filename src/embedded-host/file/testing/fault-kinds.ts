import { parseArea } from '../../model';
import type { XmlElement } from '../../../xlsx/xml/xml-tree';

/** Children of an element that stand before one that the format wants before them. */
export function orderFaults(part: string, { children }: XmlElement, order: readonly string[]): string[] {
  let highest = -1;
  const faults: string[] = [];
  for (const { local } of children) {
    const rank = order.indexOf(local);
    if (rank < 0) continue;
    if (rank < highest) faults.push(`${part}: ${local} stands behind ${order[highest]}`);
    highest = Math.max(highest, rank);
  }
  return faults;
}

/** Texts that come twice. */
export function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(texts.filter((text) => seen.has(text) || !seen.add(text)))];
}

/** Whether a text names cells. */
export function isReference(text: string): boolean {
  try {
    parseArea(text);
    return true;
  } catch {
    // What is no reference is told by the error, and nothing else is.
    return false;
  }
}
