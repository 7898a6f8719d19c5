import { ChangeCount } from './change-count';

const HERE = { remote: false };
const ELSEWHERE = { remote: true };

describe('the changes that a run does not have', () => {
  it('are those heard of after the cells were read, and none once they were read and judged', () => {
    const count = new ChangeCount();
    expect([count.heard, count.isBehind, count.isDue]).toEqual([0, false, false]);
    count.hear(HERE);
    expect([count.heard, count.isBehind, count.isDue]).toEqual([1, true, false]);
    count.due();
    expect(count.isDue).toBe(true);
    const read = count.heard;
    count.hear(HERE);
    count.loaded(read);
    expect([count.isBehind, count.isDue]).toEqual([true, true]);
    count.judged();
    expect([count.isBehind, count.isDue]).toEqual([true, false]);
    count.loaded(count.heard);
    count.judged();
    expect([count.isBehind, count.isDue]).toEqual([false, false]);
  });

  it('are of the user where one of them was made here', () => {
    const count = new ChangeCount();
    expect(count.isOfUser).toBe(false);
    count.hear(ELSEWHERE);
    expect(count.isOfUser).toBe(false);
    count.hear(HERE);
    count.hear(ELSEWHERE);
    expect(count.isOfUser).toBe(true);
    count.loaded(2);
    count.judged();
    expect([count.isOfUser, count.isBehind]).toEqual([false, true]);
  });

  it('are calm once nothing followed for a while, until the next', () => {
    const count = new ChangeCount();
    expect(count.isCalm).toBe(true);
    count.hear(HERE);
    expect(count.isCalm).toBe(false);
    count.calmed();
    expect(count.isCalm).toBe(true);
    count.hear(ELSEWHERE);
    expect(count.isCalm).toBe(false);
  });
});
