import type { Relationship } from './relationships';

/** The parts that can be reached from the package by following relationships, in lower case. */
export function reachableParts(relationshipsOf: (part: string) => Relationship[]): Set<string> {
  const found = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of relationshipsOf(part)) {
      if (external || found.has(target.toLowerCase())) continue;
      found.add(target.toLowerCase());
      waiting.push(target);
    }
  }
  return found;
}
