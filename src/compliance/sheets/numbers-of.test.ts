import { inLittleRoom, numbersOf } from './numbers-of';

it.each([1, 256, 257, 65_536, 65_537])('%i numbers from 0 on are the same in little room', (count) => {
  const numbers = Int32Array.from({ length: count }, (_, number) => number);
  expect(inLittleRoom(numbers, count).join()).toBe(numbers.join());
});

it('numbers of few values take a byte each, of more values two', () => {
  const numbers = Int32Array.of(0, 1, 2);
  expect([256, 65_536, 65_537].map((end) => inLittleRoom(numbers, end).byteLength / numbers.length)).toEqual([1, 2, 4]);
});

it('each value gives its number, in their order', () => {
  expect([...numbersOf(['a', 'bb', 'a'], (text) => text.length)]).toEqual([1, 2, 1]);
});
