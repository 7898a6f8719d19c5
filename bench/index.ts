import { benchSample, benchSyncs } from './excel-bench';
import { benchScale } from './scale-bench';

async function bench(): Promise<void> {
  await benchSample();
  await benchSyncs();
  await benchScale();
}

void bench();
