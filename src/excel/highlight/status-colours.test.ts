import { INK, STATUS_COLOURS } from './status-colours';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('status colours', () => {
  it.each(Object.entries(STATUS_COLOURS))('%s can be read, on the cell and on the row', (_, { row, cell, text }) => {
    expect(contrast(text, cell)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(INK, row)).toBeGreaterThanOrEqual(4.5);
  });
});
