import { createExcelHost } from '../src/embedded-host';
import { columnName } from '../src/embedded-host/model';
import { openPaneOn, until } from '../src/taskpane/testing/open-pane';
import { makeDistrict, toHostWorkbook } from './district';
import { measured, median, type Timed } from './measure';

const EDITS = 9;
/** A cell of the schedule that counts for a student's ESL: the minutes of a meeting. */
const HEADING = 'Min/Mtg';

/** Milliseconds from an edit in a cell to the findings of the edited workbook, medians of some edits: by the clock, pauses and all, and of processors. */
export interface EditFigures {
  readonly milliseconds: number;
  readonly processor: number;
}

/** Edits a cell as a user does, again and again, before an open pane that was checked. */
export async function editJob(students: number): Promise<EditFigures> {
  const workbook = toHostWorkbook(makeDistrict(students));
  const sheet = workbook.sheetNamed('Schedule');
  const column = sheet?.cells.row(0)?.values.indexOf(HEADING) ?? -1;
  if (sheet === undefined || column < 0) throw new Error(`The schedule has no column ${HEADING}.`);
  const { excel, session, end } = await openPaneOn(createExcelHost(workbook));
  await session.check();
  const times: Timed<unknown>[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const { run: before } = session.getState();
    const figures = await measured(() => {
      excel.host.userEdit(sheet.id, `${columnName(column)}${2 + edit}`, [[10 + edit]]);
      return until(session, ({ run, outOfDate }) => run !== before || outOfDate);
    });
    if (session.getState().outOfDate) throw new Error('The pane did not check by itself.');
    times.push(figures);
  }
  end();
  return {
    milliseconds: median(times.map(({ milliseconds }) => milliseconds)),
    processor: median(times.map(({ processor }) => processor)),
  };
}
