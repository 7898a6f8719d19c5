import fc from 'fast-check';
import { calledKey, lastFirst, mayBeShortFor, personKey, shortName } from './names';

describe('personKey', () => {
  it('takes "Last, First" and "First Last" for one person, whatever case, accents and middle initials', () => {
    const names = ['Ortíz, María', 'maria ortiz', 'ORTIZ,MARIA', 'Maria T. Ortiz', 'Ortiz, Maria T', ' María  Ortiz '];
    expect(new Set(names.map(personKey))).toEqual(new Set(['maria ortiz']));
  });

  it('keeps a name of initials, and different people, apart', () => {
    expect(personKey('J Smith')).toBe('j smith');
    expect(personKey('Smith, Jo')).not.toBe(personKey('Smith, Joan'));
    expect(personKey("O'Brien, Ann")).toBe(personKey('Ann O’Brien'));
  });

  it.each([
    ['Van Dyke, Jo', 'Jo Van Dyke', true],
    ['\u00a0Lee, Ann ', 'Ann Lee', true],
    ['Ann, Lee', 'Lee, Ann', false],
    ['Ann Mary Lee', 'Ann Lee', false],
  ])('of %p and %p: one person %p', (one, other, isOne) => {
    expect(personKey(one) === personKey(other)).toBe(isOne);
  });

  it('is empty for no name', () => {
    expect([personKey(''), personKey(' , ')]).toEqual(['', '']);
  });

  it('does not depend on the order of two names', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
    fc.assert(
      fc.property(name, name, (first, last) =>
        expect(personKey(`${last}, ${first}`)).toBe(personKey(`${first} ${last}`)),
      ),
    );
  });
});

describe('names in short, and in brackets', () => {
  it('a name in brackets is no part of the name, and one to be called by', () => {
    expect(personKey('Diallo, Aissatou (Aisha)')).toBe(personKey('Aissatou Diallo'));
    expect(calledKey('Diallo, Aissatou (Aisha)')).toBe(personKey('Aisha Diallo'));
    expect(calledKey('Aissatou (Aisha) Diallo')).toBe(personKey('Aisha Diallo'));
    expect([calledKey('Diallo, Aissatou'), calledKey('Diallo ()')]).toEqual([null, null]);
  });

  it.each([
    ['Ruiz', { last: 'ruiz', initial: '' }],
    ['Ms. Ruiz', { last: 'ruiz', initial: '' }],
    ['Mr. J. Ruiz', { last: 'ruiz', initial: 'j' }],
    ['Da Silva, M.', { last: 'da silva', initial: 'm' }],
    ['J. Ferreira', { last: 'ferreira', initial: 'j' }],
    ['Ruiz,', { last: 'ruiz', initial: '' }],
    ['Ruiz, Ana', null],
    ['Ana Ruiz', null],
    ['Ana Maria Ruiz', null],
    ['', null],
    ['J', null],
  ])('%j in short: %j', (name, short) => expect(shortName(name)).toEqual(short));

  it.each([
    ['Ruiz', 'Ruiz, Carmen', true],
    ['Ruiz', 'Carmen Ruiz', true],
    ['Ruiz, C', 'Ruiz, Carmen', true],
    ['Ruiz, D', 'Ruiz, Carmen', false],
    ['Silva', 'Da Silva, Maria', false],
    ['Ruiz', 'Ruiz', false],
  ])('%s may be %s: %s', (short, name, isOne) => {
    const read = shortName(short);
    expect(read !== null && mayBeShortFor(read, name)).toBe(isOne);
  });
});

describe('lastFirst', () => {
  it('joins what is known', () => {
    expect([lastFirst('Lee', 'Ada'), lastFirst('Lee', ''), lastFirst('', 'Ada'), lastFirst('', '')]).toEqual([
      'Lee, Ada',
      'Lee',
      'Ada',
      '',
    ]);
  });
});
