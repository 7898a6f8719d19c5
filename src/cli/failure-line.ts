import { PolicyError } from '../compliance/policy/policy';
import { describeHostFailure } from '../excel/errors';
import { CommandError } from './command-error';

/** One line for the user about what went wrong. */
export function failureLine(error: unknown): string {
  if (error instanceof CommandError || error instanceof PolicyError) return error.message;
  const { message, hint } = describeHostFailure(error);
  return hint === '' ? message : `${message} ${hint}`;
}
