import { describeHostFailure, type HostFailure } from '../../excel/request/errors';
import { EngineError } from '../worker/checker';
import { StoppedWaitingError } from './excel-queue';

const ENGINE_STOPPED: Omit<HostFailure, 'code'> = {
  message: 'The check stopped before it was done.',
  hint: 'Check again. If it happens again, reload the add-in and report it with the code shown.',
};

const STOPPED_WAITING: Omit<HostFailure, 'code'> = {
  message: 'Stopped waiting for Excel.',
  hint: 'Once Excel answers, it may still do what it had begun. Look at the workbook, then check again.',
};

/** Anything that went wrong in the pane, in words for a person. Holds no cell contents. */
export function describeFailure(error: unknown): HostFailure {
  if (error instanceof StoppedWaitingError) return { code: error.code, ...STOPPED_WAITING };
  if (!(error instanceof EngineError)) return describeHostFailure(error);
  if (error.code === 'PolicyError') {
    return {
      code: 'PolicyError',
      message: error.message,
      hint: 'Open Policy under ⋯ and correct or reset this value, then check again.',
    };
  }
  return { code: error.code, ...ENGINE_STOPPED };
}
