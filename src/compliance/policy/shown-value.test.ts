import { shownValue } from './shown-value';

describe('shownValue', () => {
  it.each([
    [135, 'minutes a day', '135 minutes a day'],
    [6, 'grade', 'grade 6'],
    [null, 'minutes', 'not set'],
    ['02-15', 'month and day', '02-15'],
    [[], 'dates', 'none'],
    [['ESL', 'ELD'], 'words', 'ESL, ELD'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'words', 'a, b, c, d and 2 more'],
    [{ default: { overall: 4.2, literacy: 3.9 } }, 'ACCESS score', 'default: overall 4.2, literacy 3.9'],
    [{ 'ELE 5': '7' }, 'criterion', 'ELE 5: 7'],
    [{}, 'criterion', 'none'],
  ])('shows %j (%s) as %s', (value, unit, shown) => {
    expect(shownValue(value, unit)).toBe(shown);
  });
});
