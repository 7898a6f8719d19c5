import { peopleOf } from './people';

describe('peopleOf', () => {
  it.each([
    'Nunez, Jose; Lee, Kim',
    'Nunez, Jose / Lee, Kim',
    'Nunez, Jose\nLee, Kim',
    'Nunez, Jose & Lee, Kim',
    'Nunez, Jose and Lee, Kim',
    'Nunez, Jose AND Lee, Kim',
    'Nunez, Jose, Lee, Kim',
    'Nunez, Jose;Lee, Kim;',
  ])('finds two in %p', (cell) => expect(peopleOf(cell)).toEqual(['Nunez, Jose', 'Lee, Kim']));

  it.each(['Lee, Kim', 'Kim Lee', 'Anderson, Sandy', 'Sandy Brand', 'Lee, Kim, Jr.', ' Lee , Kim ', 'Lee Kim, A, B'])(
    'finds one in %p',
    (cell) => expect(peopleOf(cell)).toEqual([cell]),
  );

  it('parts three pairs, and names without commas', () => {
    expect(peopleOf('Ruiz, Ana, Lee, Kim, Poe, Max')).toEqual(['Ruiz, Ana', 'Lee, Kim', 'Poe, Max']);
    expect(peopleOf('Ruiz/Lee & Poe')).toEqual(['Ruiz', 'Lee', 'Poe']);
  });

  it('parts first names with a letter at commas', () => {
    expect(peopleOf('Aarav P., Jia Hui W, Thiago L.')).toEqual(['Aarav P.', 'Jia Hui W', 'Thiago L.']);
    expect(peopleOf('da Silva, Ana M.')).toEqual(['da Silva, Ana M.']);
    expect(peopleOf('Lee, Kim P.')).toEqual(['Lee, Kim P.']);
  });

  it.each(['', ' ; '])('finds nobody in %p', (cell) => expect(peopleOf(cell)).toEqual([]));
});
