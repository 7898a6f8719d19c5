import { PolicyError } from '../compliance/policy/policy';
import { describeHostFailure } from '../excel/errors';
import { CommandError } from './command-error';

/** One line for the user about what went wrong. A command's own errors name the file themselves. */
export function failureLine(error: unknown, file?: string): string {
  if (error instanceof CommandError) return error.message;
  const line = error instanceof PolicyError ? error.message : hostLine(error);
  return file === undefined ? line : `${file}: ${line}`;
}

function hostLine(error: unknown): string {
  const { message, hint } = describeHostFailure(error);
  return hint === '' ? message : `${message} ${hint}`;
}
