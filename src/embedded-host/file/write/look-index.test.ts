import { LookIndex } from './look-index';

interface Font {
  readonly size: number;
  readonly color: string;
}

const lookOf = ({ size, color }: Font): string => `${color} ${size}`;
const FONTS: readonly Font[] = [
  { size: 10, color: 'red' },
  { size: 12, color: 'red' },
  { size: 10, color: 'blue' },
  { size: 10, color: 'blue' },
];

test('finds the first record that looks the same, and none that only shares the trait', () => {
  const index = new LookIndex(
    FONTS,
    ({ size }) => String(size),
    (font) => [lookOf(font)],
  );
  const placeOf = (font: Font) => index.placeOf(font, lookOf(font));
  expect(placeOf({ size: 10, color: 'blue' })).toBe(2);
  expect(placeOf({ size: 10, color: 'red' })).toBe(0);
  expect(placeOf({ size: 12, color: 'red' })).toBe(1);
  expect(placeOf({ size: 12, color: 'blue' })).toBeUndefined();
  expect(placeOf({ size: 14, color: 'red' })).toBeUndefined();
});

test('puts looks into words once, and only of records that share the trait', () => {
  const put: number[] = [];
  const index = new LookIndex(
    FONTS,
    ({ size }) => String(size),
    (font) => {
      put.push(font.size);
      return [lookOf(font)];
    },
  );
  index.placeOf({ size: 10, color: 'blue' }, 'blue 10');
  index.placeOf({ size: 10, color: 'red' }, 'red 10');
  expect(put).toEqual([10, 10, 10]);
});
