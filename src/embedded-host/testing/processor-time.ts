/** Times below this are not measured well. */
const SHORTEST = 20;

/** Milliseconds of processor time that something takes, 20 at least, so that two of them can be compared on a machine of any speed. */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(SHORTEST, (user + system) / 1_000);
}
