import { z } from 'zod';
import { outliveReader } from './closed-pipe';
import { main } from './main';
import { localDay } from './today';
import { cleanUpOnSignals } from './write-file';

z.config({ jitless: true });
cleanUpOnSignals();
outliveReader(process.stdout);
outliveReader(process.stderr);

void main(process.argv.slice(2), localDay(new Date()), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
}).then((status) => {
  process.exitCode = status;
});
