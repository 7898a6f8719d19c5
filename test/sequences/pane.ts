import type { HostWorkbook } from '../../src/embedded-host';
import { createSession, type OwnedSession } from '../../src/taskpane/session/pane-session';
import { channelPort } from '../../src/taskpane/testing/engine-port';
import type { EnginePort } from '../../src/taskpane/worker/checker';
import { FaultyExcel } from '../faults/faulty-excel';

/** A pane over an Excel that can fail, which can tell when nothing of it is under way any more. */
export interface Pane extends OwnedSession {
  readonly excel: FaultyExcel;
  /** Resolves once neither Excel nor the engine is asked for anything. */
  readonly rest: () => Promise<void>;
}

const QUIET_TURNS = 12;

export async function openPane(workbook: HostWorkbook): Promise<Pane> {
  const excel = new FaultyExcel(workbook);
  let asked = 0;
  let answered = 0;
  const startEngine = (): EnginePort => {
    const port = channelPort();
    let open = 0;
    return {
      ...port,
      post: (ask) => {
        asked++;
        open++;
        port.post(ask);
      },
      listen: (listener, failed) =>
        port.listen((reply) => {
          if (reply.kind !== 'items') {
            answered++;
            open--;
          }
          listener(reply);
        }, failed),
      close: () => {
        answered += open;
        open = 0;
        port.close();
      },
    };
  };
  const owned = createSession(
    { run: (batch) => excel.run(batch), isSetSupported: () => true },
    { startEngine, version: 'test', now: () => new Date(2026, 9, 1, 10, 42) },
  );
  const rest = async () => {
    for (let quiet = 0, seen = -1; quiet < QUIET_TURNS; quiet++) {
      await new Promise((resolve) => setImmediate(resolve));
      const now = excel.syncs + asked + answered;
      if (now !== seen || answered < asked) quiet = 0;
      seen = now;
    }
  };
  await owned.begin();
  return { excel, ...owned, rest };
}
