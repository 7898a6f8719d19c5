import { folded } from '../../compliance/sheets/values/text';

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** By characters, none of which is cut in half. */
const AFTER_LONGEST = /^(.{80}).*$/u;

/** File names for the packets of schools, in their order: safe on every system, each once, and told by school and day. */
export function packetNames(schools: readonly string[], asOf: string): string[] {
  const taken = new Set<string>();
  return schools.map((school) => {
    const safe = school
      .normalize('NFC')
      .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(AFTER_LONGEST, '$1')
      .replace(/^[. ]+|[. ]+$/g, '');
    const name = safe === '' || RESERVED.test(safe) ? `School ${safe}`.trim() : safe;
    for (let number = 1; ; number++) {
      const file = `${name}${number === 1 ? '' : ` (${number})`} - ML packet ${asOf}.xlsx`;
      if (taken.has(folded(file))) continue;
      taken.add(folded(file));
      return file;
    }
  });
}
