import fc from 'fast-check';
import { makePackets } from '../../src/compliance/packets/make-packets';
import { FINDINGS_TAB } from '../../src/compliance/packets/packet';
import { THREE_SCHOOLS } from '../../src/compliance/packets/testing/schools';
import { always } from '../always';
import { arbitraryDistrict } from '../arbitrary-district';
import { merged, officeOf, sentTo, throughFile } from './answer';

const SCHOOLS = ['Adams', 'Burke K-8', 'Otis'];
const office = officeOf(THREE_SCHOOLS);

it('what is sent and comes back unchanged, in whatever order its rows, changes nothing', () => {
  always(
    'packets-unchanged',
    fc.property(arbitraryDistrict, fc.boolean(), (sheets, isReversed) => {
      const any = officeOf(sheets);
      const made = makePackets(any.run, any.workbook);
      if ('refused' in made) return;
      const back = made.packets.map((packet) => {
        const there = throughFile(packet);
        for (const { tab } of packet.sent.sheets) if (isReversed) there.rearrange(tab, (rows) => rows.reverse());
        return there.back();
      });
      const { lines, packets } = merged(any, ...back);
      expect(lines).toEqual([]);
      expect(packets.flatMap(({ remarks, refused }) => (refused === null ? remarks : [refused]))).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

interface Edit {
  readonly school: string;
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly isSecond: boolean;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    school: fc.constantFrom(...SCHOOLS),
    tab: fc.constantFrom('Roster', 'Schedule', 'Staff', FINDINGS_TAB),
    row: fc.nat(9),
    column: fc.nat(7),
    value: fc.constantFrom('x1', 'Waive', 77, '', 'Ünïcode & <b>'),
    isSecond: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** The packets of all schools, and second copies of them, after so many edits; what each cell then says by itself. */
function edited(list: readonly Edit[]) {
  const first = SCHOOLS.map((school) => sentTo(school, office));
  const second = SCHOOLS.map((school) => sentTo(school, office));
  const said = new Set<string>();
  for (const [at, { school, tab, row, column, value, isSecond }] of list.entries()) {
    const packet = (isSecond ? second : first)[SCHOOLS.indexOf(school)];
    const cells = packet?.tabs.has(tab) ? packet.data(tab)[row] : undefined;
    const place = tab === FINDINGS_TAB ? 9 + (column % 2) : column;
    // The key of a row is not a cell that is answered.
    if (packet === undefined || cells === undefined || place >= cells.length - 1) continue;
    // A text of its own for each, so that each is looked for by itself.
    cells[place] = value === 'x1' ? `x1 ${at}.` : value;
  }
  for (const { tabs } of [...first, ...second])
    for (const rows of tabs.values())
      for (const cells of rows)
        for (const cell of cells) for (const text of String(cell).match(/x1 \d+\./g) ?? []) said.add(text);
  const back = [
    ...first.map((packet) => packet.back(`1 ${packet.file}`)),
    ...second.map((packet) => packet.back(`2 ${packet.file}`)),
  ];
  return { back, said };
}

it('packets may be taken in any order, and nothing that a school wrote is lost', () => {
  always(
    'packets-in-any-order',
    fc.property(edits, fc.nat(5), (list, turn) => {
      const { back, said } = edited(list);
      const turned = [...back.slice(turn), ...back.slice(0, turn)].reverse();
      const merge = merged(office, ...back);
      expect(merged(office, ...turned)).toEqual(merge);
      const shown = new Set(merge.items.flatMap(({ there }) => there.match(/x1 \d+\./g) ?? []));
      expect(shown).toEqual(said);
    }),
    { numRuns: 8 },
  );
});
