import { Engine } from './engine';
import { nothingParcel, reportsParcel, runParcel, servicesParcel, slicesOf, type Parcel } from './parcels';
import type { Ask, Port, Question, Reply } from './protocol';

/** Answers what comes through the port with an engine of its own, one question after the other. */
export function serve(port: Port<Reply, Ask>): void {
  const engine = new Engine();
  port.listen(
    ({ id, question }) => {
      try {
        const parcel = answer(engine, question);
        for (const slice of slicesOf(parcel)) port.post({ id, kind: 'items', ...slice });
        port.post({ id, kind: 'done', head: parcel.head, lists: parcel.lists.length });
      } catch (error) {
        port.post({ id, kind: 'failed', ...failureOf(error) });
      }
    },
    () => {},
  );
}

function answer(engine: Engine, question: Question): Parcel {
  switch (question.kind) {
    case 'workbook':
      engine.takeWorkbook(question.frame);
      return nothingParcel.pack(null);
    case 'rows':
      engine.takeRows(question.sheet, question.rows);
      return nothingParcel.pack(null);
    case 'run':
      return runParcel.pack(engine.run(question.request));
    case 'reports':
      return reportsParcel.pack(engine.reports(question.ids, question.scope));
    case 'services':
      return servicesParcel.pack(engine.services());
  }
}

/** The message of a `PolicyError` is for people; that of any other error may name cell contents and stays here. */
function failureOf(error: unknown): { code: string; message: string } {
  const name = error instanceof Error ? error.name : 'Error';
  return { code: name, message: name === 'PolicyError' && error instanceof Error ? error.message : '' };
}
