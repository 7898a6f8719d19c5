import fc from 'fast-check';
import { teachersOfGroups } from './teachers-of-groups';

describe('teachersOfGroups', () => {
  it('gives each group to one teacher who has the minutes, the longest groups first', () => {
    expect(teachersOfGroups([300, 675, 450], [1125, 300])).toEqual([1, 0, 0]);
    expect(teachersOfGroups([675, 675], [1125])).toEqual([0, null]);
    expect(teachersOfGroups([450], [])).toEqual([null]);
    expect(teachersOfGroups([], [1125])).toEqual([]);
  });

  it('fills a teacher to the last minute, parts of a full-time teacher too', () => {
    expect(teachersOfGroups([225, 225, 225], [0.6 * 1125])).toEqual([0, 0, 0]);
  });

  it('never gives a teacher more minutes than there are', () => {
    const minutes = fc.array(fc.constantFrom(225, 300, 450, 675), { maxLength: 12 });
    const teachers = fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 4 });
    fc.assert(
      fc.property(minutes, teachers, (groups, free) => {
        const taught = teachersOfGroups(groups, free);
        free.forEach((most, teacher) => {
          const given = groups.filter((_, group) => taught[group] === teacher);
          expect(given.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most);
        });
        // Whoever is left out fits nowhere in what is left.
        groups.forEach((group, index) => {
          if (taught[index] !== null) return;
          free.forEach((most, teacher) => {
            const given = groups.filter((_, other) => taught[other] === teacher).reduce((sum, one) => sum + one, 0);
            expect(most - given).toBeLessThan(group);
          });
        });
      }),
    );
  });
});
