import { kept } from './kept';

it('works out the headings of the widest sheet, with two parts each, once however often they are looked up', () => {
  let worked = 0;
  const lengthOf = kept((text) => {
    worked++;
    return text.length;
  });
  const texts = Array.from({ length: 3 * 16_384 }, (_, at) => `Heading ${at}`);
  for (let kind = 0; kind < 3; kind++) for (const text of texts) lengthOf(text);
  expect(worked).toBe(texts.length);
  expect(lengthOf('Heading 7')).toBe(9);
});
