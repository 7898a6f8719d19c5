import fc from 'fast-check';
import type { CellValue } from '../../compliance/sheets/snapshot';
import { RowPacker, RowUnpacker } from './packed-rows';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ maxLength: 2 }),
  fc.integer({ min: -2, max: 2 }),
  fc.double({ noNaN: true }).map((value) => value + 0),
  fc.boolean(),
  fc.record({ error: fc.constantFrom('#N/A', '#REF!') }),
);
const messages = fc.array(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), { maxLength: 5 });

it('gives the same cells, message by message', () => {
  fc.assert(
    fc.property(messages, (all) => {
      const [packer, unpacker] = [new RowPacker(), new RowUnpacker()];
      for (const rows of all) expect(unpacker.unpack(structuredClone(packer.pack(rows)))).toEqual(rows);
    }),
  );
});

it('sends each text once', () => {
  const packer = new RowPacker();
  expect(packer.pack([['Burke', 3, '3', true, ''], ['Burke']]).texts).toEqual(['Burke', '3', '']);
  expect(packer.pack([['Burke', 4, false, 'Curie']]).texts).toEqual(['Curie']);
});

it('keeps rows that are one in memory one, as many blank rows are', () => {
  const blank = ['', ''];
  const rows = new RowUnpacker().unpack(new RowPacker().pack([['1', '2'], blank, blank, blank, ['', '3']]));
  expect(rows).toEqual([['1', '2'], blank, blank, blank, ['', '3']]);
  expect(rows[2]).toBe(rows[1]);
  expect(rows[3]).toBe(rows[1]);
});
