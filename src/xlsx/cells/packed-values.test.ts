import fc from 'fast-check';
import { cellError, type CellValue } from './cell-value';
import { BLANK, PackedValues, packedSharedText } from './packed-values';

const SHARED = ['Ana', '', 'Zoë'];

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 0.5, 2 ** 29, 2 ** 29 - 1, -(2 ** 29), -(2 ** 29) - 1, 2 ** 31, 2 ** 32, 45_000.25),
  fc.string(),
  fc.constantFrom<CellValue>('', 'Ana', null, true, false, cellError('#N/A'), cellError('#REF!')),
);

it('gives back every value as it was', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const packing = new PackedValues(SHARED);
      const packed = Int32Array.from(values, (each) => packing.pack(each));
      expect(Array.from(packed, (each) => packing.unpack(each))).toEqual(values);
    }),
  );
});

it('gives a text of the workbook by its number', () => {
  const packing = new PackedValues(SHARED);
  expect(SHARED.map((_, number) => packing.unpack(packedSharedText(number)))).toEqual(SHARED);
});

it('packs the same text as the same number, and a blank cell always alike', () => {
  const packing = new PackedValues(SHARED);
  const [first, , third] = ['Bea', 'Cy', 'Bea'].map((text) => packing.pack(text));
  expect(third).toBe(first);
  expect(packing.pack(null)).toBe(BLANK);
  expect(new PackedValues().unpack(BLANK)).toBeNull();
});

it('keeps very many different texts', () => {
  const packing = new PackedValues();
  const texts = Array.from({ length: 70_000 }, (_, at) => `text ${at}`);
  const packed = [...texts, ...texts.slice(0, 10)].map((text) => packing.pack(text));
  expect(packed.map((each) => packing.unpack(each))).toEqual([...texts, ...texts.slice(0, 10)]);
});
