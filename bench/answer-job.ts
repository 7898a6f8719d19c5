/** Something to do and measure: with so many students, and the name of a file where it needs one. */
export type Job = (students: number, file: string | null) => Promise<unknown>;

/** The other end of `inOwnProcess`: does the job that this process was asked for, and sends its result. */
export async function answerJob(jobs: Readonly<Record<string, Job>>): Promise<void> {
  const [name = '', students, file] = process.argv.slice(2);
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  if (job === undefined) {
    console.error(`There is no job "${name}". Jobs: ${Object.keys(jobs).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const result = await job(Number(students), file ?? null);
  process.send?.({ result });
}
