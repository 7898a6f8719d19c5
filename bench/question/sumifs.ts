import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { HostWorkbook } from '../../src/embedded-host';
import { saveXlsx } from '../../src/embedded-host/file';
import { hostValue } from '../district';
import { cellsOf, DAYS_A_WEEK, OWED_A_DAY, type Answer } from './answer';

const TIME_LIMIT_MS = 120_000;

export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: TIME_LIMIT_MS }).status === 0;
}

/**
 * The workbook that people build today: a SUMIFS beside each ML on the roster, over the schedule. LibreOffice opens it,
 * calculates it and writes the answer; its start is in the time. Null where that takes over two minutes.
 */
export async function askSumifs(workbook: WorkbookSnapshot): Promise<{ milliseconds: number; answer: Answer } | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-sumifs-'));
  try {
    const file = path.join(folder, 'sumifs.xlsx');
    writeFileSync(file, (await saveXlsx(sumifsWorkbook(workbook))).bytes);
    const start = performance.now();
    try {
      execFileSync('soffice', arguments_(folder, file), { stdio: 'ignore', timeout: TIME_LIMIT_MS });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ETIMEDOUT') return null;
      throw error;
    }
    const milliseconds = performance.now() - start;
    const [owed = 0, short = 0, scheduled = 0] = readFileSync(path.join(folder, 'sumifs.csv'), 'utf8')
      .trim()
      .split(',')
      .map(Number);
    return { milliseconds, answer: { owed, short, scheduled } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A profile of its own, so that an open LibreOffice of the user's is left alone. */
function arguments_(folder: string, file: string): string[] {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  return [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'csv', '--outdir', folder, file];
}

function sumifsWorkbook(workbook: WorkbookSnapshot): HostWorkbook {
  const result = new HostWorkbook('sumifs.xlsx');
  result.recalculateOnOpen = true;
  const [answer, roster, schedule] = ['Answer', 'Roster', 'Schedule'].map((name) => result.addSheet(name).cells);
  const source = cellsOf(workbook, 'Schedule');
  const place = (name: string) => source.headings.indexOf(name);
  const [id, minutes, type] = [place('Student ID'), place('Min/Mtg'), place('ESL Type')];
  source.rows.forEach((row, index) =>
    schedule?.loadRow(index, {
      values: [row[id], row[minutes], row[type]].map(hostValue),
      formulas: undefined,
      styles: undefined,
    }),
  );
  const pupils = cellsOf(workbook, 'Roster');
  const of = (name: string) => pupils.headings.indexOf(name);
  const [pupil, status, level, optOut] = [of('Student ID'), of('ML Status'), of('SDD'), of('Opt Out')];
  const mls = pupils.rows.filter((row) => row[status] === 'EL' && row[optOut] !== 'Y');
  mls.forEach((row, index) => {
    const line = index + 1;
    const values = [row[pupil], row[level], null, null, null].map(hostValue);
    const formulas = [
      undefined,
      undefined,
      `=${DAYS_A_WEEK}*CHOOSE(B${line},${OWED_A_DAY.join(',')})`,
      `=${DAYS_A_WEEK}*SUMIFS(Schedule!$B$1:$B$${source.rows.length},Schedule!$A$1:$A$${source.rows.length},A${line},Schedule!$C$1:$C$${source.rows.length},"?*")`,
      `=IF(D${line}<C${line},1,0)`,
    ];
    roster?.loadRow(index, { values, formulas, styles: undefined });
  });
  const column = (letter: string) => `Roster!${letter}1:${letter}${mls.length}`;
  const formulas = [`=COUNT(${column('A')})`, `=SUM(${column('E')})`, `=SUM(${column('D')})`];
  answer?.loadRow(0, { values: [null, null, null], formulas, styles: undefined });
  return result;
}
