import { plantedFindings, plantFaults, type PlantedFinding } from './faults';
import { makeSchool } from './school';
import { fillSheets, type FilledSheet } from './sheets';

/** The sample: its sheets as cells, and the findings that the planted faults must cause. */
interface Sample {
  readonly sheets: readonly FilledSheet[];
  readonly planted: readonly PlantedFinding[];
}

/** Makes the sample with its faults. The same every time. */
export function makeSample(): Sample {
  const school = makeSchool();
  const faults = plantFaults(school);
  const sheets = fillSheets(school);
  return { sheets, planted: plantedFindings(school, faults, sheets) };
}
