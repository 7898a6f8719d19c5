import { isFilled, readYesNo } from './yes-no';

describe('readYesNo', () => {
  it.each(['Y', 'yes', 'TRUE', true, 1, '1', '1.0', '01', 'x', ' X ', '✓', '☑️', '✅'])('reads %p as yes', (value) =>
    expect(readYesNo(value)).toBe(true),
  );

  it.each(['N', 'no', 'FALSE', false, 0, '0', '0.0', '00', '', null, undefined, 'NULL', '❌', '☐'])(
    'reads %p as no',
    (value) => expect(readYesNo(value)).toBe(false),
  );

  it.each(['maybe', 2, 'Yes?', 'O', 46000, { error: '#N/A' }])('cannot read %p', (value) =>
    expect(readYesNo(value)).toBeNull(),
  );
});

describe('isFilled', () => {
  it.each([
    ['Smith, Ann', true],
    ['Yes', true],
    [2, true],
    ['No', false],
    ['', false],
    [0, false],
    ['None', false],
    [{ error: '#REF!' }, false],
  ])('of %p is %p', (value, expected) => expect(isFilled(value)).toBe(expected));
});
