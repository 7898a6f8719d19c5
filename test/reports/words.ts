import { CHECKS } from '../../src/compliance/checks';
import { makePolicy } from '../../src/compliance/policy/policy';
import type { ReportBlock, ReportCell, ReportSheet } from '../../src/compliance/reports/report-sheet';

/** What stands for something inside the program, and is no word of a reader's. */
const INTERNAL: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the id of a check', new RegExp(`(?<![\\w-])(${CHECKS.map(({ id }) => id).join('|')})(?![\\w-])`)],
  ['the key of a setting', settingKeys()],
  ['a key of several parts', /\S\|\S*\|/],
  ['an ISO date', /(?<![\d-])\d{4}-\d{2}-\d{2}(?!\d)/],
  ['a date without its year in ISO order', /(?<![\d-])(0\d|1[0-2])-([0-2]\d|3[01])(?![\d-])/],
  ['a word of the code', /\b(CONFIRMED|LIKELY|UNKNOWN|undefined|NaN|null)\b|\[object /],
  ['the name of a file', /\.(xlsx|csv|json)\b/],
];

/** What a district typed itself is quoted; it stands as it is. */
const QUOTED = /"[^"]*"|“[^”]*”/g;

/** The words on a tab that only the program understands, each as a sentence; empty where there are none. */
export function internalWords(sheet: ReportSheet): string[] {
  return textsOf(sheet).flatMap(({ place, text }) => {
    const own = text.replaceAll(QUOTED, '');
    return INTERNAL.flatMap(([what, pattern]) => {
      const found = pattern.exec(own);
      return found === null ? [] : [`${sheet.tabName}, ${place}: ${what} (${found[0]}) in: ${text.slice(0, 160)}`];
    });
  });
}

/** Headings of a tab that stand twice. */
export function repeatedHeadings({ tabName, blocks }: ReportSheet): string[] {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return headings
    .filter((text, at) => headings.indexOf(text) !== at)
    .map((text) => `${tabName}: two headings "${text}"`);
}

/** Words of two and more parts only: `districtName` is no English, `hilt` could be. */
function settingKeys(): RegExp {
  const keys = Object.keys(makePolicy().values).filter((key) => /[a-z][A-Z]|\./.test(key));
  return new RegExp(`(?<!\\w)(${keys.map((key) => key.replaceAll('.', '\\.')).join('|')})(?!\\w)`);
}

interface PlacedText {
  readonly place: string;
  readonly text: string;
}

function textsOf({ title, cover, reading, blocks }: ReportSheet): PlacedText[] {
  return [
    { place: 'title', text: title },
    ...cover.map(({ value }) => ({ place: 'line under the title', text: value })),
    { place: 'reading', text: reading },
    ...blocks.flatMap(textsOfBlock),
  ];
}

function textsOfBlock(block: ReportBlock): PlacedText[] {
  switch (block.kind) {
    case 'links':
      return block.groups
        .flatMap(({ name, links }) => [name, ...links.map(({ text }) => String(text))])
        .map((text) => ({ place: 'links', text }));
    case 'chart':
      return [{ place: 'chart', text: block.title }];
    case 'table':
      return [
        ...block.columns.map(({ heading }) => ({ place: `${block.name}, heading`, text: heading })),
        ...block.rows.flatMap((row) =>
          row.flatMap((cell, at) =>
            textOf(cell).map((text) => ({ place: `${block.name}, ${block.columns[at]?.heading ?? ''}`, text })),
          ),
        ),
      ];
    default:
      return [{ place: block.kind, text: block.text }];
  }
}

function textOf(cell: ReportCell): string[] {
  const value = typeof cell === 'object' && cell !== null ? cell.text : cell;
  return typeof value === 'string' ? [value] : [];
}
