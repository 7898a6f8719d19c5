import { unknownYearsNote } from './unknown-years';

const compared = (testYear: number | null, known: boolean) => ({
  comparison: { overall: 4.2, literacy: 3.9, testYear, needed: { overall: 4.2, literacy: 3.9, known } },
});

describe('exit scores that are not known', () => {
  it('are told with their years, each once, in their order', () => {
    const rest =
      "are not known to this program (WIDA and DESE set them): the last known ones are used until a year's own are entered in the policy.";
    expect(unknownYearsNote([2028, 2027, 2028].map((year) => compared(year, false)))).toEqual([
      { kind: 'note', text: `The exit scores of 2027, 2028 ${rest}` },
    ]);
    expect(unknownYearsNote([compared(null, false), compared(2026, true)])).toEqual([
      { kind: 'note', text: `The exit scores of a test of unknown year ${rest}` },
    ]);
  });

  it('are no note where all are known', () => {
    expect(unknownYearsNote([compared(2026, true), compared(null, true)])).toEqual([]);
    expect(unknownYearsNote([])).toEqual([]);
  });
});
