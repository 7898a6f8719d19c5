import type { HostWorkbook } from '../embedded-host/browser';
import { copyEnding, saveXlsx } from '../embedded-host/file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The name under which a workbook is saved; `wanted` is what a person typed, with or without an ending. */
export function savedName(workbook: HostWorkbook, wanted = workbook.name): string {
  const plain = wanted
    .replace(/\.(xl\w+|csv|tsv|txt)$/i, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .trim();
  return `${plain === '' ? 'Workbook' : plain}${copyEnding(workbook.name)}`;
}

/** Hands the workbook to the browser as a download. Returns, in plain words, what of it the file could not keep. */
export async function downloadWorkbook(
  workbook: HostWorkbook,
  name = savedName(workbook),
): Promise<{ name: string; losses: string[] }> {
  const { bytes, losses } = await saveXlsx(workbook);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return { name, losses };
}
