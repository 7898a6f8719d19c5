import { describeHostFailure } from './errors';

const PAUSES_IN_MILLISECONDS = [200, 800];

/**
 * Does work again, after a pause, where Excel fails for a passing reason (docs/guides/office-js.md 2.12). The work must queue
 * everything itself and bear being done twice. Other failures, and the last one, are thrown as they are.
 */
export async function withRetry<Result>(
  work: () => Promise<Result>,
  pauses: readonly number[] = PAUSES_IN_MILLISECONDS,
): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (describeHostFailure(error).retry !== 'later') throw error;
      await wait(pause);
    }
  }
  return work();
}

/** Lets the page draw and answer clicks. */
export function yieldToEventLoop(): Promise<void> {
  return wait(0);
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
