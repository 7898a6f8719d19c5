import { benchSample, benchSyncs } from './excel-bench';
import { benchRun } from './run-bench';

async function bench(): Promise<void> {
  await benchSample();
  await benchSyncs();
  benchRun(1_000, 8_000);
  benchRun(48_000, 400_000);
}

void bench();
