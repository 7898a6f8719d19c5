import { schoolDayBetween, serial } from './dates';
import type { Folder, MonitoringEntry, OptOutForm, Projection, Pupil, Screening } from './model';
import type { Random } from './random';
import { gradeCell, listedProgram, ROOMS } from './rooms';

const isEl = ({ mlStatus }: Pupil) => mlStatus === 'EL';

/** A form of this school year, with meeting and approval, for each pupil whose parents declined; one of them declines only the SEI class. */
export function makeOptOuts(pupils: readonly Pupil[], random: Random): OptOutForm[] {
  const declined = pupils.filter(({ optOut }) => optOut === 'Y');
  const seiOnly = pupils.filter((pupil) => isEl(pupil) && pupil.room === '7A').slice(0, 1);
  return [...declined, ...seiOnly].map((pupil) => ({
    pupil,
    formDate: serial('2026-09-14'),
    meetingDate: schoolDayBetween(random, '2026-09-08', '2026-09-11'),
    approvedDate: schoolDayBetween(random, '2026-09-16', '2026-09-25'),
    scope: pupil.optOut === 'Y' ? 'All' : 'SEI class only',
  }));
}

/** One entry of the first marking period for each former EL. */
export function makeMonitoring(pupils: readonly Pupil[], random: Random): MonitoringEntry[] {
  return pupils
    .filter(({ mlStatus }) => mlStatus === 'FEL')
    .map((pupil) => ({
      pupil,
      year: 2027 - exitYear(pupil),
      entryDate: schoolDayBetween(random, '2026-09-21', '2026-09-30'),
      outcome: random.pick(['On track', 'On track', 'On track', 'Academic support']),
    }));
}

/** The K1 screenings of the spring: two domains, entered in Aspen and in Ellevation. */
export function makeScreenings(pupils: readonly Pupil[]): Screening[] {
  return pupils
    .filter((pupil) => isEl(pupil) && pupil.grade === 'K2')
    .map((pupil) => {
      const score = pupil.level ?? 1;
      return {
        pupil,
        grade: 'K1',
        form: 'K Screener',
        listening: score + 0.5,
        speaking: score,
        testDate: Number(pupil.screenerDate),
        inAspen: 'Y',
        inEllevation: 'Y',
      };
    });
}

/** The folder of each EL and former EL, complete. */
export function makeFolders(pupils: readonly Pupil[]): Folder[] {
  return pupils
    .filter(({ mlStatus }) => mlStatus === 'EL' || mlStatus === 'FEL')
    .map((pupil) => ({
      pupil,
      hls: 'X',
      screenerReport: 'X',
      notificationLetter: 'X',
      accessReport:
        pupil.mlStatus === 'FEL' || (pupil.grade !== 'K2' && Number(pupil.entryDate) < serial('2026-07-01'))
          ? 'X'
          : null,
      optOutForm: pupil.optOut === 'Y' ? 'X' : null,
      monitoringForm: pupil.mlStatus === 'FEL' ? 'X' : null,
    }));
}

/** Next year's numbers by grade and program: small changes that the sections of today can hold. */
export function makeProjections(pupils: readonly Pupil[], random: Random): Projection[] {
  const keys = [...new Map(ROOMS.map((room) => [`${room.grade}|${seatProgram(room.strand)}`, room])).values()];
  return keys.map(({ grade, strand }) => {
    const rooms = ROOMS.filter((room) => room.grade === grade && seatProgram(room.strand) === seatProgram(strand));
    const inRooms = pupils.filter((pupil) => rooms.some(({ code }) => code === pupil.room));
    const ml = inRooms.filter(isEl).length;
    return {
      grade: gradeCell(grade),
      program: seatProgram(strand),
      current: inRooms.length,
      projected: inRooms.length + random.whole(-2, strand === 'dual' || strand === 'general' ? 1 : 2),
      sections: rooms.length,
      currentMl: ml,
      projectedMl: ml + random.whole(-1, 1),
    };
  });
}

function seatProgram(strand: Pupil['strand']): string {
  return listedProgram(strand) ?? 'General';
}

/** The calendar year of a July exit. */
function exitYear({ felDate }: Pupil): number {
  return [2026, 2025, 2024, 2023].find((year) => Number(felDate) >= serial(`${year}-07-01`)) ?? 2022;
}
