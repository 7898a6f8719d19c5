import { changesInPlace } from '../../compliance/builder/changes-in-place';
import type { CouldNotBuild, Plan } from '../../compliance/builder/plan';
import { faultOf } from '../../compliance/builder/plan-words';
import type { ComplianceRun } from '../../compliance/run/run';
import type { WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import type { PlanAnswer, WeekView } from './plan-view';
import { weekView } from './week-view';

const NO_WEEK: WeekView = { periods: [], teachers: [] };

/** What the builder made, as the pane shows it. */
export function planAnswer(workbook: WorkbookSnapshot, run: ComplianceRun, built: Plan | CouldNotBuild): PlanAnswer {
  const nothing = { fault: null, cells: {}, headings: [], week: NO_WEEK, openNames: {} };
  if ('missing' in built) return { plan: built, ...nothing };
  const fault = faultOf(built);
  if (fault !== null) return { ...nothing, plan: null, fault };
  const inPlace = changesInPlace(workbook, run, built.lines);
  return { plan: built, fault, ...inPlace, week: weekView(run, built), openNames: openNames(run, built) };
}

function openNames({ dataset }: ComplianceRun, { open }: Plan): Record<string, string> {
  const ids = new Set(open.map(({ studentId }) => studentId));
  const those = [...dataset.students.values()].filter(({ id, name }) => ids.has(id) && name !== '');
  return Object.fromEntries(those.map(({ id, name }) => [id, name]));
}
