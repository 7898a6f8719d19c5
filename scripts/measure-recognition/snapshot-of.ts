import { openInput } from '../../src/cli/inputs';
import type { WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import {
  connectClient,
  createExcelHost,
  EmbeddedHost,
  HostWorkbook,
  type ClientExtension,
} from '../../src/embedded-host';
import { readWorkbook } from '../../src/excel/read/read-workbook';

/** The library takes longer to load than most files to read: all share one, and wait for their turn. */
const client = createExcelHost(new HostWorkbook());
const extension = client.OfficeExtension as unknown as ClientExtension;
let turn: Promise<unknown> = Promise.resolve();

/** A file as a run sees it. */
export function snapshotOf(file: string): Promise<WorkbookSnapshot> {
  const snapshot = turn.then(() => read(file));
  // Whoever asked for the file hears why it could not be read; the next one does not wait in vain.
  turn = snapshot.catch(() => undefined);
  return snapshot;
}

async function read(file: string): Promise<WorkbookSnapshot> {
  const { workbook } = await openInput(file);
  connectClient(extension, new EmbeddedHost(workbook));
  return client.run((context) => readWorkbook(context));
}
