/** @jest-environment jsdom */
import { act } from 'react';
import type { SheetCells } from '../../../excel/testing/excel-with';
import { openPane } from '../../testing/open-pane';
import { showScreen } from '../../testing/show-screen';
import { CheckScreen } from '.';

/** Closes what a test opened, also where it failed. */
let end = async () => {};
afterEach(() => end());

/** What the check says of a workbook. */
async function check(sheets: Readonly<Record<string, SheetCells>>) {
  const pane = await openPane(sheets);
  const screen = await showScreen(pane.session, CheckScreen);
  end = async () => {
    await screen.close();
    await pane.end();
  };
  await act(() => pane.session.check());
  return { pane, screen };
}

describe('a workbook in which no sheet is known', () => {
  it('is asked which sheet lists the students, and the answer is kept', async () => {
    const { pane, screen } = await check({
      Buses: [
        ['Route', 'Stop'],
        ['A', 'Oak'],
      ],
      Clubs: [
        ['Club', 'Day'],
        ['Chess', 'Mo'],
      ],
    });
    expect(screen.text()).toContain('No roster or schedule found.Which sheet lists your students?BusesClubs');
    await act(async () => screen.button('Clubs').click());
    await act(async () => void (await pane.session.check()));
    expect(pane.session.getState().settings.corrections).toEqual({ Clubs: { kind: 'roster' } });
  });

  it('is told of a timetable what it would need', async () => {
    const { screen } = await check({
      Week: [
        ['Period', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
        ['1', 'Math 4', 'ELA 4', 'Math 4', 'ELA 4', 'Art'],
        ['2', 'ESL 4', 'ESL 4', 'ESL 4', 'ESL 4', 'ESL 4'],
        ['3', 'Science', 'Science', 'Music', 'Science', 'Gym'],
      ],
    });
    expect(screen.text()).toContain(
      'Week: it looks like a timetable with the times down and the days across: to be checked it needs one row a student and class',
    );
    expect(screen.text()).not.toContain('Which sheet lists your students?');
    expect(screen.button('Copy the headings').disabled).toBe(false);
  });

  it('is asked the question that solves it before it is told to add a column, and whether it lists students', async () => {
    const { screen } = await check({
      'Level Changes': [
        ['Student ID', 'Campus', 'Lvl'],
        ['1001', 'Burke', 2],
      ],
    });
    expect(screen.text()).toMatch(/Answer 1 question about your sheets.*If no column holds it, add one/);
    expect(screen.text()).toContain('Which sheet lists your students?Level Changes');
  });
});
