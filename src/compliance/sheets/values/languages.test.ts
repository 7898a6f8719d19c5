import { readLanguages } from './languages';

const keysOf = (text: string) => readLanguages(text).map(({ key }) => key);

describe('a language', () => {
  it.each([
    ['Spanish', 'Español', 'Castilian', 'Castellano', ' SPANISH '],
    [
      'Haitian Creole',
      'Haitian',
      'Creole (Haitian)',
      'Creole, Haitian',
      'Kreyòl',
      'Kreyòl Ayisyen',
      'Haitian Creole (French)',
    ],
    ['Cape Verdean', 'Cape Verdean Creole', 'Cabo Verdean', 'Cabo Verdean Creole', 'Kabuverdianu', 'Kriolu', 'Crioulo'],
    ['Cape Verdean', 'Criolo', 'Creole, Cape Verdean'],
    ['Portuguese', 'Português', 'Brazilian Portuguese', 'Portuguese (Brazil)', 'Portuguese - Brazilian'],
    ['Chinese', 'Mandarin', 'Cantonese', 'Chinese (Mandarin)', 'Chinese, Cantonese', 'Mandarin Chinese', 'Toisanese'],
    ['Chinese', 'Cantonese Chinese', 'Simplified Chinese', 'Traditional Chinese', 'Chinese (Simplified)', 'Taishanese'],
    ['Chinese', 'Chinese - Traditional'],
    ['Vietnamese', 'Tiếng Việt'],
    ['Arabic', 'Arab'],
    ['Somali', 'Soomaali', 'Af-Maay Maay'],
    ['French', 'Français'],
    ['Russian', 'Russkiy'],
    ['Ukrainian', 'Ukrayinska'],
    ['Persian', 'Farsi', 'Dari'],
    ['Tagalog', 'Filipino', 'Pilipino'],
    ['Khmer', 'Cambodian'],
    ['English', 'Inglés'],
    ['Albanian', 'Shqip'],
    ['Swahili', 'Kiswahili'],
  ])('%s is the same however it is written', (name, ...spellings) => {
    expect(keysOf(name)).toHaveLength(1);
    for (const spelling of spellings)
      expect({ spelling, is: keysOf(spelling) }).toEqual({ spelling, is: keysOf(name) });
  });

  it('is another than each other one', () => {
    const names = ['Spanish', 'Haitian', 'Cape Verdean', 'Portuguese', 'Chinese', 'Vietnamese', 'Arabic', 'Somali'];
    const more = ['French', 'Russian', 'Ukrainian', 'Persian', 'Tagalog', 'Khmer', 'English', 'Albanian', 'Swahili'];
    expect(new Set([...names, ...more, 'Nepali', 'Tigrinya'].flatMap(keysOf)).size).toBe(19);
  });

  it.each([
    ['Spanish; English', 2],
    ['Spanish, English', 2],
    ['Spanish/English', 2],
    ['Spanish & Vietnamese', 2],
    ['Spanish|Vietnamese', 2],
    ['Spanish\nVietnamese', 2],
    ['Spanish and Vietnamese or French', 3],
    ['Spanish; ', 1],
    ['', 0],
    [' / ', 0],
    ['Sandor', 1],
  ])('may stand beside others in a cell: %p names %i', (text, count) => expect(keysOf(text)).toHaveLength(count));

  it.each([
    ['es', 'letters'],
    ['spa', 'letters'],
    ['es-MX', 'letters'],
    ['267', 'number'],
    ['4110', 'number'],
    ['7', 'number'],
    ['Thai', 'name'],
    ['x', 'name'],
    ['12345', 'name'],
  ])('%p is told by its %s', (text, by) => expect(readLanguages(text).map((each) => each.by)).toEqual([by]));
});
