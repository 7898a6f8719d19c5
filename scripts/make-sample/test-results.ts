import { schoolDayBetween, serial } from './dates';
import type { AccessRow, Pupil } from './model';
import { ACCESS_WINDOW_END } from './pupils';
import type { Random } from './random';

const WINDOW_START = '2026-01-08';

/** ACCESS results of 2026: every EL of grade 1 and up who was here in the window, and those who left EL status on them. */
export function makeAccess(pupils: readonly Pupil[], random: Random): AccessRow[] {
  return pupils
    .filter((pupil) => tookTest(pupil) && (isServed(pupil) ? !takesAlternate(pupil) : pupil.mlStatus === 'FEL'))
    .map((pupil) => accessRow(pupil, scores(pupil, random), random));
}

/** Alternate ACCESS results: pupils of the substantially separate room whose IEP says so. */
export function makeAlternateAccess(pupils: readonly Pupil[], random: Random): AccessRow[] {
  return pupils.filter(takesAlternate).map((pupil) => {
    const level = pupil.level === 1 ? 'A3' : pupil.level === 2 ? 'P2' : 'P3';
    return {
      pupil,
      overall: level,
      literacy: level,
      listening: level,
      speaking: level,
      reading: level,
      writing: level,
      testDate: schoolDayBetween(random, WINDOW_START, '2026-02-06'),
    };
  });
}

function isServed({ mlStatus }: Pupil): boolean {
  return mlStatus === 'EL';
}

function takesAlternate({ strand, elGrid, grade, mlStatus }: Pupil): boolean {
  return strand === 'separate' && mlStatus === 'EL' && (elGrid !== null || grade === 'SP');
}

/** Former ELs have a result of 2026 where they left on it. */
function tookTest({ mlStatus, grade, entryDate, felDate }: Pupil): boolean {
  if (grade === 'K2' || Number(entryDate) > serial(ACCESS_WINDOW_END)) return false;
  return mlStatus === 'EL' || (mlStatus === 'FEL' && Number(felDate) > serial('2026-07-01'));
}

/** Scores that agree with the pupil's level: none of them meets exit, some were held at last year's level. */
function scores({ level, strand, lastYearLevel }: Pupil, random: Random): readonly [overall: number, literacy: number] {
  const tenths = (lowest: number, highest: number) => random.whole(lowest, highest) / 10;
  switch (level) {
    case null:
      return [tenths(43, 51), tenths(40, 48)];
    case 5:
      return [tenths(40, 43), tenths(35, 38)];
    case 4:
      return [tenths(40, 42), tenths(34, 38)];
    case 3: {
      const overall = tenths(30, strand === 'sei' ? 34 : 39);
      return [overall, overall - 0.2];
    }
    default: {
      const held = level === 2 && lastYearLevel === 2 && random.chance(0.2);
      const overall = held ? 1.8 : tenths(level * 10, level * 10 + 9);
      return [overall, Math.max(1, overall - 0.2)];
    }
  }
}

function accessRow(pupil: Pupil, [overall, literacy]: readonly [number, number], random: Random): AccessRow {
  const near = (score: number) => Math.min(6, Math.max(1, rounded(score + random.whole(-4, 4) / 10)));
  return {
    pupil,
    overall: rounded(overall),
    literacy: rounded(literacy),
    listening: near(overall + 0.4),
    speaking: near(overall),
    reading: near(literacy),
    writing: near(literacy),
    testDate: schoolDayBetween(random, WINDOW_START, '2026-02-11'),
  };
}

function rounded(score: number): number {
  return Math.round(score * 10) / 10;
}
