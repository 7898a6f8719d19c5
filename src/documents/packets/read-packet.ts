import type { AnsweredPacket } from '../../compliance/packets/answered';
import { SENT_TAB } from '../../compliance/packets/packet';
import { readSentTexts } from '../../compliance/packets/sent-text';
import { folded } from '../../compliance/sheets/values/text';
import { UnreadableFileError } from '../../xlsx/errors';
import { readCells, type WorkbookCells } from '../../xlsx/read/read-cells';

/** Why a packet is not read, in a sentence that goes on after its name. */
export class DamagedPacket extends Error {
  override readonly name = 'DamagedPacket';
}

/** No school's packet comes near it unpacked. */
const MOST_BYTES = 400_000_000;

/**
 * Reads a packet that came back, whatever program saved it.
 * @param file its name, for people
 * @throws DamagedPacket with the reason where it is damaged, no packet, or what was sent stands no longer in it as it was
 */
export function readPacket(bytes: Uint8Array, file: string): AnsweredPacket {
  const { date1904, sheets: tabs } = cellsOf(bytes, file);
  const kept = tabs.find(({ name }) => folded(name) === folded(SENT_TAB));
  if (kept === undefined)
    throw new DamagedPacket(
      `It is no packet of this program: it has no tab “${SENT_TAB}”. Send back the file that came.`,
    );
  const texts = [...kept.rows].sort(([a], [b]) => a - b).map(([, [text]]) => (typeof text === 'string' ? text : ''));
  const sent = readSentTexts(texts);
  if (sent === null)
    throw new DamagedPacket(
      `What was sent, on its hidden tab “${SENT_TAB}”, was changed or is of a newer version. Nothing can be compared.`,
    );
  return { file, sent, date1904, tabs };
}

function cellsOf(bytes: Uint8Array, file: string): WorkbookCells {
  try {
    return readCells(bytes, file, MOST_BYTES);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new DamagedPacket(`It ${error.reason}`);
    throw error;
  }
}
