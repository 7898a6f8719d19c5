import { PolicyError } from '../compliance/policy/policy';
import { describeHostFailure } from '../excel/request/errors';
import { CommandError } from './command-error';

/** One line for the user about what went wrong. A command's own errors name the file themselves. */
export function failureLine(error: unknown, file?: string): string {
  if (error instanceof CommandError) return error.message;
  const line = error instanceof PolicyError ? error.message : hostLine(error);
  return file === undefined ? line : `${file}: ${line}`;
}

function hostLine(error: unknown): string {
  const { code, message, hint, retry, location } = describeHostFailure(error);
  if (retry === 'restarted')
    return `${message} Run it again. If it happens again, report this: ${[code, location ?? place(error)].filter(Boolean).join(', ')}.`;
  return hint === '' ? message : `${message} ${hint}`;
}

/** The kind of an error and the line of the program where it was thrown, never its message, which may quote a cell. */
function place(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const [, line = ''] = /^ +at .*?([\w.-]+\.[jt]s:\d+)/m.exec(error.stack ?? '') ?? [];
  return [error.name, line].filter(Boolean).join(' at ');
}
