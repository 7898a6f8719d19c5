import type { SheetCells } from '../../excel/testing/excel-with';

/** A school of three MLs at level 2 (90 min a day are owed): one served, one short, one without any ESL. */
export const SCHOOL: Readonly<Record<string, SheetCells>> = {
  Roster: [
    ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'],
    ['100234', 'Nguyễn, Thị Mai', 'Burke', '3', 'EL', 2],
    ['100235', 'Silva, Ana', 'Burke', '3', 'EL', 2],
    ['100236', 'Đặng, Văn', 'Burke', '3', 'EL', 2],
  ],
  Schedule: [
    ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'],
    ['100234', 'Burke', 'ESL 3', '1', 450, 'Diaz, Rosa'],
    ['100235', 'Burke', 'ESL 3', '1', 225, 'Diaz, Rosa'],
    ['100236', 'Burke', 'Math 3', '2', 300, 'Diaz, Rosa'],
  ],
};
