/** @jest-environment jsdom */
import type { ChartData } from './chart-data';
import { drawChart } from './draw-chart';
import { scaleOf } from './scale';

const DATA: ChartData = {
  type: 'column',
  title: 'Minutes by level',
  description: 'Column chart of the minutes owed and scheduled, by level.',
  categories: ['Level 1', 'Level 2'],
  series: [
    { name: 'Owed', color: '#4472C4', values: [100, 50] },
    { name: 'Scheduled', color: '#ED7D31', values: [80, null] },
  ],
  categoryTitle: 'Level',
  valueTitle: 'Minutes',
  hasLegend: true,
};
const SIZE = { width: 600, height: 320 };

const texts = (drawing: Element) => [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent);
/** The marks: elements in a series' colour, without the legend's. */
const marks = (drawing: Element, color: string) =>
  [...drawing.querySelectorAll(`rect[fill="${color}"]`)].filter((mark) => mark.getAttribute('width') !== '10');
const number = (mark: Element | undefined, name: string) => Number(mark?.getAttribute(name));

describe('drawChart', () => {
  it('has a name for those who cannot see it, the titles, the categories, a scale and a legend', () => {
    const drawing = drawChart(DATA, SIZE);
    expect(drawing.getAttribute('role')).toBe('img');
    expect(drawing.getAttribute('aria-label')).toBe('Column chart of the minutes owed and scheduled, by level.');
    expect(texts(drawing)).toEqual(
      expect.arrayContaining([
        'Minutes by level',
        'Level 1',
        'Level 2',
        '0',
        '100',
        'Level',
        'Minutes',
        'Owed',
        'Scheduled',
      ]),
    );
  });

  it('draws columns as high as their values, and none for a blank cell', () => {
    const [first, second] = marks(drawChart(DATA, SIZE), '#4472C4');
    expect(number(first, 'height') / number(second, 'height')).toBeCloseTo(2);
    expect(marks(drawChart(DATA, SIZE), '#ED7D31')).toHaveLength(1);
  });

  it('stacks columns one upon the other', () => {
    const drawing = drawChart({ ...DATA, type: 'stacked-column' }, SIZE);
    const [owed] = marks(drawing, '#4472C4');
    const [scheduled] = marks(drawing, '#ED7D31');
    expect(number(scheduled, 'y') + number(scheduled, 'height')).toBeCloseTo(number(owed, 'y'));
    expect(number(scheduled, 'x')).toBe(number(owed, 'x'));
    expect(texts(drawing)).toContain('200');
  });

  it('lays bars from the left, the first category at the top', () => {
    const [first, second] = marks(drawChart({ ...DATA, type: 'bar' }, SIZE), '#4472C4');
    expect(number(first, 'width') / number(second, 'width')).toBeCloseTo(2);
    expect(number(first, 'y')).toBeLessThan(number(second, 'y'));
  });

  it('leaves a gap in a line where a cell holds no number', () => {
    const series = [{ name: 'Owed', color: '#4472C4', values: [1, null, 3, 4] }];
    const drawing = drawChart({ ...DATA, type: 'line', categories: ['a', 'b', 'c', 'd'], series }, SIZE);
    expect(drawing.querySelector('path')?.getAttribute('d')).toMatch(/^M[\d. ]+M[\d. ]+L[\d. ]+$/);
    expect(drawing.querySelectorAll('circle')).toHaveLength(3);
  });

  it('shows text of a workbook as text only, cut where it is too long', () => {
    const drawing = drawChart({ ...DATA, type: 'bar', categories: ['<img src=x>', 'x'.repeat(200)] }, SIZE);
    expect(drawing.querySelector('img')).toBeNull();
    expect(texts(drawing)).toContain('<img src=x>');
    expect(texts(drawing).some((text) => text?.endsWith('…'))).toBe(true);
  });

  it('says so where it does not draw a kind of chart', () => {
    expect(texts(drawChart({ ...DATA, type: null }, SIZE))).toContain(
      'This kind of chart is not drawn here; Excel shows it.',
    );
  });
});

describe('scaleOf', () => {
  it('has round marks around all values and zero', () => {
    expect(scaleOf([450, 90]).ticks).toEqual([0, 100, 200, 300, 400, 500]);
    expect(scaleOf([0.5, 1]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(scaleOf([-3, 4]).ticks).toEqual([-4, -2, 0, 2, 4]);
    expect(scaleOf([1]).ticks).toEqual([0, 1]);
    expect(scaleOf([]).ticks).toEqual([0, 1]);
  });
});
