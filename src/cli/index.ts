import { z } from 'zod';
import { main } from './main';
import { localDay } from './today';

z.config({ jitless: true });

void main(process.argv.slice(2), localDay(new Date()), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
}).then((status) => {
  process.exitCode = status;
});
