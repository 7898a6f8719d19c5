import { makeSchedule } from './classes';
import {
  makeBenchmarks,
  makeEllevation,
  makeFolders,
  makeMonitoring,
  makeOptOuts,
  makeProjections,
  makeRegistrations,
  makeRequests,
  makeScreenings,
} from './follow-up';
import type { School } from './model';
import { makePupils } from './pupils';
import { Random } from './random';
import { makeTeachers } from './teachers';
import { makeAccess, makeAlternateAccess } from './test-results';

const SEED = 20_261_001;

/** The school as it would be if nothing went wrong: the checks find nothing in it as of 2026-12-16. Always the same. */
export function makeSchool(): School {
  const random = new Random(SEED);
  const pupils = makePupils(random);
  const enrolled = pupils.filter(({ enrollment }) => enrollment === 'Active');
  const { classes, schedule } = makeSchedule(enrolled);
  return {
    teachers: [...makeTeachers().values()],
    pupils,
    classes,
    schedule,
    access: makeAccess(enrolled, random),
    alternateAccess: makeAlternateAccess(enrolled, random),
    optOuts: makeOptOuts(enrolled, random),
    monitoring: makeMonitoring(enrolled, random),
    screenings: makeScreenings(enrolled),
    benchmarks: makeBenchmarks(enrolled),
    requests: makeRequests(enrolled),
    registrations: makeRegistrations(enrolled),
    folders: makeFolders(enrolled),
    ellevation: makeEllevation(enrolled),
    projections: makeProjections(enrolled, random),
  };
}
