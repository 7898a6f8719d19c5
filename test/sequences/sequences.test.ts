import fc from 'fast-check';
import { alwaysAsync } from '../always';
import { passPausesAtOnce } from '../faults/faulty-excel';
import { play } from './play';
import { startFile } from './start';
import { steps, stepText, type Step } from './steps';

/** `SEQUENCES=500 npx jest test/sequences` plays so many and tells every loss; else as many as a little time allows. */
const asked = process.env['SEQUENCES'];
const CPU_SECONDS = 12;
const MOST = 40;

passPausesAtOnce();

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

describe('whatever is done with a workbook, in any order, while Excel fails and colleagues edit', () => {
  if (asked === undefined) {
    it('nothing of the user’s is lost', async () => {
      const file = await startFile();
      const begun = cpuSeconds();
      let played = 0;
      const property = fc.asyncProperty(steps, async (sequence) => {
        if (cpuSeconds() - begun > CPU_SECONDS) return;
        expect({ lost: await play(file, sequence), by: sequence.map(stepText) }).toMatchObject({ lost: [] });
        played++;
      });
      await alwaysAsync('sequences', property, { numRuns: MOST });
      expect(played).toBeGreaterThan(0);
    });
  } else {
    it(`nothing of the user’s is lost in ${asked} sequences`, async () => {
      const file = await startFile();
      const seed = fc.readConfigureGlobal().seed ?? 0;
      const sequences = fc.sample(steps, { seed, numRuns: Number(asked) });
      const lost: string[] = [];
      for (const [at, sequence] of sequences.entries()) {
        const losses = await lossesOf(file, sequence);
        if (losses.length > 0) lost.push([`Sequence ${at}:`, ...sequence.map(stepText), ...losses].join('\n  '));
      }
      const count = sequences.reduce((sum, { length }) => sum + length, 0);
      process.stdout.write(
        `Seed ${seed}: ${sequences.length} sequences of ${count} steps, ${lost.length} with a loss.\n${lost.join('\n')}\n`,
      );
      expect(lost).toEqual([]);
    }, 3_600_000);
  }
});

/** What was lost; an error that nobody expected is a loss too. */
async function lossesOf(file: Uint8Array, sequence: readonly Step[]): Promise<string[]> {
  try {
    return await play(file, sequence);
  } catch (error) {
    return [String(error)];
  }
}
