/** How the rows of a table read as entries of their own. */
export interface EntryLayout {
  /** The columns that make up the heading of each. */
  readonly headedBy: readonly string[];
  /** Columns that are said elsewhere. */
  readonly without?: readonly string[];
  /** Columns whose text stands without their heading before it. */
  readonly unlabelled?: readonly string[];
}

/** How a document differs from its tab, whose tables may be wider than a page of running text. */
export interface WordLayout {
  readonly orientation: 'portrait' | 'landscape';
  /** One page for one reader: rows and paragraphs stand close together. */
  readonly isDense?: boolean;
  /** Tables, by name, that read as entries; of one with `columns` these stand in a table first, and the entries under a heading. */
  readonly entries?: Readonly<
    Record<string, EntryLayout & { readonly columns?: readonly string[]; readonly heading?: string }>
  >;
}

const PORTRAIT: WordLayout = { orientation: 'portrait' };

const LAYOUTS: Readonly<Record<string, WordLayout>> = {
  'school-visit': { ...PORTRAIT, isDense: true },
  'ele-criteria': {
    ...PORTRAIT,
    entries: {
      criteria: {
        columns: ['Criterion', 'Title', 'In the records', 'To fix', 'To review'],
        heading: 'Criterion by criterion',
        headedBy: ['Criterion', 'Title'],
      },
    },
  },
  'rule-book': {
    ...PORTRAIT,
    entries: Object.fromEntries(
      ['rules_error', 'rules_warning', 'rules_info'].map((name) => [
        name,
        { headedBy: ['Rule'], unlabelled: ['What it finds'] },
      ]),
    ),
  },
  'program-proposal': {
    ...PORTRAIT,
    entries: { to_write: { headedBy: ['Part'], unlabelled: ['What to write', 'Text'] } },
  },
};

/** The layout of a document by its id: upright pages of text and tables where it has none of its own. */
export function layoutOf(id: string): WordLayout {
  return LAYOUTS[id] ?? PORTRAIT;
}
