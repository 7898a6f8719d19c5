import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CHECKS } from '../../src/compliance/checks';
import { Planting, type Expected, type Fault, type Place } from './faults/planting';
import type { School } from './model';
import type { FilledSheet } from './sheets';

const CHECK_FOLDERS = path.resolve(__dirname, '../../src/compliance/checks');

/** Every mistake in the sample, from the folders of the checks that must find them, planted in the order of the checks. */
export const FAULTS: readonly Fault[] = CHECKS.flatMap(({ id }) => faultsFor(id));

/** A finding that the sample must cause: which check, and at which row. */
export interface PlantedFinding {
  readonly fault: string;
  readonly story: string;
  readonly check: string;
  readonly sheet: string;
  readonly row: number;
  /** The student number, class or teacher it concerns. */
  readonly about: string;
}

interface PlantedFault extends Fault {
  readonly expected: readonly Expected[];
}

/** Plants every fault in a school. */
export function plantFaults(school: School): PlantedFault[] {
  const planting = new Planting(school);
  return FAULTS.map((fault) => ({ ...fault, expected: fault.plant(planting) }));
}

/** The findings that planted faults must cause, by the rows of the filled sheets. */
export function plantedFindings(
  school: School,
  faults: readonly PlantedFault[],
  sheets: readonly FilledSheet[],
): PlantedFinding[] {
  return faults.flatMap(({ id, story, expected }) =>
    expected.map(({ check, place, about }) => ({
      fault: id,
      story,
      check,
      ...locate(recordOf(place, school), sheets),
      about,
    })),
  );
}

function recordOf(place: Place, school: School): object {
  if ('record' in place) return place.record;
  const row =
    'firstRowOf' in place
      ? school.schedule.find((candidate) => candidate.class === place.firstRowOf)
      : school.schedule.find((candidate) => candidate.class.teacher === place.firstRowTaughtBy);
  if (row === undefined) throw new Error('A planted fault points at a class that nobody is in.');
  return row;
}

function locate(record: object, sheets: readonly FilledSheet[]): { sheet: string; row: number } {
  for (const { name, rowOf } of sheets) {
    const row = rowOf.get(record);
    if (row !== undefined) return { sheet: name, row };
  }
  throw new Error('A planted fault points at a row that is on no sheet.');
}

function faultsFor(check: string): readonly Fault[] {
  const file = path.join(CHECK_FOLDERS, check, 'sample-faults.ts');
  if (!existsSync(file)) return [];
  const { FAULTS: faults } = createRequire(__filename)(file) as { readonly FAULTS: readonly Fault[] };
  return faults;
}
