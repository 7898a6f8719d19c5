import type { ExcelHost } from '../../embedded-host';
import { namespaceOf, partXml, readPartXml } from '../../excel/settings/part-xml';
import { syncsOf } from '../../excel/testing/excel-with';
import { withDistrictValue } from '../screens/policy/policy-changes';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

/** Puts a part of ours into the workbook, or other content into the one that is there. */
const put =
  (kind: string, value: object, version = 1) =>
  ({ workbook }: ExcelHost) => {
    const xml = partXml(kind, { version, value });
    const known = workbook.customXmlParts.find(({ namespaceUri }) => namespaceUri === namespaceOf(kind));
    if (known) known.xml = xml;
    else workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri: namespaceOf(kind), xml });
  };
const keptOf = ({ workbook }: ExcelHost, kind: string) =>
  workbook.customXmlParts
    .filter(({ namespaceUri }) => namespaceUri === namespaceOf(kind))
    .map(({ xml }) => readPartXml(xml)?.value);

describe('settings that this version cannot use', () => {
  it('of a newer version: the pane says so, checks without them, saves the others, and never rewrites them', async () => {
    const newer = { waivers: 'in another form' };
    const { session, excel, end } = await openPane(SCHOOL, undefined, put('waivers', newer, 2));
    try {
      expect(session.getState().notice).toMatchObject({ intent: 'warning', text: expect.stringContaining('newer') });
      await session.check();
      expect(session.getState().run?.headline.served.full).toBe(1);
      expect(session.getState().notice).toMatchObject({ text: expect.stringContaining('Update the add-in') });
      await session.setHighlights(true);
      const [finding] = session.getState().run?.findings ?? [];
      for (let time = 0; time < 2; time++) {
        await session.waive([finding?.key ?? ''], 'seen');
        expect(session.getState().problem).toMatchObject({ code: 'NewerSettings' });
        expect(keptOf(excel, 'waivers')).toEqual([newer]);
      }
      await session.changePolicy((changes) => withDistrictValue(changes, 'eslMinutes.3', 50));
      expect([session.getState().problem, session.getState().run?.policyChanged]).toEqual([null, ['eslMinutes.3']]);
    } finally {
      end();
    }
  });

  it('cut by hand: the pane says so, and a save takes their place only when asked twice', async () => {
    const { session, excel, end } = await openPane(SCHOOL, undefined, (opened) => {
      put('waivers', { waivers: [] })(opened);
      for (const part of opened.workbook.customXmlParts) part.xml = part.xml.slice(0, -9);
    });
    try {
      await session.check();
      expect(session.getState().notice).toMatchObject({ text: expect.stringContaining('cut short or edited by hand') });
      const [finding] = session.getState().run?.findings ?? [];
      await session.waive([finding?.key ?? ''], 'seen');
      expect(session.getState().problem).toMatchObject({
        code: 'DamagedSettings',
        hint: expect.stringContaining('once more'),
      });
      await session.waive([finding?.key ?? ''], 'seen');
      expect([session.getState().problem, session.getState().run?.waived]).toEqual([null, 1]);
      expect(keptOf(excel, 'waivers')).toMatchObject([{ waivers: [{ key: finding?.key }] }]);
    } finally {
      end();
    }
  });

  it('one value of the policy: the check uses the others, and the pane says so', async () => {
    const policy = { settings: { nonsense: 1, 'eslMinutes.2': 45 } };
    const { session, end } = await openPane(SCHOOL, undefined, put('policy', policy));
    try {
      await session.check();
      const { run, problem, notice } = session.getState();
      expect(problem).toBeNull();
      expect(run?.policyChanged).toEqual(['eslMinutes.2']);
      expect(notice).toMatchObject({ intent: 'warning', text: expect.stringContaining('"nonsense"') });
    } finally {
      end();
    }
  });
});

describe('settings that an older version left', () => {
  const OLD = 'ML Compliance Check';
  const old = {
    version: 1,
    policyChanges: { settings: { 'eslMinutes.2': 45 } },
    waivers: [{ key: 'theirs', reason: 'second teacher', date: '2026-10-01' }],
  };
  const leave = ({ workbook }: ExcelHost) => {
    workbook.settings.set(OLD, JSON.stringify(old));
    workbook.settings.set('of another add-in', 1);
  };

  it('hold at once, and are moved by the first check: read once, then gone from where they were', async () => {
    const { session, excel, end } = await openPane(SCHOOL, undefined, leave);
    try {
      expect(session.getState().settings.waivers).toEqual(old.waivers);
      expect(excel.workbook.customXmlParts).toEqual([]);
      await session.check();
      expect(session.getState().run?.policyChanged).toEqual(['eslMinutes.2']);
      expect([...excel.workbook.settings.keys()]).toEqual(['of another add-in']);
      expect(keptOf(excel, 'policy')).toEqual([old.policyChanges]);
      expect(keptOf(excel, 'waivers')).toEqual([{ waivers: old.waivers }]);
      await session.unwaive(['theirs']);
      await session.check();
      expect([session.getState().settings.waivers, keptOf(excel, 'waivers')]).toEqual([[], []]);
    } finally {
      end();
    }
  });

  it('in a workbook that takes no change hold all the same, and no failure is told', async () => {
    const { session, excel, end } = await openPane(SCHOOL, undefined, leave);
    try {
      const twin = await openPane(SCHOOL, undefined, leave);
      const { syncs } = await syncsOf(twin.excel, () => twin.session.check());
      twin.end();
      // The last request of a check is the one that moves.
      excel.failAtSync(excel.statistics.syncs + syncs, 'AccessDenied');
      await session.check();
      const { problem, run, settings } = session.getState();
      expect([problem, run?.policyChanged, settings.waivers]).toEqual([null, ['eslMinutes.2'], old.waivers]);
      expect(excel.workbook.settings.get(OLD)).toBe(JSON.stringify(old));
    } finally {
      end();
    }
  });
});

describe('settings that a colleague saves meanwhile', () => {
  it('stay, whatever is saved after them: waivers, corrections and values of the policy', async () => {
    const { session, excel, end } = await openPane(SCHOOL);
    try {
      await session.check();
      const theirs = { key: 'theirs', reason: 'second teacher', date: '2026-10-01' };
      put('corrections', { sheets: { Notes: { kind: 'ignore' } } })(excel);
      put('policy', { settings: { 'eslMinutes.2': 45 } })(excel);
      put('waivers', { waivers: [theirs] })(excel);
      const [finding] = session.getState().run?.findings ?? [];
      await session.waive([finding?.key ?? ''], 'seen');
      await session.changeCorrections('Schedule', { headingRow: 1 });
      await session.changePolicy((changes) => withDistrictValue(changes, 'eslMinutes.3', 50));
      expect(session.getState().problem).toBeNull();
      expect(keptOf(excel, 'corrections')).toEqual([
        { sheets: { Notes: { kind: 'ignore' }, Schedule: { headingRow: 1 } } },
      ]);
      expect(keptOf(excel, 'policy')).toEqual([{ settings: { 'eslMinutes.2': 45, 'eslMinutes.3': 50 } }]);
      expect(keptOf(excel, 'waivers')).toMatchObject([{ waivers: [theirs, { key: finding?.key, reason: 'seen' }] }]);
      expect(session.getState().run?.policyChanged).toEqual(['eslMinutes.2', 'eslMinutes.3']);
    } finally {
      end();
    }
  });
});
