import { benchRun } from './run-bench';

benchRun(1_000, 8_000);
benchRun(48_000, 400_000);
