import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { howRead } from '../../sheets/how-read';
import { kindOf } from '../../sheets/kinds';
import { grouped } from '../../grouped';
import { defineReport } from '../define-report';
import { note, notPrintedNote } from '../note';
import type { ReportBlock, ReportCell, ReportColumn, ReportSheet, ReportTable } from '../report-sheet';
import { counted } from '../wording';
import { assumptionsOf } from './assumptions';
import { settingRows, type SettingRow } from './settings';
import { offer } from './offer';

const NUMBER: ReportColumn = { heading: 'No.', type: 'integer', width: 6 };

/** What stands behind every tab, in numbered lines: what was assumed, how sheets were read, and the settings with their sources. */
export const notes = defineReport({
  ...offer,
  title: 'Notes: what stands behind the tabs',
  isAlwaysWritten: true,
  body(run, _inScope, { written }) {
    const sources = sourcesOf(written);
    const assumptions = assumptionsOf(run);
    const sheets = sheetRows(run);
    const settings = settingRows(run);
    const changed = countOf(settings, (setting) => setting.changed !== '');
    const read = countOf(run.sheets, ({ recognised }) => recognised !== null);
    return {
      reading: `${read} of ${counted(sheets.length, 'sheet')} ${read === 1 ? 'was' : 'were'} read; ${counted(assumptions.length, 'assumption')} ${assumptions.length === 1 ? 'was' : 'were'} made; ${changed} of ${counted(settings.length, 'setting')} ${changed === 1 ? 'is' : 'are'} changed.`,
      blocks: [
        ...numbered('What was assumed', assumptions, 0),
        ...sheetTable(sheets, assumptions.length),
        ...numbered('How numbers are counted, and where they come from', sources, assumptions.length + sheets.length),
        { kind: 'heading', text: 'Settings, with where each comes from' },
        ...notPrintedNote(settings.length - changed, 'that nobody changed'),
        { ...settingTable(settings, assumptions.length + sheets.length + sources.length), printFirst: changed },
      ],
    };
  },
});

/** Sentences run over the page, each with its number. */
function numbered(heading: string, texts: readonly string[], before: number): ReportBlock[] {
  if (texts.length === 0) return [];
  return [{ kind: 'heading', text: heading }, ...texts.map((text, at) => note(`${before + at + 1}. ${text}`))];
}

/** Each sheet: what it was read as, how many rows, and what was read otherwise than it stands, or why it was not read. */
function sheetRows(run: ComplianceRun): ReportCell[][] {
  const told = grouped(run.dataset.readAs, ({ sheet }) => sheet);
  return [
    ...run.sheets.map((reading): ReportCell[] => {
      if (reading.recognised === null) return [reading.name, 'not read', null, reading.reason];
      const all = [reading.recognised, ...reading.also];
      const lines = all.flatMap((sheet) =>
        howRead(
          sheet,
          (told.get(sheet) ?? []).map(({ text }) => text),
        ),
      );
      return [
        { text: reading.name, link: { sheet: reading.name, address: 'A1' } },
        all.map(({ kind }) => kindOf(kind).title).join(', '),
        reading.recognised.dataRows.length,
        [...new Set(lines)].join(' '),
      ];
    }),
    ...run.unread.map(({ name, reason }): ReportCell[] => [name, 'could not be read', null, reason]),
  ];
}

function sheetTable(sheets: readonly ReportCell[][], before: number): ReportBlock[] {
  return [
    { kind: 'heading', text: 'How the sheets were read' },
    {
      kind: 'table',
      name: 'sheets',
      columns: [
        NUMBER,
        { heading: 'Sheet', type: 'text', width: 30 },
        { heading: 'Read as', type: 'text', width: 24 },
        { heading: 'Rows', type: 'integer', width: 10 },
        {
          heading: 'What was read otherwise than it stands, or why it was not read',
          type: 'text',
          width: 90,
        },
      ],
      rows: sheets.map((cells, at) => [before + at + 1, ...cells]),
      totals: false,
    },
  ];
}

/** What each tab keeps back of where its numbers come from; a sentence that several share stands once. */
function sourcesOf(written: readonly ReportSheet[]): string[] {
  const tabs = new Map<string, string[]>();
  for (const { tabName, sources = [] } of written) {
    for (const text of sources) tabs.set(text, [...(tabs.get(text) ?? []), tabName]);
  }
  return Array.from(tabs, ([text, names]) => `${names.join(', ')}: ${text}`);
}

function settingTable(settings: readonly SettingRow[], before: number): ReportTable {
  return {
    kind: 'table',
    name: 'settings',
    columns: [
      NUMBER,
      { heading: 'Setting', type: 'text', width: 42 },
      { heading: 'Value', type: 'text', width: 30 },
      { heading: 'Changed', type: 'text', width: 24 },
      { heading: 'Source of the default', type: 'text', width: 54 },
      { heading: 'How sure', type: 'text', width: 16 },
    ],
    rows: settings.map(({ label, value, changed, source, sure }, at) => [
      ...[before + at + 1, label, value, changed, source, sure],
    ]),
    totals: false,
  };
}
