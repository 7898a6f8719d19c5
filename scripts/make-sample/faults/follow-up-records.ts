import { serial } from '../dates';
import type {
  AccessRow,
  Benchmark,
  EllevationRow,
  Folder,
  MonitoringEntry,
  OptOutForm,
  Pupil,
  Registration,
  Screening,
} from '../model';
import type { Planting } from './planting';

/** The record of a pupil on a later sheet. */
function recordOf<Row extends { readonly pupil: Pupil }>(records: readonly Row[], pupil: Pupil): Row {
  const found = records.find((record) => record.pupil === pupil);
  if (found === undefined) throw new Error('The pupil has no such record.');
  return found;
}

/** Takes a record off its sheet. */
export function remove<Row>(records: Row[], record: Row): void {
  records.splice(records.indexOf(record), 1);
}

export const access = ({ school }: Planting, pupil: Pupil): AccessRow => recordOf(school.access, pupil);
export const form = ({ school }: Planting, pupil: Pupil): OptOutForm => recordOf(school.optOuts, pupil);
export const entry = ({ school }: Planting, pupil: Pupil): MonitoringEntry => recordOf(school.monitoring, pupil);
export const screening = ({ school }: Planting, pupil: Pupil): Screening => recordOf(school.screenings, pupil);
export const benchmark = ({ school }: Planting, pupil: Pupil): Benchmark => recordOf(school.benchmarks, pupil);
export const registration = ({ school }: Planting, pupil: Pupil): Registration => recordOf(school.registrations, pupil);
export const ellevation = ({ school }: Planting, pupil: Pupil): EllevationRow => recordOf(school.ellevation, pupil);
export const folder = ({ school }: Planting, pupil: Pupil): Folder => recordOf(school.folders, pupil);

export const isFormerEl = ({ mlStatus }: Pupil) => mlStatus === 'FEL';
export const isNew = ({ mlStatus, entryDate }: Pupil) => mlStatus === 'EL' && Number(entryDate) > serial('2026-08-01');
