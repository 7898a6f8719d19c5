import { CHECKS } from '../../compliance/checks';
import { makePolicy } from '../../compliance/policy/policy';
import { whyOf } from './why';

describe('whyOf', () => {
  it.each(CHECKS.map(({ id }) => id))('%s: says why in a sentence or more, and the criterion, without marks', (id) => {
    const why = whyOf(id, makePolicy());
    expect(why).toMatch(/^.{40,}[.)] \([^()]+\)$/);
    expect(why).not.toMatch(/[*`]|\]\(|\s_/);
  });

  it('names the source of the rule', () => {
    expect(whyOf('esl-none', makePolicy())).toContain('BPS Circular CAO-05');
  });
});
