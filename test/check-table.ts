import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What docs/spec/checks.md says of a check. */
export interface CheckLine {
  /** Of a severity with a condition, "error (in a pathway: warning)", the first word. */
  readonly severity: string;
  readonly criterion: string;
  readonly per: string;
}

/** The lines of the tables in docs/spec/checks.md by the check's id, in the order of the page. */
export function checkTable(): ReadonlyMap<string, CheckLine> {
  const lines = readFileSync(join(__dirname, '../docs/spec/checks.md'), 'utf8').split('\n');
  const rows = lines.filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| id |'));
  return new Map(
    rows.flatMap((row) => {
      const [ids = '', severity = '', criterion = '', per = ''] = row
        .slice(1)
        .split('|')
        .map((cell) => cell.trim());
      return ids.split(' · ').map((id) => [id, { severity: severity.split(' ')[0] ?? '', criterion, per }] as const);
    }),
  );
}
