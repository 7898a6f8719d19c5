import fc from 'fast-check';
import { isNumberId, isStateId, readId } from './ids';

describe('readId', () => {
  it('takes 1001, 1001.0 and "1001" for one id', () => {
    const keys = [1001, 1001.0, '1001', '1001.0', ' 1001 ', '001001', '1001\u00a0'].map((value) => readId(value)?.key);
    expect(new Set(keys)).toEqual(new Set(['1001']));
  });

  it('shows leading zeros, and ignores them in comparing', () => {
    expect(readId('00123')).toEqual({ text: '00123', key: '123', ruined: false });
    expect(readId('000')?.key).toBe('0');
    expect(readId(0)?.key).toBe('0');
  });

  it('compares letters in any case', () => {
    expect(readId('ab12')?.key).toBe(readId('AB12')?.key);
  });

  it.each([
    '="1001"',
    '"1001"',
    "'1001",
    '10\u200b01',
    '\ufeff1001',
    '１００１',
    '#1001',
    '# 1001',
    '1,001',
    '1,001.00',
    "'#001,001 ",
  ])('reads %p as 1001', (value) => expect(readId(value)?.key).toBe('1001'));

  it.each(['ID1001', '0x1001', '10 01', '1001-1', '10,01', '1001#', 'O’Neil'])('leaves %p as it is', (value) =>
    expect(readId(value)?.text).toBe(value),
  );

  it('shows an id without what stood around it', () => {
    expect(readId('="0010001"')?.text).toBe('0010001');
    expect(readId('="1.0010E+04"')?.ruined).toBe(true);
  });

  it.each([[''], ['=""'], ["'"], [null], ['NULL'], ['-'], [{ error: '#N/A' }]])('finds no id in %p', (value) =>
    expect(readId(value)).toBeNull(),
  );

  it.each([
    ['9.90694E+11', true],
    ['9.9e11', true],
    ['9E+11', true],
    [1e15, true],
    [1e21, true],
    [999999999999999, false],
    ['1234567890123456', false],
    ['E100', false],
    ['12E', false],
  ])('knows whether %p was rounded: %p', (value, ruined) => expect(readId(value)?.ruined).toBe(ruined));

  it('gives a number and its text the same key', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.nat({ max: 3 }), (number, zeros) => {
        const key = readId(number)?.key;
        expect(readId(String(number))?.key).toBe(key);
        expect(readId(`${'0'.repeat(zeros)}${number}`)?.key).toBe(key);
        expect(readId(`${number}.0`)?.key).toBe(key);
      }),
    );
  });

  it('keeps different numbers apart', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => expect(readId(a)?.key === readId(String(b))?.key).toBe(a === b)),
    );
  });
});

describe('isStateId', () => {
  it.each([
    ['1234567890', true],
    [1234567890, true],
    ['0234567890', true],
    ['123456789', false],
    ['12345678901', false],
    ['12345 7890', false],
    ['1.23457E+09', false],
  ])('of %p is %p', (value, expected) => {
    const id = readId(value);
    expect(id !== null && isStateId(id)).toBe(expected);
  });
});

describe('isNumberId', () => {
  it.each([
    ['0010001', true],
    [1001, true],
    ['123456789012345', true],
    ['1234567890123456', false],
    [1e15, false],
    [-1, false],
    [10.5, false],
    ['1001.0', false],
    [' 1001', false],
    ['A1001', false],
    ['', false],
    [null, false],
  ])('of %p is %p', (value, expected) => {
    expect(isNumberId(value)).toBe(expected);
  });
});
