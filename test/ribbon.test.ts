import { ribbonCommands } from '../src/commands/ribbon-commands';
import type { ScreenName } from '../src/taskpane/session/session';
import { openPane, until } from '../src/taskpane/testing/open-pane';
import { SCHOOL } from '../src/taskpane/testing/school-workbook';

type Pane = Awaited<ReturnType<typeof openPane>>;

const SCREENS = Object.keys({
  check: true,
  findings: true,
  sheets: true,
  reports: true,
  policy: true,
  fixes: true,
  plan: true,
  help: true,
} satisfies Record<ScreenName, true>) as ScreenName[];
const SLIPPED = {
  ...SCHOOL,
  Roster: (SCHOOL.Roster ?? []).map((row, at) => (at === 2 ? [...row.slice(0, 5), 'SDD 2'] : row)),
};

/**
 * Presses every button that runs code twice, as Excel does: over the same workbook, apart from the pane. Open pane runs none: Excel
 * shows the pane that is open, as it is, since there is one address (manifest.test.ts).
 */
async function pressAllTwice({ excel }: Pane): Promise<string[]> {
  const told: string[] = [];
  const commands = ribbonCommands({ run: excel.run, tell: async (notice) => void told.push(notice) });
  let completed = 0;
  const event = { completed: () => void completed++ };
  for (const press of [
    commands.nextFinding,
    commands.nextFinding,
    commands.removeHighlights,
    commands.removeHighlights,
  ])
    await press(event);
  expect(completed).toBe(4);
  return told;
}

const shownBy = ({ session }: Pane) => {
  const { screen, run, madeFixes, settings, problem, reports } = session.getState();
  return {
    screen,
    findings: run?.findings.map(({ key }) => key),
    madeFixes,
    waivers: settings.waivers,
    problem,
    reports,
  };
};

const SITUATIONS: Readonly<Record<string, (pane: Pane) => Promise<unknown>>> = {
  'before any check': async () => undefined,
  'after a check': ({ session }) => session.check(),
  'with highlights': async ({ session }) => {
    await session.check();
    await session.setHighlights(true);
  },
  'with a fix to restore and a waiver': async ({ session }) => {
    await session.check();
    const { fixes } = await until(session, (state) => state.fixes !== null);
    await session.applyFixes(fixes?.fixes ?? []);
    await until(session, ({ activity }) => activity.kind === 'idle');
    await session.waive([session.getState().run?.findings[0]?.key ?? ''], 'seen');
  },
  'with report tabs': async ({ session }) => {
    await session.check();
    await session.writeReports(['summary'], 'district');
  },
  'with a failure shown': async ({ session, excel }) => {
    await session.check();
    excel.failNextSync('AccessDenied');
    await session.waive(['none'], 'seen');
  },
};

describe.each(Object.entries(SITUATIONS))('%s', (_, reach) => {
  it('every ribbon button, pressed twice on every screen, leaves the pane as it is', async () => {
    const pane = await openPane(SLIPPED);
    try {
      await reach(pane);
      for (const screen of SCREENS) {
        pane.session.show(screen);
        const before = shownBy(pane);
        await pressAllTwice(pane);
        expect(shownBy(pane)).toEqual(before);
      }
    } finally {
      pane.end();
    }
  });
});

it('pressed while the pane checks, the buttons do their work, and so does the check', async () => {
  const pane = await openPane(SLIPPED);
  try {
    await pane.session.check();
    const { findings } = shownBy(pane);
    await pane.session.setHighlights(true);
    const checking = pane.session.check();
    const told = await pressAllTwice(pane);
    await checking;
    expect(told.at(-1)).toBe('NothingToRemove');
    expect(shownBy(pane)).toMatchObject({ findings, problem: null });
    await pane.session.check();
    expect([pane.session.getState().settings.highlights, pane.excel.workbook.customXmlParts]).toEqual([null, []]);
  } finally {
    pane.end();
  }
});

it('a fix can be restored after all of it', async () => {
  const pane = await openPane(SLIPPED);
  try {
    await SITUATIONS['with a fix to restore and a waiver']?.(pane);
    await pressAllTwice(pane);
    const [made] = pane.session.getState().madeFixes;
    await pane.session.restoreFixes(made?.id ?? 0);
    expect(pane.session.getState().notice?.text).toBe('Restored 1 cell.');
  } finally {
    pane.end();
  }
});
