import { CommandError } from './command-error';
import { failureLine } from './failure-line';

describe('the line about a failed run', () => {
  it('names the file where the failure itself does not', () => {
    expect(failureLine(new Error('the heap is full'), 'school.xlsx')).toMatch(/^school\.xlsx: /);
    expect(failureLine(new CommandError('There is no such file: school.xlsx'), 'school.xlsx')).toBe(
      'There is no such file: school.xlsx',
    );
  });
});
