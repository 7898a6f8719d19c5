import type { RecognisedSheet } from '../recognised-sheet';
import { classCellReader } from './class-and-teacher';

/** How a cell is read among others of a timetable: class and teacher; null where the cells name classes alone. */
function readOf(cells: readonly string[], cell = cells[0] ?? '') {
  const sheet = { values: cells.map((text) => [text]) };
  const list = { sheet, dataRows: Int32Array.from(cells.keys()) } as unknown as RecognisedSheet;
  const read = classCellReader(list, [0])?.(cell);
  return read === undefined ? null : [read.title, read.teacher];
}

describe('a cell of a timetable', () => {
  it.each([
    ['ESL - Ruiz', ['ESL', 'Ruiz']],
    ['ESL 1 – O’Neil, Pat', ['ESL 1', 'O’Neil, Pat']],
    ['Math | St. Clair', ['Math', 'St. Clair']],
    ['Art — Lee', ['Art', 'Lee']],
    ['Math-Lee', null],
    ['Math - 2', null],
    ['Math - Room 2', null],
  ])('names class and teacher with a dash between blanks: %p is %p', (cell, read) =>
    expect(readOf([cell])).toEqual(read),
  );

  it.each([
    ['ESL 1 (Ortiz)', ['ESL 1', 'Ortiz']],
    ['ELA 6(Pike/Webb)', ['ELA 6', 'Pike/Webb']],
    ['ELA 6 (Pike & Webb)', ['ELA 6', 'Pike & Webb']],
    ['Math (Honors)', null],
    ['Math (Honours)', null],
    ['Math (AP)', null],
    ['Gym (Semester)', null],
    ['Gym (half)', null],
    ['Lab (Room)', null],
    ['ELA (TBD)', null],
    ['ESL (Push-in)', null],
    ['ESL (PO)', null],
    ['ELA (6)', null],
    ['ELA', null],
  ])('names the teacher in brackets, which may say something of the class: %p is %p', (cell, read) =>
    expect(readOf([cell])).toEqual(read),
  );

  it('is read by dashes where six of ten have one, for a dash may part anything', () => {
    const six = [...Array<string>(6).fill('ESL - Ruiz'), ...Array<string>(4).fill('Art')];
    expect(readOf(six)).toEqual(['ESL', 'Ruiz']);
    expect(readOf(six, 'Art')).toEqual(['Art', '']);
    expect(readOf([...six, 'Gym'])).toBeNull();
    expect(readOf([...six, '', ''])).toEqual(['ESL', 'Ruiz']);
  });

  it('is read by brackets where one of three has a teacher in them', () => {
    expect(readOf(['ESL (Ruiz)', 'Art', 'Gym'])).toEqual(['ESL', 'Ruiz']);
    expect(readOf(['ESL (Ruiz)', 'Art', 'Gym'], 'Math (Honors)')).toEqual(['Math (Honors)', '']);
    expect(readOf(['ESL (Ruiz)', 'Art', 'Gym', 'Math (Lab)'])).toBeNull();
  });

  it('says nothing where all are blank', () => expect(readOf(['', '  '])).toBeNull());
});
