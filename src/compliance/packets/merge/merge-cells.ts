import { grouped } from '../../grouped';
import type { FixValue } from '../../fixes/fix';
import { cellAddress } from '../../sheets/addresses';
import type { CellValue } from '../../sheets/snapshot';
import { readId } from '../../sheets/values/ids';
import { cellText, folded } from '../../sheets/values/text';
import { counted } from '../../reports/wording';
import type { AnsweredPacket } from '../answered';
import { answeredTable, textOf, type AnsweredRow } from '../answered-table';
import type { SentRow, SentSheet } from '../packet';
import { inEpoch, isSameValue } from '../same-value';
import type { MergeState, Offer } from './item';
import { shown, type NewItem, type OfficeSide, type Signature } from './packet-context';
import { sheetHere, tableHere, type RowHere, type SheetHere } from './rows-here';

/** What came of the rows of a packet. */
export interface MergedCells {
  readonly items: readonly NewItem[];
  readonly remarks: readonly string[];
  /** Cells that are as they were sent, on both sides. */
  readonly unchanged: number;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Compares the rows of a packet with what was sent and with what the office has by now, cell by cell. */
export function mergeCells(packet: AnsweredPacket, office: OfficeSide, signed: Signature): MergedCells {
  const parts = packet.sent.sheets.map((sheet) => new SheetMerge(packet, sheet, office, signed).merged());
  return {
    items: parts.flatMap(({ items }) => items),
    remarks: parts.flatMap(({ remarks }) => remarks),
    unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

class SheetMerge {
  readonly #items: NewItem[] = [];
  #unchanged = 0;

  constructor(
    private readonly packet: AnsweredPacket,
    private readonly sent: SentSheet,
    private readonly office: OfficeSide,
    private readonly signed: Signature,
  ) {}

  merged(): MergedCells {
    const { sent, office } = this;
    const byKey = new Map(sent.rows.map((row) => [row.key, row]));
    const headings = sent.columns.map(({ heading }) => heading);
    const there = answeredTable(this.packet, sent.tab, headings, new Set(byKey.keys()));
    if (there === null) {
      const remark = `Its tab “${sent.tab}” with ${counted(sent.rows.length, 'row')} is gone, or its column Key: nothing of it was read.`;
      return { items: [], remarks: [remark], unchanged: 0 };
    }
    const table = tableHere(sent, office.tables);
    const here = table === null ? null : sheetHere(sent, table);
    const remarks = there.remarks.map((line) => `Tab “${sent.tab}”: ${line}`);
    if (here === null) remarks.push(`Tab “${sent.tab}”: the office’s sheet is no longer there, or not read as before.`);
    const rows = grouped(there.rows, ({ key }) => (key !== null && byKey.has(key) ? key : null));
    for (const added of rows.get(null) ?? []) this.#added(added);
    const torn = this.#tornKeys(there.rows, byKey);
    for (const row of sent.rows) {
      const own = rows.get(row.key) ?? [];
      if (own.length === 0) this.#goneThere(row, here);
      for (const answered of own) this.#row(row, answered, here, torn.has(row.key));
    }
    return { items: this.#items, remarks, unchanged: this.#unchanged };
  }

  /** Rows whose student id is another row's by now: columns were sorted without each other, perhaps. */
  #tornKeys(rows: readonly AnsweredRow[], byKey: ReadonlyMap<string, SentRow>): Set<string> {
    const at = this.sent.columns.findIndex(({ field }) => field.endsWith('.studentId'));
    if (at < 0) return new Set();
    const ids = new Set(this.sent.rows.map(({ values }) => textOf(values[at])));
    return new Set(
      rows.flatMap(({ key, values }) => {
        const row = byKey.get(key ?? '');
        const isOther = row !== undefined && values[at] !== undefined && !isSameValue(row.values[at], values[at]);
        return isOther && key !== null && ids.has(textOf(values[at])) ? [key] : [];
      }),
    );
  }

  #row(row: SentRow, answered: AnsweredRow, here: SheetHere | null, isTorn: boolean): void {
    const { sent, packet } = this;
    const found = here?.rows.get(row.key) ?? 'gone';
    const isOthers = typeof found === 'object' && here !== null && !this.#isStillOurs(here, found);
    for (const [at, column] of sent.columns.entries()) {
      const isWithheld = row.withheld?.includes(at) ?? false;
      if (isWithheld && textOf(answered.values[at]) === '') continue;
      const base = row.values[at] ?? null;
      const raw = answered.values[at];
      const lost = raw === undefined;
      const there = lost ? base : column.isDate ? inEpoch(raw, packet.date1904, packet.sent.date1904) : raw;
      const changedThere = !isSameValue(base, there);
      if (typeof found !== 'object' || isOthers) {
        if (changedThere) this.#add(row, at, there, undefined, 'row gone here', notFound(found, isOthers), null);
        continue;
      }
      const hereRaw = found.values[at];
      if (hereRaw === undefined) {
        if (changedThere)
          this.#add(row, at, there, undefined, 'row gone here', 'The office’s sheet has no such column by now.', null);
        continue;
      }
      const date1904 = this.office.run.dataset.dates.date1904;
      const now = column.isDate ? inEpoch(hereRaw, date1904, packet.sent.date1904) : hereRaw;
      // What was not shown to the school is written over with open eyes, or not at all.
      const changedHere = isWithheld || !isSameValue(base, now);
      if (!changedThere && !changedHere) {
        this.#unchanged++;
        continue;
      }
      const state = stateOf(changedThere, changedHere, isSameValue(there, now));
      const offer =
        changedThere && state !== 'both alike' && here !== null ? this.#offer(here, found, at, there) : null;
      const note =
        isTorn && changedThere ? 'The student id of this row is another row’s by now: look at the packet first.' : '';
      const cannot = offer === null && changedThere && state !== 'both alike' && !isTorn ? 'Enter it by hand.' : '';
      this.#add(row, at, there, now, state, note || cannot, isTorn ? null : offer, found, here);
    }
  }

  #isStillOurs({ table }: SheetHere, { row }: RowHere): boolean {
    const schools = this.office.schoolsOfRow(table, row);
    return schools.length === 1 && schools[0] === folded(this.packet.sent.school);
  }

  #offer({ table, places }: SheetHere, { row, values }: RowHere, at: number, there: CellValue): Offer | null {
    const column = table.columns[places[at] ?? -1];
    const [view] = table.views;
    const was = values[at] ?? '';
    if (column === undefined || view === undefined || !isWritable(was)) return null;
    const date1904 = this.office.run.dataset.dates.date1904;
    const isDate = this.sent.columns[at]?.isDate ?? false;
    const wanted = isDate ? inEpoch(there, this.packet.sent.date1904, date1904) : there;
    const becomes = likeBefore(wanted ?? '', this.sent, at);
    if (!isWritable(becomes)) return null;
    const idColumn = table.columns.find(({ type }) => type === 'studentId')?.column;
    const typed = table.sheet.values[view.headingRow - table.sheet.firstRow]?.[column.column - table.sheet.firstColumn];
    const heading = {
      sheet: table.sheet.name,
      row: view.headingRow,
      column: column.column,
      text: cellText(typed),
      ...(idColumn === undefined ? {} : { idColumn }),
    };
    const cells = table.sheet.values[row - table.sheet.firstRow] ?? [];
    const id = idColumn === undefined ? null : readId(cells[idColumn - table.sheet.firstColumn]);
    const beside = id === null || idColumn === undefined ? {} : { beside: { column: idColumn, id: id.key } };
    const { name: sheet } = table.sheet;
    return { kind: 'fix', sheet, row, column: column.column, was, becomes, heading, isDate, ...beside };
  }

  #goneThere(row: SentRow, here: SheetHere | null): void {
    const found = here?.rows.get(row.key);
    const where =
      typeof found === 'object' && here !== null
        ? `${here.table.sheet.name}!${cellAddress(found.row, here.table.columns[0]?.column ?? 1)}`
        : '';
    this.#push(`row ${row.key}`, {
      state: 'row gone there',
      about: this.#about(row),
      what: this.sent.tab,
      where,
      sent: lineOf(row.values),
      there: '',
      here: typeof found === 'object' ? lineOf(found.values) : '',
      note: 'The school took the row out of the packet. It stays here.',
      offer: null,
    });
  }

  #added({ key, row, values }: AnsweredRow): void {
    const text = lineOf(values);
    if (text === '') return;
    this.#push(`added ${key ?? row} ${text}`, {
      state: 'row added there',
      about: '',
      what: `${this.sent.tab}, row ${row} of the packet`,
      where: '',
      sent: '',
      there: text,
      here: '',
      note:
        key === null
          ? 'A row without a key. Enter it by hand, if it belongs here.'
          : 'Its key was not sent in this packet. Enter it by hand, if it belongs here.',
      offer: null,
    });
  }

  #add(
    row: SentRow,
    at: number,
    there: CellValue,
    now: CellValue | undefined,
    state: MergeState,
    note: string,
    offer: Offer | null,
    found?: RowHere,
    here?: SheetHere | null,
  ): void {
    const column = this.sent.columns[at];
    const isDate = column?.isDate ?? false;
    const { date1904 } = this.packet.sent;
    const ownColumn = here?.table.columns[here.places[at] ?? -1]?.column;
    this.#push(`cell ${row.key} ${column?.field ?? ''}`, {
      state,
      about: this.#about(row),
      what: column?.heading ?? '',
      where:
        found === undefined || ownColumn === undefined
          ? ''
          : `${here?.table.sheet.name}!${cellAddress(found.row, ownColumn)}`,
      sent: shown(row.values[at], isDate, date1904),
      there: shown(there, isDate, date1904),
      here: shown(now, isDate, date1904),
      note,
      offer,
    });
  }

  #push(target: string, item: Omit<NewItem, 'file' | 'school' | 'by' | 'date' | 'target'>): void {
    const { file, sent } = this.packet;
    // What the office changed nobody at the school signed.
    const signed = item.state === 'changed here' ? { by: '', date: '' } : this.signed;
    this.#items.push({ ...item, ...signed, school: sent.school, file, target: `${this.sent.of} ${target}` });
  }

  /** The student of a row by id and name; else what stands first in it. */
  #about({ values }: SentRow): string {
    const at = (ending: string) => this.sent.columns.findIndex(({ field }) => field.endsWith(ending));
    const texts = ['.studentId', '.name', '.lastName', '.firstName', '.teacher'].map((ending) =>
      textOf(values[at(ending)]),
    );
    const named = texts.filter((text) => text !== '').join(' · ');
    return named === '' ? lineOf(values.slice(0, 3)) : named;
  }
}

function stateOf(there: boolean, here: boolean, areSame: boolean): MergeState {
  if (!there) return 'changed here';
  if (!here) return 'changed there';
  return areSame ? 'both alike' : 'conflict';
}

function notFound(found: RowHere | 'gone' | 'not told apart', isOthers: boolean): string {
  if (isOthers) return 'The row is another school’s by now.';
  return found === 'not told apart'
    ? 'The office has several rows like it: which is meant cannot be told.'
    : 'The office’s row is gone, or names another student or class by now.';
}

function isWritable(value: CellValue): value is FixValue {
  return typeof value === 'string' || typeof value === 'number';
}

/** A number that was typed into a cell of texts is a number where the column holds numbers. */
function likeBefore(value: CellValue, { rows }: SentSheet, at: number): CellValue {
  if (typeof value !== 'string' || !NUMBER.test(value) || /^-?0\d/.test(value)) return value;
  const others = rows.filter(({ values }) => values[at] !== null && values[at] !== undefined);
  return others.length > 0 && others.every(({ values }) => typeof values[at] === 'number') ? Number(value) : value;
}

function lineOf(values: readonly (CellValue | undefined)[]): string {
  return values
    .map(textOf)
    .filter((text) => text !== '')
    .slice(0, 6)
    .join(' · ');
}
