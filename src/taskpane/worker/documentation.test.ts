import { CHECKS } from '../../compliance/checks';
import { documentationOf } from './documentation';

describe('documentationOf', () => {
  it.each(CHECKS.map(({ id }) => id))('%s: has every part of its documentation, without marks', (id) => {
    const blocks = documentationOf(id);
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['What it finds', 'Why', 'How to fix', 'What it does not see']);
    const texts = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
    for (const text of texts) expect(text).toMatch(/^(?!#|-)[^*`|]+$/);
  });

  it('keeps lists as lists', () => {
    expect(documentationOf('value-unknown')).toContainEqual({
      kind: 'list',
      items: expect.arrayContaining(['a term, taken as the full year;', 'an ESL type, taken as Standalone;']),
    });
  });
});
