import { findSettings } from './search';
import { SETTING_GROUPS } from './setting-groups';

const all = () => true;

describe('findSettings', () => {
  it('shows all where nothing is searched', () => {
    expect(findSettings('  ', all)).toEqual(SETTING_GROUPS);
  });

  it('finds by words of the label in any case and order', () => {
    expect(findSettings('LEVEL 1 minutes', all)).toContainEqual({ title: 'ESL minutes', keys: ['eslMinutes.1'] });
  });

  it('finds by how sure a value is', () => {
    expect(findSettings('no source block', all).flatMap(({ keys }) => keys)).toContain('blockLength');
  });

  it('shows only what is asked for', () => {
    expect(findSettings('', (key) => key === 'criteria')).toEqual([{ title: 'ELE criteria', keys: ['criteria'] }]);
  });
});
