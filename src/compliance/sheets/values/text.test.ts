import fc from 'fast-check';
import { cellText, compacted, folded, isBlank } from './text';

describe('isBlank', () => {
  it.each([
    [null],
    [undefined],
    [''],
    ['  '],
    ['\u00a0'],
    ['\n'],
    ['NULL'],
    ['null'],
    ['N/A'],
    ['n/a'],
    ['#N/A'],
    ['-'],
    ['None'],
    [' none '],
  ])('takes %p for blank', (value) => expect(isBlank(value)).toBe(true));

  it.each([[0], [false], ['0'], ['No'], ['NA'], ['nulls'], ['--'], [{ error: '#N/A' }]])(
    'takes %p for a value',
    (value) => expect(isBlank(value)).toBe(false),
  );
});

describe('cellText', () => {
  it.each([
    [' Burke K-8\u00a0', 'Burke K-8'],
    [1001, '1001'],
    [2.5, '2.5'],
    [true, 'true'],
    ['NULL', ''],
    [null, ''],
    [{ error: '#REF!' }, ''],
  ])('of %p is %p', (value, text) => expect(cellText(value)).toBe(text));
});

describe('folded', () => {
  it.each([
    ['Đặng', 'dang'],
    ['Søren', 'soren'],
    ['Łukasz', 'lukasz'],
    ['Yıldız', 'yildiz'],
    ['Weiß', 'weiss'],
    ['Mæhre', 'maehre'],
    ['Lecœur', 'lecoeur'],
  ])('writes %p as %p, as people type it without such letters', (text, plain) => expect(folded(text)).toBe(plain));

  it('makes texts of different hands equal', () => {
    expect(folded(' Nguyễn,\u00a0 Thị\nMai ')).toBe('nguyen, thi mai');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(folded(folded(text))).toBe(folded(text))));
  });
});

describe('compacted', () => {
  it('drops what people type between words', () => {
    expect(compacted('Push-In (ESL 2)')).toBe('pushinesl2');
    expect(compacted(' –. ')).toBe('');
  });

  it('keeps a sign of doubt', () => {
    expect(compacted('EL?')).toBe('el?');
  });

  it('does not see spaces, case or the marks between words', () => {
    const noise = fc.constantFrom(' ', '-', '_', '.', '\u00a0', '/');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/), noise, (text, mark) =>
        expect(compacted([...text.toUpperCase()].join(mark))).toBe(text),
      ),
    );
  });
});
