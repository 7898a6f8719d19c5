import { DISTRICT, choiceOfLine, lineOfChoice, scopeOfChoice, stillThere, withRegion, wrongName } from './scope-choice';

const KNOWN = ['Burke K-8', 'Otis'];
const REGIONS = { North: ['otis', 'Mather'], Far: ['Mather'] };

describe('the choice of schools', () => {
  it('comes to the names that the workbook writes, and leaves out schools of a region that are elsewhere', () => {
    expect(scopeOfChoice({ kind: 'region', name: 'North' }, KNOWN, REGIONS)).toEqual({
      schools: ['Otis'],
      region: 'North',
    });
    expect(scopeOfChoice({ kind: 'several', schools: new Set(KNOWN), changes: null }, KNOWN, REGIONS)).toEqual({
      schools: KNOWN,
    });
  });

  it('comes to nothing where no school of it is in the workbook', () => {
    expect(scopeOfChoice({ kind: 'region', name: 'Far' }, KNOWN, REGIONS)).toBeNull();
    expect(scopeOfChoice({ kind: 'several', schools: new Set(), changes: null }, KNOWN, REGIONS)).toBeNull();
  });

  it('is the district again where the school or the region is gone', () => {
    expect(stillThere({ kind: 'school', school: 'Mather' }, KNOWN, REGIONS)).toEqual(DISTRICT);
    expect(stillThere({ kind: 'region', name: 'South' }, KNOWN, REGIONS)).toEqual(DISTRICT);
    expect(stillThere({ kind: 'region', name: 'North' }, KNOWN, REGIONS)).toEqual({ kind: 'region', name: 'North' });
  });

  it.each([[''], ['several'], ['school Otis'], ['region North']])('is known again by its line "%s"', (line) => {
    expect(lineOfChoice(choiceOfLine(line, DISTRICT))).toBe(line);
  });
});

describe('a region', () => {
  it('has a name that no other region has, however it is typed', () => {
    expect(wrongName(' ', REGIONS, null)).toBe('Give the region a name.');
    expect(wrongName('NORTH', REGIONS, null)).toContain('There is a region North.');
    expect(wrongName('NORTH', REGIONS, 'North')).toBeNull();
  });

  it('takes the place of the one that it changes', () => {
    expect(withRegion(REGIONS, 'North', ' East ', new Set(['Otis', 'Mather']))).toEqual({
      Far: ['Mather'],
      East: ['Mather', 'Otis'],
    });
  });
});
