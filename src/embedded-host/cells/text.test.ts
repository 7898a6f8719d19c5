import { cellError } from '../model';
import { displayText } from './text';

test.each([
  [45730, 'm/d/yyyy', '3/14/2025'],
  [45730.5, 'm/d/yyyy h:mm', '3/14/2025 12:00'],
  [0.1 + 0.2, 'General', '0.3'],
  [0.123, '0.0%', '12.3%'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [true, 'General', 'TRUE'],
  ['x', 'General', 'x'],
  ['x', '0.00', 'x'],
  ['x', '"Name: "@', 'Name: x'],
  [null, '0', ''],
  [cellError('#REF!'), '0', '#REF!'],
] as const)('%s in the format %s shows %s', (value, format, text) => {
  expect(displayText(value, format, false)).toBe(text);
});

test('a date of a 1904 workbook shows its own day', () => {
  expect(displayText(0, 'm/d/yyyy', true)).toBe('1/1/1904');
  expect(displayText(5, '0', true)).toBe('5');
});
