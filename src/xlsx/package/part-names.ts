/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself (empty) → `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship of `part` points at: `../tables/t.xml` of `xl/worksheets/s.xml` → `xl/tables/t.xml`. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The opposite of `resolveTarget`, relative as Excel writes it: some programs understand nothing else. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
