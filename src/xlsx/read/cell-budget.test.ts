import { TooMuchError } from '../xml/xml-tree';
import { CellBudget } from './cell-budget';

/** How often something can be spent before it is too much, up to `most`. */
function times(most: number, spend: (budget: CellBudget) => void): number {
  const budget = new CellBudget();
  for (let count = 0; count < most; count++) {
    try {
      spend(budget);
    } catch (error) {
      expect(error).toBeInstanceOf(TooMuchError);
      return count;
    }
  }
  return most;
}

it('has room for 200,000 students with 8 schedule rows of 12 styled cells and two formulas', () => {
  expect(
    times(1_600_000, (budget) => {
      budget.spend(24);
      budget.spendFormula('=SUM(A1:B1)+C1');
      budget.spendFormula('=SUM(A1:B1)+C1');
    }),
  ).toBe(1_600_000);
});

it('ends where cells or formulas would fill the memory', () => {
  expect(times(1_048_576, (budget) => budget.spend(16_384))).toBeLessThan(10_000);
  const formula = `=${'A1+'.repeat(2_700)}1`;
  expect(times(1_048_576, (budget) => budget.spendFormula(formula))).toBeLessThan(50_000);
});
