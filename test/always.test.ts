import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { alwaysWith } from './always';

const ENVIRONMENT = { ...process.env };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seeds-'));
  delete process.env['CI'];
});
afterEach(() => {
  process.env = { ...ENVIRONMENT };
  rmSync(folder, { recursive: true });
});

/** Fails for some one case in fifty; notes the cases that were tried. */
function underFifty(tried: number[], limit = 50) {
  return fc.property(fc.integer({ min: 0, max: 2_500 }), (value) => {
    tried.push(value);
    expect(value).toBeGreaterThanOrEqual(limit);
  });
}

/** Fails once, and gives back what was told and the case that failed first. */
function failOnce(): { message: string; failing: number } {
  for (let seed = 1; ; seed++) {
    const tried: number[] = [];
    try {
      alwaysWith(folder)('numbers', underFifty(tried), { seed, endOnFailure: true });
    } catch (error) {
      return { message: String(error), failing: tried.at(-1) ?? NaN };
    }
  }
}

describe('a property that must hold always', () => {
  it('names seed and path of a failure, and keeps them', () => {
    const { message } = failOnce();
    const [kept] = JSON.parse(readFileSync(path.join(folder, 'numbers.json'), 'utf8')) as {
      seed: number;
      path: string;
    }[];
    expect(message).toContain(`seed: ${kept?.seed}, path: "${kept?.path}"`);
  });

  it('is tried on what once failed before anything else', () => {
    const { failing } = failOnce();
    const tried: number[] = [];
    expect(() => alwaysWith(folder)('numbers', underFifty(tried))).toThrow('seed: ');
    expect(tried).toContain(failing);
    const mended: number[] = [];
    alwaysWith(folder)('numbers', underFifty(mended, 0), { numRuns: 10 });
    expect(mended[0]).toBe(failing);
    expect(mended).toHaveLength(1 + 10);
  });

  it('is tried on the same cases at each run, so that what fails is the change', () => {
    const [first, second]: [number[], number[]] = [[], []];
    for (const tried of [first, second]) alwaysWith(folder)('numbers', underFifty(tried, 0), { numRuns: 20 });
    expect(second).toEqual(first);
  });

  it('keeps nothing in CI, whose files nobody commits', () => {
    process.env['CI'] = 'true';
    expect(failOnce().message).toContain('seed: ');
    expect(readdirSync(folder)).toEqual([]);
  });
});
