import { EngineError } from '../worker/checker';
import { StoppedWaitingError } from './excel-queue';
import { describeFailure } from './failures';

describe('a failure in words', () => {
  it('says that the user stopped waiting, and what Excel may still do', () => {
    expect(describeFailure(new StoppedWaitingError())).toEqual({
      code: 'StoppedWaiting',
      message: 'Stopped waiting for Excel.',
      hint: 'Once Excel answers, it may still do what it had begun. Look at the workbook, then check again.',
    });
  });

  it('says which value of the policy cannot be used, and where it is corrected', () => {
    expect(describeFailure(new EngineError('PolicyError', 'The value "x" must be at least 1.'))).toEqual({
      code: 'PolicyError',
      message: 'The value "x" must be at least 1.',
      hint: 'Open Policy under ⋯ and correct or reset this value, then check again.',
    });
  });

  it('says that the check stopped, and nothing of what the engine said, which may hold a cell', () => {
    const failure = describeFailure(new EngineError('EngineStopped', 'Silva, Ana'));
    expect(failure).toEqual({
      code: 'EngineStopped',
      message: 'The check stopped before it was done.',
      hint: 'Check again. If it happens again, reload the add-in and report it with the code shown.',
    });
  });
});
