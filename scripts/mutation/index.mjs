import { Stryker } from '@stryker-mutator/core';
import { ROOMS } from './rooms.mjs';
import { sampleOf, sourcesOf } from './sample.mjs';

const USAGE = `npm run mutation -- ROOM [COUNT | FROM-TO | FILE…]
  ROOM     one of ${Object.keys(ROOMS).join(', ')}
  COUNT    asks that many stretches of ten lines, chosen by chance, the same each time
  FROM-TO  asks the next ones: 51-100 after 50
  FILE     asks these files only, or lines of them: src/compliance/sheets/fit.ts:20-40`;

const [name, ...rest] = process.argv.slice(2);
const room = ROOMS[name];
if (room === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const faults = await new Stryker({ mutate: mutated(room, rest), circus: room }).runMutationTest();
console.log(summaryOf(faults));

function mutated({ folders, kept }, files) {
  // In the place of this one the runner has its own.
  const sources = sourcesOf(folders).filter((file) => file !== kept);
  if (files.length === 0) return sources;
  const [, from = '1', to] = /^(?:(\d+)-)?(\d+)$/.exec(files[0]) ?? [];
  return to === undefined ? files : sampleOf(sources, Number(from), Number(to));
}

/** What tests notice of the faults that compile, and tests and types of all. */
function summaryOf(faults) {
  const countOf = (...of) => faults.filter(({ status }) => of.includes(status)).length;
  const refused = countOf('CompileError');
  const noticed = countOf('Killed', 'Timeout');
  const compiling = noticed + countOf('Survived', 'NoCoverage');
  const all = compiling + refused;
  const share = (part, whole) => `${part} of ${whole} (${Math.round((part / whole) * 100)} %)`;
  return `${refused} of ${all} faults do not compile. Tests notice ${share(noticed, compiling)} of those that do; tests or types notice ${share(noticed + refused, all)}.`;
}
