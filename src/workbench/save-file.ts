import type { HostWorkbook } from '../embedded-host/browser';
import { copyEnding } from '../embedded-host/file';
import { packingBeside } from '../embedded-host/file/pack-beside';
import { saveBeside } from '../embedded-host/file/save-beside';
import type { OpenWorkbook } from './open-workbook';
import { pausesUntil } from './pauses';

/** A save is not given up half-way. */
const NEVER = new AbortController().signal;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The name under which a workbook is saved; `wanted` is what a person typed, with or without an ending. */
export function savedName(workbook: HostWorkbook, wanted = workbook.name): string {
  const plain = wanted
    .replace(/\.(xl\w+|csv|tsv|txt)$/i, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .trim();
  return `${plain === '' ? 'Workbook' : plain}${copyEnding(workbook.name)}`;
}

/** Hands the workbook to the browser as a download. Returns, in plain words, what of it the file could not keep, and the mark of what it holds. */
export async function downloadWorkbook(
  open: OpenWorkbook,
  name: string,
): Promise<{ name: string; losses: string[]; mark: number }> {
  let mark = 0;
  const { bytes, losses } = await packingBeside((pack) =>
    saveBeside(open.workbook, {
      pack,
      pause: pausesUntil(NEVER),
      revision: () => open.contents,
      begun: () => (mark = open.mark),
    }),
  );
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return { name, losses, mark };
}
