import type { ProposedFix } from '../../src/compliance/fixes/fix';
import { usersView, type View } from '../faults/views';
import type { Pane } from './pane';
import { PLANNED } from './start';
import type { Step } from './steps';

const REPORT_IDS = ['summary', 'findings', 'esl-minutes', 'data-quality', 'access'];
const MOST_FAULTS = 40;

/** What the user's sheets were just before and after a colleague came in between. */
interface Met {
  before: View;
  then: View | null;
}

export function prepare({ excel }: Pane, { failure, colleague }: Step): Met {
  const met: Met = { before: {}, then: null };
  if (colleague !== null) {
    excel.failAt(colleague.sync, {
      meanwhile: (workbook) => {
        met.before = usersView(workbook);
        colleague.edit[1](excel);
        met.then = usersView(workbook);
      },
    });
  }
  if (failure !== null) {
    const { kind, sync } = failure;
    if ('silence' in kind) excel.failAt(sync, { silence: kind.silence });
    else excel.failAt(sync, { code: kind.name, ...('after' in kind && { afterActions: kind.after }) });
  }
  return met;
}

export function clearFaults({ excel }: Pane): void {
  excel.clearFaults();
  for (let sync = excel.syncs; sync <= excel.syncs + MOST_FAULTS; sync++) excel.host.faults.take(sync);
}

export function fixesFor({ session }: Pane, { operation, choice }: Step): readonly ProposedFix[] {
  const offered = session.getState().fixes?.fixes ?? [];
  if (operation !== 'fix' || choice % 3 === 0) return offered;
  return offered.slice(choice % (offered.length || 1)).slice(0, 1 + (choice % 4));
}

export function waiverKey({ session }: Pane, { operation, choice }: Step): string {
  const { run, settings } = session.getState();
  const keys =
    operation === 'waive' ? (run?.findings ?? []).map(({ key }) => key) : settings.waivers.map(({ key }) => key);
  return keys[choice % keys.length] ?? '';
}

export async function act(pane: Pane, step: Step, fixes: readonly ProposedFix[]): Promise<unknown> {
  const { session } = pane;
  const { operation, choice } = step;
  const { madeFixes } = session.getState();
  const fix = madeFixes[choice % madeFixes.length]?.id ?? 0;
  const reports = [0, 3].map((more) => REPORT_IDS[(choice + more) % REPORT_IDS.length] ?? '');
  switch (operation) {
    case 'check':
      return session.check();
    case 'highlight':
      return session.setHighlights(true);
    case 'remove highlights':
      return session.removeHighlights();
    case 'fix':
      return session.applyFixes(fixes);
    case 'restore':
      return session.restoreFixes(fix);
    case 'forget':
      return session.forgetFixes(fix);
    case 'add ESL columns':
      return session.addEslColumns();
    case 'remove ESL columns':
      return session.removeEslColumns();
    case 'write reports':
      return session.writeReports(reports, 'district');
    case 'remove reports':
      return session.removeReports();
    case 'waive':
      return session.waive([waiverKey(pane, step)], 'Served at another school');
    case 'take a waiver back':
      return session.unwaive([waiverKey(pane, step)]);
    case 'change the policy':
      return session.changePolicy(() => ({ settings: { 'reports.smallGroup': 3 + choice } }));
    case 'add a plan':
      await session.buildPlan(PLANNED, 'repair');
      return session.addPlanRows();
    case 'take a plan back':
      return session.takeBackPlan(session.getState().addedPlans[0]?.id ?? 0);
    case 'lock a plan':
      return session.decidePlanLines(PLANNED, [`add|100${choice % 4}|2(M-F)|FY|Lee, Ann`], 'locked');
    default:
      throw new Error(`${operation} is done elsewhere.`);
  }
}
