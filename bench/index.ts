import { benchSample, benchSyncs } from './excel-bench';
import { benchPlans } from './plan-bench';
import { benchScale } from './scale-bench';
import { benchStart } from './start-bench';

async function bench(): Promise<void> {
  await benchStart();
  await benchSample();
  await benchSyncs();
  await benchPlans();
  await benchScale();
}

void bench();
