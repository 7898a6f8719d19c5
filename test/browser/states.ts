import { HostWorkbook, STRICT_PROTECTION, type CellValue } from '../../src/embedded-host/browser';
import { ExcelPage, type ExcelPageOptions } from './excel-page';
import type { Site } from './workbench-page';

/** A state that the pane was designed for, and how it comes about. */
interface DesignedState {
  readonly name: string;
  readonly workbook: () => HostWorkbook;
  readonly options?: ExcelPageOptions;
  /** What a person does until it shows. */
  readonly reach?: (excel: ExcelPage) => Promise<void>;
  /** What the pane then says, each as a text of its own. */
  readonly says: readonly (string | RegExp)[];
  /** The one thing to do about it; undefined where nothing can be done in the pane. */
  readonly action?: string;
}

/** Opens the pane and brings it there. */
export async function openState(site: Site, state: DesignedState, options: ExcelPageOptions = {}): Promise<ExcelPage> {
  const excel = await ExcelPage.open(site, state.workbook(), { ...state.options, ...options });
  await state.reach?.(excel);
  return excel;
}

/** How far to the right anything of the pane reaches; it runs in the page. */
export function widest(pane: Element): number {
  return Math.max(...[...pane.querySelectorAll('*')].map((element) => element.getBoundingClientRect().right));
}

type Cells = readonly (readonly CellValue[])[];

export function workbookOf(sheets: Readonly<Record<string, Cells>>): HostWorkbook {
  const workbook = new HostWorkbook('Burke.xlsx');
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    cells.forEach((row, at) =>
      row.forEach((value, column) => value !== null && sheet.cells.setContent(at, column, value)),
    );
  }
  return workbook;
}

const ROSTER_HEADINGS = ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'];
const SCHEDULE_HEADINGS = ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'];

/** A school of MLs at level 2, who are owed 450 minutes a week and all have `minutes`; groups of ten. */
export function school(students: number, minutes = 450, schoolName = 'Burke K-8'): HostWorkbook {
  const each = Array.from({ length: students }, (_, at) => ({ id: `${100_200 + at}`, at, group: Math.floor(at / 10) }));
  return workbookOf({
    Roster: [
      ROSTER_HEADINGS,
      ...each.map(({ id, at }): CellValue[] => [id, `Nguyễn ${at + 1}, Thị Mai`, schoolName, '3', 'EL', 2]),
    ],
    Schedule: [
      SCHEDULE_HEADINGS,
      ...each.map(({ id, group }): CellValue[] => [
        id,
        schoolName,
        'ESL 3',
        `${group + 1}`,
        minutes,
        `Diaz ${group + 1}, Rosa`,
      ]),
    ],
  });
}

/** The pane has checked by itself. */
const checked = ({ page }: ExcelPage): Promise<void> =>
  page.getByRole('button', { name: 'Check again', disabled: false }).waitFor();
const checkAgain = ({ page }: ExcelPage): Promise<void> => page.getByRole('button', { name: 'Check again' }).click();

const EXCEL_2019 = { name: 'excel2019', excelApi: 7, payloadLimit: undefined, platform: 'PC' } as const;

export const STATES: readonly DesignedState[] = [
  {
    name: 'first-run',
    workbook: () => school(3),
    options: { refusesFirst: 'InvalidOperationInCellEditMode' },
    says: ['Is every ML served?', 'Checking changes nothing in the workbook, and nothing leaves it.'],
    action: 'Check workbook',
  },
  {
    name: 'too-old',
    workbook: () => school(3),
    options: { profile: EXCEL_2019 },
    says: [
      'This version of Excel is too old for ML Compliance Check.',
      'Open the workbook in Excel on the web, or in Excel 2021 or later, or Microsoft 365.',
    ],
  },
  {
    name: 'silent',
    workbook: () => school(3),
    options: { prepare: (page) => page.clock.install() },
    reach: async (excel) => {
      await checked(excel);
      excel.fallSilent();
      await checkAgain(excel);
      await excel.page.getByRole('progressbar').waitFor();
      await excel.page.clock.fastForward(8_000);
    },
    says: [/^Excel is not answering\. If you are editing a cell, press Enter or Esc in the sheet\./],
    action: 'Stop waiting',
  },
  {
    name: 'empty',
    workbook: () => workbookOf({ Sheet1: [] }),
    reach: checked,
    says: ['This workbook is empty.', 'Paste or open the sheets with your roster and schedule, then check again.'],
    action: 'Check again',
  },
  {
    name: 'nothing-recognised',
    workbook: () =>
      workbookOf({
        'Bus routes': [
          ['Colour', 'Shape'],
          ['red', 'round'],
        ],
        'Book orders for the whole of the third grade': [
          ['Title', 'Price'],
          ['Atlas', 12],
        ],
        Notes: [],
      }),
    reach: checked,
    says: ['No roster or schedule found.', 'Which sheet lists your students?'],
    action: 'Bus routes',
  },
  {
    name: 'questions',
    workbook: () =>
      workbookOf({
        Roster: [
          ['Student ID', 'Student', 'Grade', 'EL Status', 'SDD', 'Exit Date', 'Den'],
          ['100234', 'Nguyễn, Thị Mai', '3', 'EL', 2, '2026-06-20', '12'],
          ['100235', 'Silva, Ana', '4', 'EL', 3, null, '14'],
          ['100236', 'Đặng, Văn', '5', 'EL', 3, null, '14'],
        ],
        'Office list': [
          ['Student ID', 'EL Status', 'Yr Grp', 'Bus'],
          ['100237', 'EL', '3', 'A'],
          ['100238', 'EL', '4', 'B'],
          ['100239', 'Not EL', 'K2', 'A'],
        ],
      }),
    reach: async (excel) => {
      await checked(excel);
      await excel.page.getByRole('button', { name: 'Answer 2 questions about your sheets' }).click();
    },
    says: ['Is "Exit Date" the leave date, or the FEL date?', /no column for the grade/],
    action: 'FEL date: Exit Date',
  },
  {
    name: 'no-findings',
    workbook: () => school(212),
    reach: checked,
    says: ['212 of 212 MLs fully served', /^The checks that could run found nothing; \d+ checks could not run\.$/],
    action: 'Check again',
  },
  {
    name: 'editing-a-cell',
    workbook: () => school(3),
    reach: async (excel) => {
      await checked(excel);
      excel.host.faults.failNextSync('InvalidOperationInCellEditMode');
      await checkAgain(excel);
    },
    says: [/^Excel is still editing a cell\. Press Enter or Esc in the sheet, then try again\./],
    action: 'Check again',
  },
  {
    name: 'protected',
    workbook: () => {
      const workbook = school(3, 225);
      for (const sheet of workbook.sheets) sheet.protection = { options: STRICT_PROTECTION };
      return workbook;
    },
    reach: async (excel) => {
      await checked(excel);
      await excel.page.getByRole('button', { name: 'More', exact: true }).click();
      await excel.page.getByRole('menuitem', { name: 'Highlight rows…' }).click();
      await excel.page.getByRole('dialog').getByRole('button', { name: 'Highlight rows' }).click();
    },
    says: [/Roster: It is protected and does not allow formatting\. Take the protection off under Review/],
    action: 'Check again',
  },
  {
    name: 'unexpected-error',
    workbook: () => school(3),
    reach: async (excel) => {
      await checked(excel);
      excel.host.faults.failNextSync('SomethingNew');
      await checkAgain(excel);
    },
    says: [/^Something went wrong in ML Compliance Check\. Reload the add-in and try again\./, '(SomethingNew)'],
    action: 'Check again',
  },
  {
    name: 'long-names',
    workbook: () => school(40, 225, 'The Margarita Muñiz-Washington Dual Language and Community Upper Academy K-12'),
    reach: async (excel) => {
      await checked(excel);
      await excel.page
        .getByRole('button', { name: /Short of ESL minutes/ })
        .first()
        .click();
      await excel.page.getByRole('list', { name: 'Findings' }).waitFor();
    },
    says: ['Needs 90 min a day, has 45 (full year).'],
  },
];
