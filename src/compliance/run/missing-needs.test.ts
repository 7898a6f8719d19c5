import { need } from '../checks/define-check';
import { missingNeeds } from './missing-needs';

const ROSTER = need('roster', 'roster');
const LEVEL = need('level column on a roster', 'roster.sdd', 'roster.eld');
const SECTION = need('section column in a schedule', 'schedule.section');
const MINUTES = need('schedule, and no ESL minutes on a roster', 'schedule', 'roster.eslMinutes');

const missingIn = (available: readonly string[], ...needs: Parameters<typeof missingNeeds>[0]) =>
  missingNeeds(needs, (name) => available.includes(name));

describe('missingNeeds', () => {
  it('is null where every need is met by one of its choices', () => {
    expect(missingIn(['roster', 'roster.eld'], ROSTER, LEVEL)).toBeNull();
  });

  it('names the column where the sheet is there', () => {
    expect(missingIn(['roster'], ROSTER, LEVEL)).toBe('no level column on a roster');
  });

  it('names the sheet alone where all of it is missing', () => {
    expect(missingIn([], ROSTER, LEVEL)).toBe('no roster');
  });

  it('names a column whose sheet no other need names', () => {
    expect(missingIn([], ROSTER, SECTION)).toBe('no roster, no section column in a schedule');
  });

  it('names every sheet that would do', () => {
    expect(missingIn([], ROSTER, MINUTES, SECTION)).toBe('no roster, no schedule, and no ESL minutes on a roster');
  });
});
