import { serial } from '../dates';
import type { AccessRow, Folder, MonitoringEntry, OptOutForm, Pupil, Screening } from '../model';
import { atPupil, atRow, type Fault, type Planting } from './planting';

/** The record of a pupil on a later sheet. */
function recordOf<Row extends { readonly pupil: Pupil }>(records: readonly Row[], pupil: Pupil): Row {
  const found = records.find((record) => record.pupil === pupil);
  if (found === undefined) throw new Error('The pupil has no such record.');
  return found;
}

function remove<Row>(records: Row[], record: Row): void {
  records.splice(records.indexOf(record), 1);
}

const access = ({ school }: Planting, pupil: Pupil): AccessRow => recordOf(school.access, pupil);
const form = ({ school }: Planting, pupil: Pupil): OptOutForm => recordOf(school.optOuts, pupil);
const entry = ({ school }: Planting, pupil: Pupil): MonitoringEntry => recordOf(school.monitoring, pupil);
const screening = ({ school }: Planting, pupil: Pupil): Screening => recordOf(school.screenings, pupil);
const folder = ({ school }: Planting, pupil: Pupil): Folder => recordOf(school.folders, pupil);
const isFormerEl = ({ mlStatus }: Pupil) => mlStatus === 'FEL';
const isNew = ({ mlStatus, entryDate }: Pupil) => mlStatus === 'EL' && Number(entryDate) > serial('2026-08-01');

/** Mistakes over time: exits, tests, monitoring, opt-outs, screening, letters, folders. */
export const STATUS_FAULTS: readonly Fault[] = [
  {
    id: 'exit-not-applied',
    story: 'ACCESS 4.6 with literacy 4.1, and still coded EL.',
    plant: (school) => {
      const pupil = school.takeEl('7A', 4);
      Object.assign(access(school, pupil), { overall: 4.6, literacy: 4.1 });
      return [atPupil('exit-not-applied', pupil)];
    },
  },
  {
    id: 'exit-without-the-scores',
    story: 'Coded FEL in July on ACCESS 4.0.',
    plant: (school) => {
      const tested = (pupil: Pupil) => isFormerEl(pupil) && Number(pupil.felDate) > serial('2026-07-01');
      const pupil = school.take('5D', tested);
      Object.assign(access(school, pupil), { overall: 4.0, literacy: 3.6 });
      return [atPupil('exit-not-met', pupil)];
    },
  },
  {
    id: 'level-behind-access',
    story: 'ACCESS says 3, the roster still says 2.',
    plant: (school) => {
      const pupil = school.takeEl('6B', 2);
      Object.assign(access(school, pupil), { overall: 3.2, literacy: 3.0 });
      return [atPupil('sdd-differs-from-access', pupil)];
    },
  },
  {
    id: 'no-access-result',
    story: 'Absent for the whole ACCESS window.',
    plant: (school) => {
      const pupil = school.takeEl('8B', 4);
      remove(school.school.access, access(school, pupil));
      // Without a score the previous level is kept; the level is not this pupil's fault.
      pupil.lastYearLevel = pupil.eld ?? pupil.sdd;
      return [atPupil('access-missing', pupil)];
    },
  },
  {
    id: 'access-without-speaking',
    story: 'The speaking test was never taken.',
    plant: (school) => {
      const pupil = school.takeEl('6B', 3);
      access(school, pupil).speaking = null;
      return [atPupil('access-missing', pupil)];
    },
  },
  {
    id: 'monitoring-forgotten',
    story: 'No monitoring entry for a former EL this school year.',
    plant: (school) => {
      const pupil = school.take('6A', isFormerEl);
      remove(school.school.monitoring, entry(school, pupil));
      return [atPupil('fel-monitoring-missing', pupil)];
    },
  },
  {
    id: 'monitoring-ended',
    story: 'Exited in 2021: monitoring is over.',
    plant: (school) => {
      const pupil = school.take('8A', isFormerEl);
      remove(school.school.monitoring, entry(school, pupil));
      return [atPupil('fel-monitoring-over', school.retype(pupil, { felDate: serial('2021-07-09') }))];
    },
  },
  {
    id: 'opt-out-of-last-year',
    story: 'The opt-out form was not renewed.',
    plant: (school) => {
      const pupil = school.take('5D', ({ optOut }) => optOut === 'Y');
      const old = {
        formDate: serial('2025-09-15'),
        meetingDate: serial('2025-09-11'),
        approvedDate: serial('2025-09-22'),
      };
      Object.assign(form(school, pupil), old);
      return [atPupil('optout-not-renewed', school.retype(pupil, { optOutDate: old.formDate }))];
    },
  },
  {
    id: 'opt-out-without-approval',
    story: 'A form without meeting or approval.',
    plant: (school) => {
      const pupil = school.take('4A', ({ optOut }) => optOut === 'Y');
      Object.assign(form(school, pupil), { meetingDate: null, approvedDate: null });
      return [atPupil('optout-not-approved', pupil)];
    },
  },
  {
    id: 'opt-out-of-a-non-el',
    story: 'Opted out, and coded never EL.',
    plant: (school) => [atPupil('optout-not-el', school.retype(school.takeNeverEl('8B'), { optOut: 'Y' }))],
  },
  {
    id: 'screener-late',
    story: 'Screened 33 days after entry.',
    plant: (school) => {
      const dates = { entryDate: serial('2026-08-26'), screenerDate: serial('2026-09-28') };
      return [atPupil('screener-late', school.retype(school.take('HILT', isNew), dates))];
    },
  },
  {
    id: 'screener-forgotten',
    story: 'The home language survey names another language; nobody was screened.',
    plant: (school) => [
      atPupil('screener-missing', school.retype(school.takeNeverEl('4D'), { hls: 'OEE', homeLanguage: 'Spanish' })),
    ],
  },
  {
    id: 'letter-late',
    story: 'Entered on 9/10, the parent letter went out on 9/29.',
    plant: (school) => {
      const dates = {
        entryDate: serial('2026-09-10'),
        screenerDate: serial('2026-09-15'),
        letterDate: serial('2026-09-29'),
      };
      return [atPupil('notification-late', school.retype(school.take('HILT', isNew), dates))];
    },
  },
  {
    id: 'screening-without-speaking',
    story: 'A K1 screening with one domain.',
    plant: (school) => {
      const record = screening(school, school.takeEl('K2S', 2));
      record.speaking = null;
      return [atRow('screener-incomplete', record)];
    },
  },
  {
    id: 'screening-not-in-ellevation',
    story: 'A K1 screening entered in Aspen only.',
    plant: (school) => {
      const record = screening(school, school.takeEl('K2A', 2));
      record.inEllevation = 'N';
      return [atRow('screener-incomplete', record)];
    },
  },
  {
    id: 'folder-without-letter',
    story: 'The notification letter is not in the folder.',
    plant: (school) => {
      const record = folder(school, school.takeEl('1D', 4));
      record.notificationLetter = null;
      return [atRow('folder-incomplete', record)];
    },
  },
  {
    id: 'slife-outside-hilt',
    story: 'A SLIFE student in State SEI.',
    plant: (school) => [atPupil('slife-not-hilt', school.retype(school.takeEl('6B', 1), { slife: 'Y' }))],
  },
];
