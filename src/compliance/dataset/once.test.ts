import { once, oncePerValue } from './once';

describe('once', () => {
  it('makes the value when it is first asked for, and gives the same one ever after', () => {
    let made = 0;
    const value = once(() => ({ number: ++made }));
    expect(made).toBe(0);
    expect(value()).toBe(value());
    expect(made).toBe(1);
  });

  it('keeps a value that is undefined', () => {
    let made = 0;
    const value = once(() => void made++);
    value();
    value();
    expect(made).toBe(1);
  });
});

describe('oncePerValue', () => {
  it('works out what each value means once', () => {
    const asked: string[] = [];
    const lengthOf = oncePerValue((text: string) => asked.push(text) && text.length);
    expect(['ESL', 'Math', 'ESL'].map(lengthOf)).toEqual([3, 4, 3]);
    expect(asked).toEqual(['ESL', 'Math']);
  });
});
