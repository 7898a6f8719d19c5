import { describeHostFailure, type HostFailure } from '../../excel/errors';
import { EngineError } from '../worker/checker';

const ENGINE_STOPPED: Omit<HostFailure, 'code'> = {
  message: 'The check stopped before it was done.',
  hint: 'Check again. If it happens again, reload the add-in and report it with the code shown.',
};

/** Excel holds a request and says nothing; the pane cannot take it back. */
export const SILENT: HostFailure = {
  code: 'ExcelSilent',
  message: 'Excel has not answered for a minute.',
  hint: 'If you are editing a cell, press Enter or Esc in the sheet. Otherwise save the workbook, close it and open it again.',
};

/** Anything that went wrong in the pane, in words for a person. Holds no cell contents. */
export function describeFailure(error: unknown): HostFailure {
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
