import { fieldsOfTypes } from '../../sheets/kinds/fields-by-kind';
import type { CellValue } from '../../sheets/snapshot';
import { readGrade } from '../../sheets/values/grades';
import { cellText } from '../../sheets/values/text';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

const FIELDS = fieldsOfTypes('grade', 'grades');

const messages = {
  unreadable: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} cannot be read as a grade.`,
    fix: 'Enter K0, K1, K2, a grade from 1 to 12, or SP for ungraded.',
  }),
};

export const gradeInvalid = defineCheck({
  id: 'grade-invalid',
  title: 'Grade that cannot be read',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('grade column', FIELDS)],
  messages,
  flood: unread('grades', 'the grade'),
  run({ dataset }, report) {
    for (const bad of badRows(dataset, FIELDS, ({ type }) => (type === 'grades' ? isGrades : isGrade))) {
      report.problem(cellsProblem(dataset, 'unreadable', bad));
    }
  },
});

function isGrade(value: CellValue): boolean {
  return readGrade(value) !== null;
}

/** A class may hold several grades: `6-8`, `K2/1`, `3 and 4`. */
function isGrades(value: CellValue): boolean {
  return (
    isGrade(value) ||
    cellText(value)
      .split(/[,;/&+]|\band\b/i)
      .every((part) => isGrade(part.trim()) || isRange(part))
  );
}

function isRange(text: string): boolean {
  const ends = text.split(/[-–]|\bto\b/i);
  return ends.length === 2 && ends.every((end) => isGrade(end.trim()));
}
