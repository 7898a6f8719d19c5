import type { ExcelHost } from '../../embedded-host';
import { withDistrictValue } from '../screens/policy/policy-changes';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

const KEY = 'ML Compliance Check';
const stored = (value: object) => (excel: ExcelHost) => void excel.workbook.settings.set(KEY, JSON.stringify(value));

describe('settings that this version cannot use', () => {
  it('of a newer version: the pane says so, checks without them, and saves only when asked twice', async () => {
    const newer = { version: 2, waivers: [] };
    const { session, excel, end } = await openPane(SCHOOL, undefined, stored(newer));
    try {
      expect(session.getState().notice).toMatchObject({ intent: 'warning', text: expect.stringContaining('newer') });
      await session.check();
      expect(session.getState().run?.service.served).toBe(1);
      expect(session.getState().notice).toMatchObject({ text: expect.stringContaining('Update the add-in') });
      await session.setHighlights(true);
      expect(excel.workbook.settings.get(KEY)).toBe(JSON.stringify(newer));
      const [finding] = session.getState().run?.findings ?? [];
      await session.waive(finding?.key ?? '', 'seen');
      expect(session.getState().problem).toMatchObject({
        code: 'NewerSettings',
        hint: expect.stringContaining('once more'),
      });
      expect(excel.workbook.settings.get(KEY)).toBe(JSON.stringify(newer));
      await session.waive(finding?.key ?? '', 'seen');
      expect(session.getState().problem).toBeNull();
      expect(session.getState().run?.waived).toBe(1);
    } finally {
      end();
    }
  });

  it('one value of the policy: the check uses the others, and the pane says so', async () => {
    const policyChanges = { settings: { nonsense: 1, 'eslMinutes.2': 45 } };
    const { session, end } = await openPane(SCHOOL, undefined, stored({ version: 1, policyChanges }));
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

describe('settings that a colleague saves meanwhile', () => {
  it('stay, whatever is saved after them: waivers, corrections and values of the policy', async () => {
    const { session, excel, end } = await openPane(SCHOOL);
    try {
      await session.check();
      const theirs = {
        version: 1,
        corrections: { Notes: { kind: 'ignore' } },
        policyChanges: { settings: { 'eslMinutes.2': 45 } },
        waivers: [{ key: 'theirs', reason: 'second teacher', date: '2026-10-01' }],
        highlights: null,
      };
      stored(theirs)(excel);
      const [finding] = session.getState().run?.findings ?? [];
      await session.waive(finding?.key ?? '', 'seen');
      await session.changeCorrections('Schedule', { headingRow: 1 });
      await session.changePolicy((changes) => withDistrictValue(changes, 'eslMinutes.3', 50));
      expect(session.getState().problem).toBeNull();
      expect(JSON.parse(String(excel.workbook.settings.get(KEY)))).toMatchObject({
        corrections: { ...theirs.corrections, Schedule: { headingRow: 1 } },
        policyChanges: { settings: { 'eslMinutes.2': 45, 'eslMinutes.3': 50 } },
        waivers: [...theirs.waivers, { key: finding?.key, reason: 'seen' }],
      });
      expect(session.getState().run?.policyChanged).toEqual(['eslMinutes.2', 'eslMinutes.3']);
    } finally {
      end();
    }
  });
});
