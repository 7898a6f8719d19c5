import { HostWorkbook } from '../../embedded-host/browser';
import { linkTarget } from './link-target';

describe('linkTarget', () => {
  const workbook = new HostWorkbook('Test.xlsx');
  const roster = workbook.addSheet("Mai's Roster");
  const hidden = workbook.addSheet('Hidden');
  hidden.visibility = 'Hidden';
  const report = workbook.addSheet('ML Summary');
  const targetOf = (formula: string) => {
    report.cells.setContent(0, 0, 'shown', formula);
    return linkTarget(workbook, report, 0, 0);
  };

  it('is the cell that the link of a report names', () => {
    expect(targetOf(`=HYPERLINK("#'Mai''s Roster'!F17",17)`)).toEqual({
      sheet: roster,
      area: { row: 16, column: 5, rows: 1, columns: 1 },
    });
  });

  it('is nothing for other formulas, addresses on the web, and sheets that are hidden or gone', () => {
    for (const formula of [
      '=SUM(A1:A2)',
      '=HYPERLINK("https://example.org","x")',
      `=HYPERLINK("#'Hidden'!A1","x")`,
      `=HYPERLINK("#'Gone'!A1","x")`,
      `=HYPERLINK("#'ML Summary'!what","x")`,
    ]) {
      expect(targetOf(formula)).toBeNull();
    }
    expect(linkTarget(workbook, roster, 0, 0)).toBeNull();
  });
});
