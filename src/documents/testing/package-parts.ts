import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file by their names, as text. */
export function packageParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The text of a part; fails where the file has none of that name. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = packageParts(bytes).get(name);
  if (part === undefined) throw new Error(`The file has no part ${name}.`);
  return part;
}

/** Each part of the file that `[Content_Types].xml` gives no type, by its own name or by its ending. */
export function partsWithoutType(bytes: Uint8Array): string[] {
  const types = partOf(bytes, '[Content_Types].xml');
  const has = (attribute: string, value: string) =>
    types.toLowerCase().includes(`${attribute}="${value}"`.toLowerCase());
  return [...packageParts(bytes).keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !has('PartName', `/${name}`) &&
      !has('Extension', name.slice(name.lastIndexOf('.') + 1)),
  );
}

/** Targets of relationships that are no part of the file. */
export function danglingTargets(bytes: Uint8Array): string[] {
  const parts = packageParts(bytes);
  return [...parts].flatMap(([name, text]) => {
    if (!name.endsWith('.rels')) return [];
    const folder = name.replace(/_rels\/[^/]*$/, '');
    return [...text.matchAll(/<Relationship [^>]*>/g)].flatMap(([tag]) => {
      const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
      if (tag.includes('TargetMode="External"')) return [];
      const place = new URL(target, `file:///${folder}`).pathname.slice(1);
      return parts.has(decodeURI(place)) ? [] : [`${name}: ${target}`];
    });
  });
}
