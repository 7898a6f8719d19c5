import { runOf } from '../../compliance/reports/testing/run-of';
import { buildReports } from '../../compliance/reports/build-reports';
import { csvFiles } from './report-files';

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1', 'Álvarez, Ana', 'Burke', 3, 'EL', 3],
    ['2', 'Omar, Nia', 'Burke', 4, 'EL', 2],
  ],
  Schedule: [
    ['Student ID', 'Course', 'Section', 'Min/Wk', 'Teacher'],
    ['1', 'ESL 3', 1, 300, 'Lee, Ann'],
  ],
};
const filesOf = (...ids: string[]) => csvFiles(buildReports(runOf(SHEETS), ids, 'district').written);

test('one file a table, named after the report, and after the table where there are several', () => {
  expect(filesOf('joined').map(({ name }) => name)).toEqual(['joined.csv']);
  const names = filesOf('esl-minutes').map(({ name }) => name);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).toMatch(/^esl-minutes\.\w+\.csv$/);
});

test('the joined data hold one row an ML', () => {
  const [file] = filesOf('joined');
  const lines = (file?.text ?? '').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('"Álvarez, Ana"');
});

test('a report without a row has no file', () => {
  expect(filesOf('requests')).toEqual([]);
});
