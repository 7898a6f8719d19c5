import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { FAULTS } from '../scripts/make-sample/faults';
import { makeSample } from '../scripts/make-sample/sample';
import { makeSchool } from '../scripts/make-sample/school';
import { fillSheets, snapshotOf, type FilledSheet } from '../scripts/make-sample/sheets';
import { writeSample } from '../scripts/make-sample/workbook';
import { CHECKS } from '../src/compliance/checks';
import { makePolicy } from '../src/compliance/policy/policy';
import { run, type ComplianceRun } from '../src/compliance/run/run';
import { dayOf } from '../src/compliance/sheets/values/dates';

const SAMPLE_FILE = path.resolve(__dirname, '../assets/samples/burke-k8-sample.xlsx');

function runOn(sheets: readonly FilledSheet[]): ComplianceRun {
  return run(snapshotOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 12, 16) });
}

/** Findings as a reader would list them: the check, and the row where it points. */
function found({ findings }: ComplianceRun): string[] {
  return findings.map(({ check, location }) => `${check}: ${location.sheet} row ${location.row}`).sort();
}

describe('the sample school without its faults', () => {
  const clean = runOn(fillSheets(makeSchool()));

  it('gives the checks nothing to find', () => {
    expect(found(clean)).toEqual([]);
  });

  it('has 160 active ELs, all served but those who are owed nothing or cannot be judged', () => {
    const served = clean.services.map((service) => service.served);
    expect(clean.services).toHaveLength(160);
    expect(served.filter((value) => value === true)).toHaveLength(152);
    // Five opted out, one part-time, one with a modification in words, one ungraded.
    expect(served.filter((value) => value === null)).toHaveLength(8);
  });

  it('leaves one student to a person: the ungraded one', () => {
    expect(clean.couldNotRun.filter(({ check }) => check === 'esl-minutes-short')).toHaveLength(1);
  });

  it('recognises every sheet but the notes', () => {
    expect(clean.sheets.map(({ name, recognised }) => [name, recognised?.kind ?? null])).toEqual([
      ['Roster', 'roster'],
      ['Staff', 'staff'],
      ['Schedule', 'schedule'],
      ['Sections', 'sections'],
      ['Bell Schedule', 'bell'],
      ['ACCESS 2026', 'access'],
      ['Alt ACCESS 2026', 'alternate-access'],
      ['Opt-Outs', 'optouts'],
      ['Monitoring', 'monitoring'],
      ['Projections', 'projections'],
      ['K1 Screening', 'screener'],
      ['Progress Targets', 'benchmarks'],
      ['Change Requests', 'requests'],
      ['ACCESS Registration', 'registration'],
      ['ELE Folders', 'folders'],
      ['Ellevation', 'roster'],
      ['Notes', null],
    ]);
  });
});

describe('the sample workbook', () => {
  const sample = makeSample();

  it('lets the checks find every planted fault, and nothing else', () => {
    const planted = sample.planted.map(({ check, sheet, row }) => `${check}: ${sheet} row ${row}`).sort();
    expect(found(runOn(sample.sheets))).toEqual(planted);
  });

  it('has a planted fault for every check', () => {
    const planted = new Set(sample.planted.map(({ check }) => check));
    const missing = CHECKS.map(({ id }) => id).filter((id) => !planted.has(id));
    expect(missing).toEqual([]);
  });

  it('tells where to mend what stands in another row than the one that is pointed to', () => {
    const headingOf = (sheet: string, cell: string) => {
      const { values, headingRow } = sample.sheets.find(({ name }) => name === sheet) ?? { values: [], headingRow: 1 };
      return values[headingRow - 1]?.[cell.charCodeAt(0) - 'A'.charCodeAt(0)];
    };
    const places = runOn(sample.sheets).findings.flatMap(({ check, location, mend }) => {
      if (mend === undefined) return [];
      expect(location.sheet).toBe('Roster');
      return [`${check}: ${mend.sheet}, ${mend.cells.map((cell) => headingOf(mend.sheet, cell)).join(' and ')}`];
    });
    expect([...new Set(places)].sort()).toEqual([
      'access-missing: ACCESS 2026, Speaking Proficiency Level',
      'accommodation-missing: ACCESS Registration, Accommodations',
      'benchmark-plan-missing: Progress Targets, Success Plan Date',
      'optout-not-approved: Opt-Outs, Parent Meeting and OMME Approval',
      'registration-extra: ACCESS Registration, Student No',
      'request-open: Change Requests, Decision and Decided Date',
    ]);
  });

  it('gives every fault a name of its own', () => {
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  });

  it('is the file that the generator writes today, byte for byte', async () => {
    const written = Buffer.from(await writeSample(sample.sheets));
    expect(written.equals(readFileSync(SAMPLE_FILE))).toBe(true);
  });

  it('holds in the file the cells that the checks were run on', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(SAMPLE_FILE));
    for (const { name, values, plan, headingRow } of sample.sheets) {
      const worksheet = workbook.getWorksheet(name);
      expect(worksheet?.actualRowCount).toBe(values.filter((cells) => cells.some((cell) => cell !== null)).length);
      for (const row of [headingRow, headingRow + 1, values.length]) {
        const shown = plan.columns.map((_, index) => worksheet?.getCell(row, index + 1).text ?? '');
        const kept = plan.columns.map((_, index) => values[row - 1]?.[index] ?? null);
        expect(shown.map((text) => text !== '')).toEqual(kept.map((cell) => cell !== null));
      }
    }
  });
});
