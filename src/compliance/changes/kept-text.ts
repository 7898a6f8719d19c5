import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import type { Severity } from '../findings/finding';
import { SEVERITIES } from '../findings/finding-counts';
import type { KeptRuns, RecordedProblem, RecordedRun, Subject } from './recorded-run';

/** A workbook's settings hold about 2 MB in all, and every opening of the pane reads them (docs/guides/office-js.md 2.2). */
const LONGEST_TEXT = 600_000;

/** Ten times what a run of 60,000 problems takes before it is packed. */
const LONGEST_UNPACKED = 30_000_000;
const STEP = 4_096;

const KINDS: readonly Subject['kind'][] = ['student', 'class', 'teacher', 'place', 'row'];
const severity = z.enum(['error', 'warning', 'info']);
/** The problems of one check, severity, school and kind of subject: the subjects on a line each, a teacher's id after a tab. One text, because lists of 60,000 are slow to check. */
const group = z.tuple([z.string(), severity, z.string(), z.number(), z.string()]);
const storedRun = z.object({
  asOf: z.string(),
  policy: z.string(),
  notRun: z.array(z.string()),
  severities: z.array(severity),
  groups: z.array(group),
});
const stored = z.object({ version: z.literal(1), baseline: storedRun.nullable(), latest: storedRun });

/**
 * Kept runs as a text for the workbook's settings, compressed. Where it would be too long, the problems of the least severity
 * are left out first; the runs say which severities they hold.
 */
export function keptRunsText(kept: KeptRuns, longest = LONGEST_TEXT): string {
  for (let severities = SEVERITIES; ; severities = severities.slice(0, -1)) {
    const text = textOf({
      baseline: kept.baseline === null ? null : limited(kept.baseline, severities),
      latest: limited(kept.latest, severities),
    });
    if (text.length <= longest || severities.length === 0) return text;
  }
}

/** Reads the text back. Null where it is missing, of another version or damaged. */
export function readKeptRuns(text: string | null): KeptRuns | null {
  if (text === null) return null;
  try {
    const { baseline, latest } = stored.parse(JSON.parse(inflated(strToU8(atob(text), true))));
    return { baseline: baseline === null ? null : runOf(baseline), latest: runOf(latest) };
  } catch {
    // A comparison is worth no failure: without it the next run simply begins anew.
    return null;
  }
}

/** Unpacks a text in steps, so that one which packs small and unpacks to gigabytes is left in time. */
function inflated(packed: Uint8Array): string {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
    if (length > LONGEST_UNPACKED) throw new RangeError('More than any run holds.');
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  const whole = new Uint8Array(length);
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return strFromU8(whole);
}

function limited(run: RecordedRun, severities: readonly Severity[]): RecordedRun {
  return {
    ...run,
    severities: run.severities.filter((one) => severities.includes(one)),
    problems: run.problems.filter((problem) => severities.includes(problem.severity)),
  };
}

function textOf({ baseline, latest }: KeptRuns): string {
  const stored = { version: 1, baseline: baseline === null ? null : storable(baseline), latest: storable(latest) };
  return btoa(strFromU8(deflateSync(strToU8(JSON.stringify(stored))), true));
}

function storable({ problems, ...run }: RecordedRun): z.infer<typeof storedRun> {
  const groups = new Map<string, { readonly first: RecordedProblem; readonly lines: string[] }>();
  for (const problem of problems) {
    const { check, severity, school, subject } = problem;
    const key = `${check}\n${severity}\n${school}\n${subject.kind}`;
    let found = groups.get(key);
    if (found === undefined) groups.set(key, (found = { first: problem, lines: [] }));
    found.lines.push(lineOf(subject));
  }
  return {
    ...run,
    notRun: [...run.notRun],
    severities: [...run.severities],
    // Sorted ids share their first digits with their neighbours, which halves the text.
    groups: Array.from(groups.values(), ({ first: { check, severity, school, subject }, lines }) => [
      check,
      severity,
      school,
      KINDS.indexOf(subject.kind),
      lines.sort().join('\n'),
    ]),
  };
}

function lineOf({ text, id = '' }: Subject): string {
  const line = text.replace(/\s+/g, ' ');
  return id === '' ? line : `${line}\t${id}`;
}

function runOf({ groups, ...run }: z.infer<typeof storedRun>): RecordedRun {
  const problems = groups.flatMap(([check, severity, school, kind, lines]) =>
    lines.split('\n').map((line): RecordedProblem => {
      const [text = '', id = ''] = line.split('\t');
      return { check, severity, school, subject: { kind: KINDS[kind] ?? 'row', text, id } };
    }),
  );
  return { ...run, problems };
}
