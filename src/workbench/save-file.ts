import type { HostWorkbook } from '../embedded-host/browser';
import { copyEnding, saveXlsx } from '../embedded-host/file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook to the browser as a download. Returns, in plain words, what of it the file could not keep. */
export async function downloadWorkbook(workbook: HostWorkbook): Promise<{ name: string; losses: string[] }> {
  const { bytes, losses } = await saveXlsx(workbook);
  const name = `${workbook.name.replace(/\.[^.]*$/, '')}${copyEnding(workbook.name)}`;
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return { name, losses };
}
