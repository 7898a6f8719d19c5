const ASKED = process.argv.slice(2);

/** `npm run bench -- quick`: in under two minutes, what a change may have slowed down. */
export const IS_QUICK = ASKED.includes('quick');

/** Students; other sizes can be asked for: `npm run bench -- 1000 10000`. */
export const SIZES = sizes();

function sizes(): readonly number[] {
  const asked = ASKED.map(Number).filter((size) => size > 0);
  if (asked.length > 0) return asked;
  return IS_QUICK ? [1_000, 10_000] : [1_000, 10_000, 48_000, 200_000];
}
