import { kindOf, type FieldOf, type KindId } from '../kinds';
import { isConfirmed, isDoubted, isRefuted, lookOf } from './column-evidence';

function fieldNamed(kind: KindId, name: string) {
  const field = kindOf(kind).fields.get(name as FieldOf);
  if (field === undefined) throw new Error(`There is no field ${name}.`);
  return field;
}

const grade = fieldNamed('roster', 'grade');
const homeroom = fieldNamed('roster', 'homeroom');
const pattern = fieldNamed('schedule', 'pattern');

describe('the cells of a column', () => {
  it('are looked at where they are filled, by whether they can be read as the field', () => {
    const rows = [['Grade'], [3], [''], [null], ['K2'], ['Red'], ['   ']];
    expect(lookOf(rows, 1, 0, grade)).toEqual({ filled: 3, readable: 2 });
    expect(lookOf(rows, 1, 1, grade)).toEqual({ filled: 0, readable: 0 });
  });

  it('are up to two hundred, from all over a long sheet', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [at < 10_000 ? 3 : 'Red']);
    expect(lookOf(rows, 0, 0, grade)?.filled).toBe(200);
    const sparse = rows.map(([cell], at) => [at % 100 === 0 ? (cell ?? null) : null]);
    expect(lookOf(sparse, 0, 0, grade)).toEqual({ filled: 200, readable: 100 });
  });

  it('say nothing where any text is a value of the field', () => {
    expect(lookOf([['3A']], 0, 0, homeroom)).toBeNull();
  });

  it('speak against a field where fewer than a fifth of at least five can be read', () => {
    const looks = [
      [4, 0],
      [5, 0],
      [5, 1],
      [11, 2],
    ].map(([filled = 0, readable = 0]) => isRefuted({ filled, readable }));
    expect(looks).toEqual([false, true, false, true]);
    expect(isDoubted({ filled: 5, readable: 0 }, grade)).toBe(true);
    // Offices have words of their own for when a class meets.
    expect(isDoubted({ filled: 5, readable: 0 }, pattern)).toBe(false);
  });

  it('speak for a field where four fifths can be read', () => {
    const looks = [
      [0, 0],
      [1, 1],
      [10, 8],
      [10, 7],
    ].map(([filled = 0, readable = 0]) => isConfirmed({ filled, readable }));
    expect(looks).toEqual([false, true, true, false]);
  });
});
