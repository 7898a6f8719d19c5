import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { recognise } from './recognise';

/** How one sheet is described. */
function described(rows: SheetRows[string]) {
  const recognised = recognise(workbookOf({ Sheet1: rows }))[0]?.recognised;
  if (recognised === null || recognised === undefined) throw new Error('The sheet is not recognised.');
  return recognised;
}

it('a column is asked about where hardly a cell can be a value of its field, but names may look like anything', () => {
  const rows = ['1', '2', '3', '4', '5'].map((id) => [id, `kid${id}@mail.org`, 'blue', 'EL']);
  expect(described([['Student ID', 'Student Name', 'Grade', 'EL Status'], ...rows]).misfits).toEqual(['grade']);
});

it('a column that this add-in wrote has no heading to read', () => {
  const { texts } = described([
    ['Student ID', 'Grade', 'EL Status', 'ESL Minutes Owed (ML Check)'],
    ['1', 3, 'EL', 45],
  ]);
  expect(texts).toEqual(['Student ID', 'Grade', 'EL Status', '']);
});
