import { tables } from './csv-inputs';
import { manyOfOne } from './many-inputs';
import { packages } from './package-inputs';
import type { HostileInput } from './parts';
import { sheets } from './sheet-inputs';
import { zips } from './zip-inputs';

/** All of them, made anew each time, always the same. The sound workbook has one student who is short of minutes: no answer may be "all is well". */
export function hostileInputs(): HostileInput[] {
  return [...zips(), ...sheets(), ...packages(), ...manyOfOne(), ...tables()];
}
