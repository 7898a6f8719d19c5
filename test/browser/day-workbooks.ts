import type { CellValue } from '../../src/embedded-host/browser';
import { saveXlsx } from '../../src/embedded-host/file';
import { workbookOf } from './states';

type Cells = readonly (readonly CellValue[])[];

/** A workbook as somebody might bring it, with one ML whose level is missing, and how that is mended. */
export interface BroughtWorkbook {
  readonly name: string;
  readonly content: () => Promise<Buffer | string>;
  /** The line of the overview, the link of the card, and what is typed there. */
  readonly group: RegExp;
  readonly link: RegExp;
  readonly text: string;
}

async function xlsx(sheets: Readonly<Record<string, Cells>>): Promise<Buffer> {
  return Buffer.from((await saveXlsx(workbookOf(sheets))).bytes);
}

const NO_LEVEL = { group: /ML without a level/, text: '3' };

/** A list under a title, with a line of totals below, beside a sheet that is nothing for the check. */
const UNDER_A_TITLE: BroughtWorkbook = {
  ...NO_LEVEL,
  name: 'title rows.xlsx',
  link: /^EL list!/,
  content: () =>
    xlsx({
      Buses: [
        ['Bus', 'Stop'],
        ['1', 'Dudley'],
      ],
      'EL list': [
        ['Burke K-8, multilingual learners'],
        ['Printed on September 30'],
        [],
        ['Student No.', 'Student Name', 'School', 'Gr', 'ML Status', 'SDD Level', 'Homeroom'],
        ['100234', 'Nguyễn, Thị Mai', 'Burke K-8', '3', 'EL', 2, '12'],
        ['100235', 'Silva, Ana', 'Burke K-8', '4', 'EL', null, '14'],
        ['100236', 'Đặng, Văn', 'Burke K-8', '5', 'EL', 3, '14'],
        ['Total', 3],
      ],
    }),
};

const SEMICOLONS: BroughtWorkbook = {
  ...NO_LEVEL,
  name: 'semicolons.csv',
  link: /^semicolons!/,
  content: () =>
    Promise.resolve(
      [
        'Student ID;Last Name;First Name;School;Grade;LEP;ELD Level',
        '000123;Sosa;Luis;Burke K-8;3;EL;',
        '000124;Trần;Minh;Burke K-8;4;EL;2',
        '000125;Roy;Ana;Burke K-8;4;Not EL;',
      ].join('\r\n'),
    ),
};

/** Two heads of one list in one sheet each, and a column that asks what it is. */
const WITH_A_QUESTION: BroughtWorkbook = {
  ...NO_LEVEL,
  name: 'asks.xlsx',
  link: /^Roster!/,
  content: () =>
    xlsx({
      Roster: [
        ['Student ID', 'Student', 'Grade', 'EL Status', 'SDD', 'Exit Date', 'Den'],
        ['100234', 'Nguyễn, Thị Mai', '3', 'EL', 2, '2026-06-20', '12'],
        ['100235', 'Silva, Ana', '4', 'EL', null, null, '14'],
        ['100236', 'Đặng, Văn', '5', 'EL', 3, null, '14'],
      ],
    }),
};

export const ODD_WORKBOOKS: readonly BroughtWorkbook[] = [UNDER_A_TITLE, SEMICOLONS, WITH_A_QUESTION];

const SCHOOLS = ['Burke', 'Holmes', 'Lee', 'Mather', 'Otis'];

/** A roster and a schedule for each of five schools, the staff, and notes. Daniela of the Lee has no level. */
export function twelveSheets(): Promise<Buffer> {
  const sheets: Record<string, Cells> = {};
  for (const [at, school] of SCHOOLS.entries()) {
    const ids = [1, 2, 3].map((number) => `${1_000 * (at + 1) + number}`);
    const names =
      school === 'Lee' ? ['Álvarez, Daniela', 'Sosa, Luis', 'Trần, Minh'] : ['Roy, Ana', 'Diaz, José', 'Li, Wei'];
    sheets[`Roster ${school}`] = [
      ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'],
      ...ids.map((id, row): CellValue[] => [
        id,
        names[row] ?? '',
        school,
        '3',
        'EL',
        school === 'Lee' && row === 0 ? null : 2,
      ]),
    ];
    sheets[`Schedule ${school}`] = [
      ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'],
      ...ids.map((id): CellValue[] => [id, school, 'ESL 3', '1', 225, 'Ortiz, Eva']),
    ];
  }
  sheets['Staff'] = [
    ['Teacher', 'School', 'License'],
    ['Ortiz, Eva', 'Burke', 'ESL'],
  ];
  sheets['Notes'] = [['Call the Lee about Daniela']];
  return xlsx(sheets);
}
