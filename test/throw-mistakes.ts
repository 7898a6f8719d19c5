import { describeHostFailure } from '../src/excel/request/errors';
import { throwMistakes } from '../src/excel/request/let-pass';

/** A member that our Excel does not know at all, rather than one that an older Excel lacks. */
const UNKNOWN_MEMBER = /could not be found in the embedded Excel host/;
/** Codes that are nobody's mistake but ours, and whatever has no code of Excel's, such as a TypeError. */
const MISTAKES = new Set([
  'InvalidArgument',
  'InvalidObjectPath',
  'InvalidRequestContext',
  'PropertyNotLoaded',
  'RunMustReturnPromise',
  'Unknown',
  'ValueNotLoaded',
]);

throwMistakes((error) => {
  const { code } = describeHostFailure(error);
  return MISTAKES.has(code) || (code === 'ApiNotFound' && error instanceof Error && UNKNOWN_MEMBER.test(error.message));
});
