/** @jest-environment jsdom */
import { act } from 'react';
import { PlanScreen } from '.';
import { openPane, until } from '../../testing/open-pane';
import { PLAN_SCHOOL } from '../../testing/plan-school';
import { showScreen, type ShownScreen } from '../../testing/show-screen';

describe('the plan screen', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let screen: ShownScreen;
  beforeEach(async () => {
    pane = await openPane(PLAN_SCHOOL);
    await pane.session.check();
    screen = await showScreen(pane.session, PlanScreen);
  });
  afterEach(async () => {
    await screen.close();
    await pane.end();
  });

  const settled = (isSo: () => boolean) =>
    act(async () => void (await until(pane.session, (state) => state.activity.kind === 'idle' && isSo())));
  const press = async (name: string, isSo: () => boolean = () => true) => {
    await screen.click(screen.button(name));
    await settled(isSo);
  };
  const build = () => press('Build', () => pane.session.getState().plan?.search === 'done');

  it('says what would change before it does, and each student with the reason', async () => {
    await build();
    expect(screen.text()).toContain('2 of 2 MLs have full and legal ESL, 0 today');
    expect(screen.text()).toContain('Proved for Repair: no plan serves more.');
    expect(screen.text()).toContain('Adds 2 rows below the last row of the schedule and marks 2 rows that are left');
    await screen.click(screen.button('P1 · Lee, Ann · 2(M-F)'));
    expect(screen.text()).toContain('Álvarez, Ana · Gr 7');
    expect(screen.text()).toContain('Standalone · 2(M-F) · 0 min a week now, 250 then');
    expect(screen.text()).toContain('New group; the student leaves Coding for it.');
  });

  it('says that leaving an elective rests on no rule', async () => {
    await build();
    expect(screen.text()).toContain(
      '2 MLs of grades 6–12 leave an elective for ESL (Coding). That rests on no rule: none about electives was found.',
    );
  });

  it('leaves a student out who is rejected, and takes the group as a whole', async () => {
    await build();
    await screen.click(screen.button('P1 · Lee, Ann · 2(M-F)'));
    await press('Reject: Silva, Rui', () => pane.session.getState().planChoices.length === 1);
    expect(screen.button('Reject: Silva, Rui').getAttribute('aria-pressed')).toBe('true');
    expect(screen.text()).toContain('Adds 1 row below the last row of the schedule and marks 1 row that is left');
    await press('Lock: P1', () => pane.session.getState().planChoices.length === 2);
    expect(screen.button('Lock: Silva, Rui').getAttribute('aria-pressed')).toBe('true');
    expect(screen.text()).toContain('Adds 2 rows');
  });

  it('shows the way back for rows that stand in the schedule', async () => {
    await build();
    await press('Add 2 accepted rows', () => pane.session.getState().addedPlans.length === 1);
    expect(screen.text()).toContain('These rows stand in the schedule.');
    await press('Take back 2 rows of Adams', () => pane.session.getState().addedPlans.length === 0);
    expect(screen.text()).toContain('Adds 2 rows');
  });
});

it('lets a change in place be rejected, which is then not applied and not offered again', async () => {
  const { Roster, Schedule = [], Staff } = PLAN_SCHOOL;
  // Abe, who has no license, teaches ESL to both MLs in the place of Coding; Lee, who has one, is free.
  const withEsl = Schedule.map((row) =>
    row[3] === 'Coding' && row[0] !== '1002'
      ? [row[0] ?? '', 'Adams', 'E7', 'ESL', 'E1', 'FY', '2(M-F)', 50, 'Abe, Eva', 'Standalone']
      : row,
  );
  const pane = await openPane({ Roster: Roster ?? [], Schedule: withEsl, Staff: Staff ?? [] });
  await pane.session.check();
  const screen = await showScreen(pane.session, PlanScreen);
  const press = async (name: string, isSo: () => boolean) => {
    await screen.click(screen.button(name));
    await act(async () => void (await until(pane.session, (state) => state.activity.kind === 'idle' && isSo())));
  };
  const isBuilt = () => pane.session.getState().plan?.search === 'done';
  await press('Build', isBuilt);
  const fix = () => screen.button('Fix 2 cells: Lee, Ann takes ESL, E1');
  expect(fix().getAttribute('aria-disabled')).not.toBe('true');
  await press('Reject: Lee, Ann takes ESL, E1', () => pane.session.getState().planChoices.length === 1);
  expect(fix().getAttribute('aria-disabled')).toBe('true');
  await press('Build again', isBuilt);
  expect(screen.text()).not.toContain('Lee, Ann takes ESL, E1');
  await screen.close();
  await pane.end();
});

it('groups who stays open by grade, level and the periods in which they could come, each cause once', async () => {
  const { Roster = [], Schedule = [], Staff = [] } = PLAN_SCHOOL;
  const sixth = ['1004', '1005'];
  const pane = await openPane({
    Roster: [...Roster, ...sixth.map((id) => [id, `Pupil ${id}`, 'Adams', '6', 'EL', 2])],
    Schedule: [
      ...Schedule,
      ...sixth.map((id) => [id, 'Adams', 'C6', 'Robotics', '6A', 'FY', '3(M-F)', 50, 'Abe, Eva', '']),
    ],
    // Nobody has a license.
    Staff: Staff.map((row) => row.map((cell, at) => (at === 2 && cell === 'Y' ? 'N' : cell))),
  });
  await pane.session.check();
  const screen = await showScreen(pane.session, PlanScreen);
  await screen.click(screen.button('Build'));
  const isBuilt = () => pane.session.getState().plan?.search === 'done';
  await act(async () => void (await until(pane.session, (state) => state.activity.kind === 'idle' && isBuilt())));
  const text = screen.text();
  // Grade 6 has one class, so one block a day: level 2 is owed two.
  expect(text).toContain('Grade 6, level 2, could come in period 3: 2 MLs');
  expect(text).toContain('Grade 7, level 3, could come in period 2: 2 MLs');
  expect(text.indexOf('Grade 6, level 2')).toBeLessThan(text.indexOf('Grade 7, level 3'));
  expect(text).toContain('Álvarez, Ana (1001); Silva, Rui (1003)');
  expect(text.split('No licensed teacher is ever free')).toHaveLength(2);
  await screen.close();
  await pane.end();
});
