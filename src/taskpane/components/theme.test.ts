import { isDark } from './theme';

it.each([
  ['as Office says', { isDarkTheme: true }, false, true],
  ['as Office says, whatever the system', { isDarkTheme: false }, true, false],
  ["by Office's background", { bodyBackgroundColor: '#212121' }, false, true],
  ["by Office's background", { bodyBackgroundColor: '#FFFFFF' }, true, false],
  ['as the system, where Office says nothing', undefined, true, true],
  ['light, where nobody says anything', {}, false, false],
])('is dark %s', (_, office, prefersDark, expected) => {
  expect(isDark(office, prefersDark)).toBe(expected);
});
