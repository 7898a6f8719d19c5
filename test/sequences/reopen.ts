import { saveXlsx } from '../../src/embedded-host/file';
import { packageFaults } from '../../src/embedded-host/file/testing/package-faults';
import { ownView, usersView } from '../faults/views';
import { differenceOf } from './differences';
import { openPane, type Pane } from './pane';
import { notesIn, open } from './start';

/** Hears of something that is lost or broken. */
export type Lose = (text: string) => void;

/** Saves the workbook and opens the file: all of the user's and of ours must be in it. */
export async function reopen(pane: Pane, lose: Lose, file: Uint8Array): Promise<Pane> {
  const { workbook } = pane.excel;
  const { bytes, losses } = await saveXlsx(workbook);
  pane.end();
  for (const loss of losses) lose(`saving says: ${loss}`);
  for (const fault of packageFaults(bytes)) lose(`the file is faulty: ${fault}`);
  if (notesIn(bytes) !== notesIn(file)) lose('the notes of cells are gone');
  const opened = await open(bytes);
  const { cells, other } = differenceOf(usersView(workbook), usersView(opened));
  for (const text of [...other, ...cells.map(({ sheet, before, after }) => `${sheet}: ${before.text} → ${after.text}`)])
    lose(text);
  const [ours, theirs] = [ownView(workbook, 'columns as they look'), ownView(opened, 'columns as they look')];
  for (const name of Object.keys({ ...ours, ...theirs })) {
    const [one, other] = [ownText(ours[name]), ownText(theirs[name])];
    if (one !== other) lose(`ours on ${name}: ${betweenTexts(one, other)}`);
  }
  const next = await openPane(opened);
  await next.session.check();
  await next.rest();
  return next;
}

export async function reopenPane(pane: Pane): Promise<Pane> {
  pane.end();
  const next = await openPane(pane.excel.workbook);
  await next.session.check();
  await next.rest();
  return next;
}

/** Where two texts part. */
function betweenTexts(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60)).join(' → ');
}

/** Ours on a sheet, without the charts, which a file keeps and the host does not read, and what a file says of where a look comes from. */
function ownText(view = 'null'): string {
  return JSON.stringify(JSON.parse(view), (key, value: unknown) => {
    if (key === 'charts' || key === 'source') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
  });
}
