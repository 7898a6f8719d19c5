import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EditFigures } from './edit-job';
import { benchSample, benchSyncs } from './excel-bench';
import { IS_QUICK } from './options';
import { inOwnProcess } from './own-process';
import { benchPlans } from './plan-bench';
import { benchReaders } from './reader-bench';
import { benchScale } from './scale-bench';
import { benchSchools } from './schools-bench';
import { benchStart } from './start-bench';
import { benchWorkbench } from './workbench-bench';

/** Students of a school, and schools of a district. */
const SCHOOL = 390;
const SCHOOLS = IS_QUICK ? 4 : 123;
const MOST_STUDENTS_FOR_OTHERS = 10_000;

async function bench(): Promise<void> {
  const start = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    await benchStart();
    await benchSample();
    await benchSyncs();
    await benchEdit();
    const files = await benchScale(folder);
    // Readers of others take as long whatever is changed here, and for the largest files minutes.
    for (const [students, file] of files) {
      if (!IS_QUICK && students <= MOST_STUDENTS_FOR_OTHERS) await benchReaders(students, file);
    }
    const [largest] = [...files].sort(([a], [b]) => b - a);
    if (largest !== undefined) await benchWorkbench(...largest);
    await benchSchools(folder, SCHOOLS, SCHOOL);
    if (!IS_QUICK) await benchPlans();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\nAll of this took ${((performance.now() - start) / 60_000).toFixed(1)} minutes.`);
}

async function benchEdit(): Promise<void> {
  const { milliseconds, processor } = await inOwnProcess<EditFigures>('edit', SCHOOL, null);
  console.log(
    `\nFrom an edit in a workbook of ${SCHOOL} students to its findings: ${milliseconds.toFixed(0)} ms by the clock, ${processor.toFixed(0)} of processors`,
  );
}

void bench();
