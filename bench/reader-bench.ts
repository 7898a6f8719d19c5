import { MEGABYTE, printTable } from './measure';
import { inOwnProcess } from './own-process';
import { READER_NAMES, type ReaderFigures, type ReaderName } from './reader-job';

/** Whoever takes longer is given up: nobody waits so long for a file. */
const MOST_SECONDS = 45;

/** What a user would wait for with other readers: the same file, each in a process of its own. Throws where they read different cells. */
export async function benchReaders(students: number, file: string): Promise<void> {
  const rows: string[][] = [];
  const cells = new Set<number>();
  for (const name of READER_NAMES) {
    const figures = await read(name, students, file);
    if (figures === null) rows.push([name, `not in ${MOST_SECONDS} s and 4 GB of heap`]);
    else {
      cells.add(figures.cells);
      rows.push([
        name,
        (figures.milliseconds / 1000).toFixed(2),
        (figures.processor / 1000).toFixed(2),
        (figures.peakBytes / MEGABYTE).toFixed(0),
      ]);
    }
  }
  console.log(`\nReading the file of ${students.toLocaleString('en-US')} students, once, in a process of its own`);
  printTable([['reader', 's by the clock', 's of processor', 'peak MB'], ...rows]);
  if (cells.size > 1) throw new Error(`The readers found different numbers of cells: ${[...cells].join(', ')}.`);
}

async function read(name: ReaderName, students: number, file: string): Promise<ReaderFigures | null> {
  try {
    return await inOwnProcess<ReaderFigures>(`read with ${name}`, students, file, MOST_SECONDS);
  } catch (error) {
    // Out of memory, or out of time: that is its figure.
    if (name === 'this program') throw error;
    return null;
  }
}
