/** @jest-environment jsdom */
import { act } from 'react';
import { PolicyScreen } from '.';
import { openPane, until } from '../../testing/open-pane';
import { SCHOOL } from '../../testing/school-workbook';
import { showScreen, type ShownScreen } from '../../testing/show-screen';

describe('the policy screen', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let screen: ShownScreen;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    await pane.session.check();
    screen = await showScreen(pane.session, PolicyScreen);
  });
  afterEach(async () => {
    await screen.close();
    await pane.end();
  });

  const changes = () => pane.session.getState().settings.policyChanges;
  const settled = (isSo: () => boolean) => act(async () => void (await until(pane.session, isSo)));

  it('shows each value with its unit, source and how sure it is', async () => {
    await screen.click(screen.button('ESL minutes a day, level 2'));
    expect(screen.button('ESL minutes a day, level 2').textContent).toContain('90 minutes a daysource read');
    expect(screen.text()).toContain('Source: BPS Circular CAO-05');
  });

  it('says beside the words of classes that leaving an elective rests on no rule', () => {
    expect(screen.text()).toContain(
      'counts as an elective, and is left only where nothing else serves. That rests on no rule',
    );
  });

  it('tells what is wrong with a value and keeps it from being saved', async () => {
    await screen.click(screen.button('ESL minutes a day, level 2'));
    await screen.fill(screen.control('District, minutes a day'), '600');
    expect(screen.text()).toContain('It must be at most 480.');
    expect(screen.button('Save and check again').getAttribute('aria-disabled')).toBe('true');
  });

  it('saves a value, checks again by it, and resets it', async () => {
    await screen.click(screen.button('ESL minutes a day, level 2'));
    await screen.fill(screen.control('District, minutes a day'), '45');
    await screen.click(screen.button('Save and check again'));
    await settled(() => pane.session.getState().run?.headline.served.full === 2);
    expect(changes()).toEqual({ settings: { 'eslMinutes.2': 45 } });
    expect(screen.text()).toContain('1 value changed');
    expect(document.activeElement).toBe(screen.control('District, minutes a day'));
    await screen.click(screen.button('Reset to 90 minutes a day'));
    await settled(() => pane.session.getState().run?.headline.served.full === 1);
    expect(changes()).toEqual({ settings: {} });
    expect(document.activeElement).toBe(screen.button('ESL minutes a day, level 2'));
  });

  it('gives one school a value of its own', async () => {
    await screen.click(screen.button('First secondary grade'));
    await screen.fill(screen.control('Add a school'), 'Burke');
    await screen.fill(screen.control('Burke, grade'), '7');
    await screen.click(screen.button('Save and check again'));
    await settled(() => changes().schools !== undefined);
    expect(changes().schools).toEqual({ Burke: { secondaryFromGrade: 7 } });
    expect(screen.button('First secondary grade').textContent).toContain('differs at 1 school');
  });

  it('finds a value by a word', async () => {
    await screen.fill(screen.control('Find a value'), 'monitoring');
    expect(screen.text()).toContain('School years of monitoring after exit');
    expect(screen.text()).not.toContain('ESL minutes a day, level 2');
    await screen.fill(screen.control('Find a value'), 'xylophone');
    expect(screen.text()).toContain('No value fits.');
  });
});
