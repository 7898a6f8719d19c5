import fc from 'fast-check';
import { readEslType, type EslType } from './esl-types';

const SPELLINGS: readonly (readonly [string, EslType])[] = [
  ['Standalone', 'Standalone'],
  ['Stand-alone', 'Standalone'],
  ['Push-In', 'Push-In'],
  ['push in', 'Push-In'],
  ['PI', 'Push-In'],
  ['inclusion', 'Push-In'],
  ['co-teach', 'Push-In'],
  ['Pull-Out', 'Pull-Out'],
  ['pull out', 'Pull-Out'],
  ['PO', 'Pull-Out'],
  ['Embed Homeroom', 'Embed Homeroom'],
  ['Embed HR', 'Embed Homeroom'],
  ['Embed ELA', 'Embed ELA'],
  ['embedded', 'Embed ELA'],
  ['embed', 'Embed ELA'],
];

describe('readEslType', () => {
  it.each(SPELLINGS)('reads %j as %s', (text, type) => {
    expect(readEslType(text)).toBe(type);
  });

  it('reads one that says with whom', () => {
    expect(['PO w/ Kelvin', 'push in (w/ Hennessey)', 'Pull-Out with Ana'].map(readEslType)).toEqual([
      ...(['Pull-Out', 'Push-In', 'Pull-Out'] as const),
    ]);
  });

  it.each(['', 'ESL', 'push', 'Push-In/Pull-Out', 'yes', 'PI am; PO pm', 'w/ Kelvin'])('knows no type %j', (text) => {
    expect(readEslType(text)).toBeNull();
  });

  it('reads a spelling in any case, with any spaces and hyphens', () => {
    const gap = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '_');
    fc.assert(
      fc.property(fc.constantFrom(...SPELLINGS), gap, fc.boolean(), ([text, type], between, upper) => {
        const spaced = text.replace(/[\s-]/g, between);
        expect(readEslType(upper ? spaced.toUpperCase() : spaced.toLowerCase())).toBe(type);
      }),
    );
  });
});
