import type { Solver } from '../../compliance/builder/integer-program';
import { narrativesOf } from '../../compliance/reports/narrative';
import { SolverMissing } from '../../solver/solver-missing';
import { Engine } from './engine';
import {
  anchorsParcel,
  classRowsParcel,
  documentParcel,
  exactPlanParcel,
  fixesParcel,
  mergeParcel,
  nothingParcel,
  packetsParcel,
  planParcel,
  planRowsParcel,
  relaxationsParcel,
  reportsParcel,
  runParcel,
  servicesParcel,
  slicesOf,
  textParcel,
  type Parcel,
} from './parcels';
import type { PlanRequest } from '../../compliance/builder/plan';
import type { PlanAnswer } from './plan-view';
import type { Ask, Port, Question, Reply } from './protocol';

/** Waits between the parts of a long answer; rejects when nobody wants the rest. */
type Pause = () => Promise<void>;

/** A worker has nothing else to do. */
const withoutPause: Pause = () => Promise.resolve();

interface Manner {
  /** Comes between the parts of a long answer; nothing where left out. */
  readonly pause?: Pause;
  /** What is done in parts until the first question comes, which waits for no more than the part in hand; nothing where left out. */
  readonly readying?: Iterator<void>;
}

/**
 * Answers what comes through the port with an engine of its own, one question after the other.
 * @param solver finds exact plans; null where none can run
 */
export function serve(
  port: Port<Reply, Ask>,
  solver: Solver | null,
  { pause = withoutPause, readying }: Manner = {},
): void {
  const engine = new Engine();
  let isAsked = false;
  let last = Promise.resolve();
  const reply = async ({ id, question }: Ask): Promise<void> => {
    try {
      const parcel = await answer(engine, question, solver, pause);
      for (const slice of slicesOf(parcel)) port.post({ id, kind: 'items', ...slice });
      port.post({ id, kind: 'done', head: parcel.head, lists: parcel.lists.length });
    } catch (error) {
      port.post({ id, kind: 'failed', ...failureOf(error) });
    }
  };
  port.listen(
    (ask) => {
      isAsked = true;
      last = last.then(() => reply(ask));
    },
    () => {},
  );
  if (readying !== undefined) void inIdleTime(readying, () => isAsked);
}

async function inIdleTime(parts: Iterator<void>, isAsked: () => boolean): Promise<void> {
  try {
    do await turnOfQuestions();
    while (!isAsked() && !parts.next().done);
  } catch {
    // An engine that could not get ready answers all the same, and says what it cannot do when it is asked.
  }
}

/** What came through the port meanwhile is heard first. */
function turnOfQuestions(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function answer(engine: Engine, question: Question, solver: Solver | null, pause: Pause): Promise<Parcel> {
  switch (question.kind) {
    case 'workbook':
      engine.takeWorkbook(question.frame);
      return nothingParcel.pack(null);
    case 'rows':
      engine.takeRows(question.sheet, question.rows);
      return nothingParcel.pack(null);
    case 'run':
      return runParcel.pack(await inParts(engine.run(question.request), pause));
    case 'reports':
      return reportsParcel.pack(await inParts(engine.reports(question.ids, question.scope, question.standing), pause));
    case 'narrative':
      return textParcel.pack(
        narrativesOf(await inParts(engine.reports(question.ids, question.scope, question.ids), pause)),
      );
    case 'services':
      return servicesParcel.pack(engine.services());
    case 'class rows':
      return classRowsParcel.pack(engine.classRows(question.studentId));
    case 'row anchors':
      return anchorsParcel.pack(engine.rowAnchors(question.sheetIndex, question.row));
    case 'first plan':
      return planParcel.pack(engine.firstPlan(question.request));
    case 'plan':
      return planParcel.pack(engine.plan(question.request));
    case 'exact plan':
      return exactPlanParcel.pack(solver === null ? null : await exactPlan(engine, question.request, solver));
    case 'plan rows':
      return planRowsParcel.pack(engine.planRows(question.plan, question.accepted));
    case 'relaxations':
      return relaxationsParcel.pack(engine.relaxations(question.plan));
    case 'plan report':
      return reportsParcel.pack(engine.planReport(question.plan));
    case 'fixes':
      return fixesParcel.pack(await inParts(engine.fixes(), pause));
    case 'document':
      return documentParcel.pack(await engine.document(question.id, question.scope));
    case 'packets':
      return packetsParcel.pack(engine.packets());
    case 'merge':
      return mergeParcel.pack(engine.merge(question.files));
  }
}

/** Null where the solver does not run here: then the first plan stands. */
async function exactPlan(engine: Engine, request: PlanRequest, solver: Solver): Promise<PlanAnswer | null> {
  try {
    return await engine.exactPlan(request, solver);
  } catch (error) {
    if (error instanceof SolverMissing) return null;
    throw error;
  }
}

async function inParts<Result>(parts: Generator<void, Result>, pause: Pause): Promise<Result> {
  for (let part = parts.next(); ; part = parts.next()) {
    if (part.done) return part.value;
    await pause();
  }
}

/** The message of a `PolicyError` is for people; that of any other error may name cell contents and stays here. */
function failureOf(error: unknown): { code: string; message: string } {
  const name = error instanceof Error ? error.name : 'Error';
  return { code: name, message: name === 'PolicyError' && error instanceof Error ? error.message : '' };
}
