import { schoolDayBetween, serial } from './dates';
import type {
  Benchmark,
  ChangeRequest,
  EllevationRow,
  Folder,
  MonitoringEntry,
  OptOutForm,
  Projection,
  Pupil,
  Registration,
  Screening,
} from './model';
import type { Random } from './random';
import { gradeCell, listedProgram, ROOMS } from './rooms';

const isEl = ({ mlStatus }: Pupil) => mlStatus === 'EL';

/** The ELs of one room as Ellevation has them: the district's tool, beside the roster of Aspen. */
export function makeEllevation(pupils: readonly Pupil[]): EllevationRow[] {
  return pupils.filter((pupil) => isEl(pupil) && pupil.room === '3D').map((pupil) => ({ pupil, grade: pupil.grade }));
}

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

/** One entry of the first marking period for each former EL, and for each pupil whose parents declined. */
export function makeMonitoring(pupils: readonly Pupil[], random: Random): MonitoringEntry[] {
  return pupils
    .filter(({ mlStatus, optOut }) => mlStatus === 'FEL' || optOut === 'Y')
    .map((pupil) => ({
      pupil,
      year: pupil.mlStatus === 'FEL' ? 2027 - exitYear(pupil) : null,
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

/** The state's targets of ELs who took ACCESS: most met theirs, and who did not has a plan. */
export function makeBenchmarks(pupils: readonly Pupil[]): Benchmark[] {
  return pupils
    .filter((pupil) => isEl(pupil) && pupil.grade !== 'K2' && Number(pupil.entryDate) < serial('2026-02-15'))
    .map((pupil, place) => {
      const isMissed = place % 4 === 3;
      return {
        pupil,
        target: Math.min(6, (pupil.level ?? 1) + 0.6),
        met: isMissed ? 'N' : 'Y',
        planDate: isMissed ? serial('2026-10-07') : null,
        parentInput: isMissed ? 'Meeting 10/6' : null,
      };
    });
}

/** The log of requests of the fall, all decided and entered. */
export function makeRequests(pupils: readonly Pupil[]): ChangeRequest[] {
  const levels = pupils.filter((pupil) => isEl(pupil) && pupil.sdd === 3).slice(0, 4);
  const declined = pupils.filter(({ optOut }) => optOut === 'Y').slice(0, 3);
  const decided = {
    requestDate: serial('2026-09-10'),
    decidedDate: serial('2026-09-24'),
    inAspen: 'Y',
    inEllevation: 'Y',
  };
  return [
    ...levels.map((pupil) => ({ pupil, kind: 'Level', from: 'SDD 2', to: 'SDD 3', decision: 'Approved', ...decided })),
    ...declined.map((pupil) => ({ pupil, kind: 'Opt-out', from: null, to: null, decision: 'Approved', ...decided })),
  ];
}

const CLUSTERS: Readonly<Record<string, string>> = {
  K2: 'K',
  '1': '1',
  '2': '2-3',
  '3': '2-3',
  '4': '4-5',
  '5': '4-5',
};

/** Every EL is on the list of the coming test, in two sessions. */
export function makeRegistrations(pupils: readonly Pupil[]): Registration[] {
  return pupils.filter(isEl).map((pupil, place) => ({
    pupil,
    cluster: CLUSTERS[String(Number(pupil.grade) || pupil.grade)] ?? '6-8',
    accommodations: pupil.accommodations,
    session: place % 2 === 0 ? 'A: Jan 12' : 'B: Jan 14',
  }));
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
