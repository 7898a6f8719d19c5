import type { Dataset } from '../../dataset/dataset';
import type { ClassSection, Enrolment, SourceRow, Student } from '../../dataset/records';
import { cellOf, firstText, textOf } from '../../dataset/source-rows';
import { codedColumn } from '../../sheets/coded-columns';
import type { KindId } from '../../sheets/kinds';
import { defineKind } from '../../sheets/kinds/define-kind';
import { key, studentId, text } from '../../sheets/kinds/field';
import { fieldColumn } from '../../sheets/recognised-sheet';
import { need } from '../define-check';
import { rowLocation, sectionLocation, studentLocation } from '../locations';

/**
 * What must not compile: `tsc` fails where a line below an expected error has none. Fields of another kind and misspelled ones
 * are refused wherever a row, a sheet, a place or a need names a field.
 */
export function mustNotCompile(dataset: Dataset, student: Student, enrolment: Enrolment, section: ClassSection): void {
  const [roster] = dataset.sheetsOf('roster');
  const [row] = student.rows;
  if (roster === undefined || row === undefined) return;

  // @ts-expect-error a roster has no course
  cellOf(row, 'courseCode');
  // @ts-expect-error misspelled
  textOf(row, 'studentID');
  // @ts-expect-error a schedule has no SDD
  cellOf(enrolment, 'sdd');
  // @ts-expect-error misspelled
  firstText(student.rows, 'homeRoom');
  // @ts-expect-error no kind has such a field
  cellOf(row as SourceRow, 'lunch');
  // @ts-expect-error a roster has no period
  fieldColumn(roster, 'period');
  // @ts-expect-error a roster has no cap
  codedColumn(roster, 'cap');
  // @ts-expect-error misspelled
  roster.columns.get('Grade');
  // @ts-expect-error an opt-out sheet has no test date
  dataset.followUpRows.days('optouts', student, 'testDate');

  // @ts-expect-error a schedule has no homeroom
  rowLocation(enrolment, 'studentId', 'homeroom');
  // @ts-expect-error a roster has no teacher
  studentLocation(student, 'teacher');
  // @ts-expect-error a schedule has no cap
  sectionLocation(section, 'cap');

  // @ts-expect-error a roster has no section
  need('section column on a roster', 'roster.section');
  // @ts-expect-error no such kind
  need('rooster', 'rooster');
  // @ts-expect-error misspelled
  dataset.has('schedule.Teacher');
  // @ts-expect-error no such kind
  dataset.sheetsOf('rosters');
  // @ts-expect-error an access sheet is no roster
  const other: typeof roster | undefined = dataset.sheetsOf('access')[0];

  // @ts-expect-error a kind without a line in KINDS is none
  const unregistered: KindId = 'lunches';
  defineKind({
    id: 'lunches',
    title: 'lunch list',
    fields: { studentId: key(studentId(['Student ID'])), meal: text(['Meal']) },
    // @ts-expect-error the kind has no such field
    needs: [[['studentId']], [['dish']]],
  });
  // @ts-expect-error a field has a type, not headings alone
  defineKind({ id: 'lunches', title: 'lunch list', fields: { meal: ['Meal'] }, needs: [] });
  // @ts-expect-error what a kind needs to be recognised is said
  defineKind({ id: 'lunches', title: 'lunch list', fields: { meal: text(['Meal']) } });
  void [other, unregistered];
}
