import { CommandError } from './command-error';
import { failureLine } from './failure-line';

describe('the line about a failed run', () => {
  it('names the file where the failure itself does not', () => {
    expect(failureLine(new Error('the heap is full'), 'school.xlsx')).toMatch(/^school\.xlsx: /);
    expect(failureLine(new CommandError('There is no such file: school.xlsx'), 'school.xlsx')).toBe(
      'There is no such file: school.xlsx',
    );
  });

  it('tells what to report of a fault of ours, and nothing of what the error quotes', () => {
    expect(failureLine(new TypeError('Ana Example has no grade'), 'school.xlsx')).toMatch(
      /^school\.xlsx: Something went wrong in ML Compliance Check\. Run it again\. If it happens again, report this: Unknown, TypeError at failure-line\.test\.ts:\d+\.$/,
    );
    expect(failureLine({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } })).toBe(
      'ML Compliance Check asked Excel for something that it does not accept. Run it again. If it happens again, report this: InvalidArgument, Range.values.',
    );
  });
});
