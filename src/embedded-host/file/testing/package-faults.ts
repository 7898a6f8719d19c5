import { CONTENT_TYPES_PART } from '../../../xlsx/package/types';
import { relationshipsPart } from '../../../xlsx/package/part-names';
import { readRelationships, type Relationship } from '../../../xlsx/package/relationships';
import { ZipPackage } from '../../../xlsx/package/zip-package';
import { WORKBOOK_ORDER, STYLES_ORDER } from '../../../xlsx/xml/place-element';
import { childOf, childrenOf, descendantsOf, numeric, type XmlElement } from '../../../xlsx/xml/xml-tree';
import { sheetFaults, type SheetRules } from './sheet-faults';
import { orderFaults, repeated } from './fault-kinds';

/**
 * What of a package Excel could call damaged, by rules of our own that stand beside the writers and share nothing with them but
 * the readers of zip and XML: content types, links, ids, names, order of elements, numbers that point into lists. Empty for a sound file.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  const zip = new ZipPackage(bytes, 'copy.xlsx');
  zip.assertSound();
  const workbook = readRelationships(zip, '').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  return [
    ...contentTypeFaults(zip),
    ...zip.parts.flatMap((part) => linkFaults(zip, part)),
    ...workbookFaults(zip, workbook),
    ...zip.parts.filter((part) => /^xl\/charts\/chart[^/]*\.xml$/.test(part)).flatMap((part) => chartFaults(zip, part)),
    ...zip.parts
      .filter((part) => /^xl\/drawings\/drawing[^/]*\.xml$/.test(part))
      .flatMap((part) => shapeFaults(zip, part)),
  ];
}

function contentTypeFaults(zip: ZipPackage): string[] {
  const { root } = zip.xml(CONTENT_TYPES_PART);
  const overrides = childrenOf(root, 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  const defaults = childrenOf(root, 'Default').map(({ attributes }) => (attributes['Extension'] ?? '').toLowerCase());
  const named = new Set(overrides.map((name) => name.replace(/^\//, '').toLowerCase()));
  const known = (part: string) =>
    named.has(part.toLowerCase()) || defaults.includes(part.slice(part.lastIndexOf('.') + 1).toLowerCase());
  return [
    ...zip.parts
      .filter((part) => part !== CONTENT_TYPES_PART && !known(part))
      .map((part) => `${part} has no content type`),
    ...overrides
      .filter((name) => !zip.has(name.replace(/^\//, '')))
      .map((name) => `a content type for ${name}, which is no part`),
    ...repeated(overrides.map((name) => name.toLowerCase())).map((name) => `two content types for ${name}`),
    ...repeated(defaults).map((ending) => `two content types for all .${ending}`),
  ];
}

const LINK_ATTRIBUTES = ['r:id', 'r:embed', 'r:link', 'r:pict'];

function linkFaults(zip: ZipPackage, part: string): string[] {
  if (!/\.(?:xml|rels)$/i.test(part)) return [];
  // Every part must be XML, links among them.
  const { root } = zip.xml(part);
  if (part.endsWith('.rels')) return [];
  const links: Relationship[] = readRelationships(zip, part);
  const ids = new Set(links.map(({ id }) => id));
  // In loops, since a large sheet has a hundred thousand elements.
  const used: string[] = [];
  for (const { attributes } of [root, ...everythingIn(root)]) {
    for (const name of LINK_ATTRIBUTES) {
      const id = attributes[name];
      if (id !== undefined) used.push(id);
    }
  }
  return [
    ...repeated(links.map(({ id }) => id)).map((id) => `${relationshipsPart(part)}: two links ${id}`),
    ...links
      .filter(({ external, target }) => !external && !zip.has(target.split('#')[0] ?? ''))
      .map(({ target }) => `${part} links to ${target}, which is no part`),
    ...used.filter((id) => id !== '' && !ids.has(id)).map((id) => `${part} names the link ${id}, which is not there`),
  ];
}

function workbookFaults(zip: ZipPackage, part: string): string[] {
  const { root } = zip.xml(part);
  const links = readRelationships(zip, part);
  const target = (kind: string) => links.find((each) => each.kind === kind && zip.has(each.target))?.target;
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet');
  const names = sheets.map(({ attributes }) => attributes['name'] ?? '');
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  const styles = stylesOf(zip, target('styles'));
  const strings = target('sharedStrings');
  const rules: SheetRules = {
    ...styles.counts,
    strings: strings === undefined ? 0 : childrenOf(zip.xml(strings).root, 'si').length,
    tableNames: new Map(),
  };
  const defined = childrenOf(childOf(root, 'definedNames'), 'definedName');
  return [
    ...orderFaults(part, root, WORKBOOK_ORDER),
    ...repeated(
      links.filter(({ kind }) => ['styles', 'sharedStrings', 'theme'].includes(kind)).map(({ kind }) => kind),
    ).map((kind) => `${part}: two links of the kind ${kind}`),
    ...names
      .filter((name) => name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name))
      .map((name) => `no sheet can be called "${name}"`),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two sheets called "${name}"`),
    ...repeated(sheets.map(({ attributes }) => attributes['sheetId'] ?? '')).map(
      (id) => `two sheets with the id ${id}`,
    ),
    ...(sheets.every(({ attributes }) => /^(?:h|veryH)idden$/.test(attributes['state'] ?? ''))
      ? ['all sheets are hidden']
      : []),
    ...((numeric(view, 'activeTab') ?? 0) < sheets.length ? [] : ['the active tab is none']),
    ...repeated(
      defined.map(({ attributes }) => `${attributes['name']?.toLowerCase()}|${attributes['localSheetId'] ?? ''}`),
    ).map((name) => `two defined names ${name}`),
    ...defined
      .filter((element) => (numeric(element, 'localSheetId') ?? 0) >= sheets.length)
      .map(({ attributes }) => `the name ${attributes['name']} belongs to no sheet`),
    ...styles.faults,
    ...links.filter(({ kind }) => kind === 'worksheet').flatMap(({ target: sheet }) => sheetFaults(zip, sheet, rules)),
    ...defined
      .map(({ attributes }) => attributes['name']?.toLowerCase() ?? '')
      .filter((name) => rules.tableNames.has(name))
      .map((name) => `a table and a name are both called ${name}`),
  ];
}

function stylesOf(
  zip: ZipPackage,
  part: string | undefined,
): { counts: { formats: number; differential: number }; faults: string[] } {
  if (part === undefined) return { counts: { formats: 1, differential: 0 }, faults: [] };
  const { root } = zip.xml(part);
  const count = (group: string) => childOf(root, group)?.children.length ?? 0;
  const formats = childrenOf(childOf(root, 'cellXfs'), 'xf');
  const own = new Set(childrenOf(childOf(root, 'numFmts'), 'numFmt').map((each) => numeric(each, 'numFmtId')));
  const beyond = (attribute: string, group: string) =>
    formats
      .filter((xf) => (numeric(xf, attribute) ?? 0) >= Math.max(count(group), 1))
      .map(() => `${part}: a ${attribute} beyond ${group}`);
  return {
    counts: { formats: Math.max(formats.length, 1), differential: count('dxfs') },
    faults: [
      ...orderFaults(part, root, STYLES_ORDER),
      ...root.children
        .filter((group) => numeric(group, 'count') !== undefined && numeric(group, 'count') !== group.children.length)
        .map(({ local }) => `${part}: ${local} says another count than it has`),
      ...beyond('fontId', 'fonts'),
      ...beyond('fillId', 'fills'),
      ...beyond('borderId', 'borders'),
      ...beyond('xfId', 'cellStyleXfs'),
      ...formats
        .map((xf) => numeric(xf, 'numFmtId') ?? 0)
        .filter((id) => id >= 164 && !own.has(id))
        .map((id) => `${part}: no number format ${id}`),
    ],
  };
}

/** A chart's copies of its cells: as many points as said, none twice, and references that can be read. */
function chartFaults(zip: ZipPackage, part: string): string[] {
  const { root } = zip.xml(part);
  const axes = [...descendantsOf(root, 'axId'), ...descendantsOf(root, 'crossAx')];
  const known = new Set(
    everythingIn(root)
      .filter(({ local }) => /^(?:cat|val|ser|date)Ax$/.test(local))
      .map((axis) => childOf(axis, 'axId')?.attributes['val']),
  );
  const caches = [...descendantsOf(root, 'strCache'), ...descendantsOf(root, 'numCache')];
  return [
    ...caches.flatMap((cache) => {
      const most = numeric(childOf(cache, 'ptCount'), 'val') ?? 0;
      const places = childrenOf(cache, 'pt').map((point) => numeric(point, 'idx') ?? -1);
      return places.some((place) => place < 0 || place >= most) || repeated(places.map(String)).length > 0
        ? [`${part}: a copy of cells with other points than it says`]
        : [];
    }),
    ...axes
      .filter(({ attributes }) => !known.has(attributes['val']))
      .map(({ attributes }) => `${part}: names the axis ${attributes['val']}, which is not there`),
  ];
}

function shapeFaults(zip: ZipPackage, part: string): string[] {
  const ids = descendantsOf(zip.xml(part).root, 'cNvPr').map(({ attributes }) => attributes['id'] ?? '');
  return repeated(ids).map((id) => `${part}: two shapes with the id ${id}`);
}

/** All elements below one. */
function everythingIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...everythingIn(child)]);
}
