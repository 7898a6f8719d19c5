import { inPercent, readersDates, severityCell } from './wording';

it.each([
  ['Entered on 2026-09-24.', 'Entered on 9/24/2026.'],
  ['From 2026-09-24 to 2026-12-01', 'From 9/24/2026 to 12/1/2026'],
  ['The cell holds "2026-09-24".', 'The cell holds "2026-09-24".'],
  ['Holds "soon", due 2026-09-24', 'Holds "soon", due 9/24/2026'],
  ['Course 12026-09-24 and 2026-09-245', 'Course 12026-09-24 and 2026-09-245'],
  ['2026-27', '2026-27'],
])('a reader sees %p as %p', (text, seen) => expect(readersDates(text)).toBe(seen));

it.each([
  // No share is shown under 10, none below all as all, and none above none as none.
  [9, 9, ''],
  [5, 10, ' (50 %)'],
  [999, 1000, ' (99 %)'],
  [1, 1000, ' (1 %)'],
  [0, 10, ' (0 %)'],
])('%p of %p are followed by %p', (part, whole, text) => expect(inPercent(part, whole)).toBe(text));

it('a severity is what is to be done', () => {
  expect((['error', 'warning', 'info'] as const).map((severity) => severityCell(severity))).toEqual([
    { text: 'To fix', status: 'error' },
    { text: 'To review', status: 'warning' },
    { text: 'For information', status: 'info' },
  ]);
});
