import { parseArea } from '../model';
import { saveXlsx } from './save-xlsx';
import { afterRun, firstSheet, makeWorkbook, OPEN_PARTS, readElsewhere } from './testing/after-run';
import { unzipParts } from '../../xlsx/testing/zip-parts';
import { parseXml } from '../../xlsx/xml/xml-tree';

const ROWS = [
  ['School', 'Served', 'Short'],
  ['Adams & Co', 12, 3],
  ['Bates', 7, null],
];

async function chartFile(type: string, change: (chart: Excel.Chart) => void = () => undefined) {
  const workbook = makeWorkbook(ROWS);
  return afterRun(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Report');
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1:C3'), 'Columns' as Excel.ChartSeriesBy);
    chart.name = 'ML_Chart_1';
    change(chart);
  }, workbook);
}

test('a chart is written with its references, a copy of its values, its texts and its axes', async () => {
  const { parts, losses } = await chartFile('ColumnClustered', (chart) => {
    chart.title.text = 'Served <2026>';
    chart.axes.categoryAxis.title.text = 'School';
    chart.axes.valueAxis.title.text = 'Students';
    chart.legend.position = 'Right';
  });
  expect(losses).toEqual([]);
  const chart = parts['xl/charts/chart1.xml'] ?? '';
  expect(() => parseXml(chart)).not.toThrow();
  expect(chart).toContain('<c:barDir val="col"/><c:grouping val="clustered"/>');
  expect(chart).toContain('<a:t>Served &lt;2026&gt;</a:t>');
  expect(chart).toContain(
    '<c:f>Report!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Adams &amp; Co</c:v>',
  );
  expect(chart).toContain(
    '<c:f>Report!$C$2:$C$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache>',
  );
  expect(chart).toContain('<c:legendPos val="r"/>');
  expect(chart.match(/<c:title>/g)).toHaveLength(3);
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<drawing r:id="rId\d+"\/>/);
});

test('its title is its alternative text; without one the text in the cell above its corner', async () => {
  const workbook = makeWorkbook([['Short at Adams: 3'], ...ROWS]);
  const { parts } = await afterRun(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Report');
    const chart = sheet.charts.add(
      'Line' as Excel.ChartType,
      sheet.getRange('A2:C4'),
      'Columns' as Excel.ChartSeriesBy,
    );
    chart.setPosition('A2', 'C9');
    const other = sheet.charts.add('Pie' as Excel.ChartType, sheet.getRange('A2:B4'), 'Columns' as Excel.ChartSeriesBy);
    other.setPosition('F2', 'H9');
    other.title.text = 'Served';
  }, workbook);
  const described = Array.from(
    (parts['xl/drawings/drawing1.xml'] ?? '').matchAll(/descr="([^"]*)"/g),
    ([, text]) => text,
  );
  expect(described).toEqual(['Short at Adams: 3', 'Served']);
});

test('bars whose order is turned round stand in the order of their rows, the scale below them', async () => {
  const { parts } = await chartFile('BarClustered', (chart) => {
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = 'Maximum';
  });
  const [category = '', values = ''] = (parts['xl/charts/chart1.xml'] ?? '').split('</c:catAx>');
  expect(category).toContain('<c:orientation val="maxMin"/>');
  expect(values).toContain('<c:orientation val="minMax"/>');
  expect(values).toContain('<c:crosses val="max"/>');
});

test('it stands where it was put', async () => {
  const { parts } = await chartFile('BarClustered', (chart) => {
    chart.left = 50;
    chart.top = 20;
    chart.width = 300;
    chart.height = 200;
  });
  // Columns are 48 points wide and rows 15 high; a point is 12,700 units.
  expect(parts['xl/drawings/drawing1.xml']).toContain(
    '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>25400</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>63500</xdr:rowOff></xdr:from><xdr:ext cx="3810000" cy="2540000"/>',
  );
  expect(parts['xl/charts/chart1.xml']).toContain('<c:barDir val="bar"/>');
});

test.each(['ColumnStacked', 'BarStacked100', 'Line', 'Pie'])(
  'a %s chart is well-formed and read elsewhere',
  async (type) => {
    const { bytes, parts, losses } = await chartFile(type);
    expect(losses).toEqual([]);
    expect(() => parseXml(parts['xl/charts/chart1.xml'] ?? '')).not.toThrow();
    expect((await readElsewhere(bytes)).getWorksheet('Report')?.getCell('B2').value).toBe(12);
  },
);

test('a type that cannot be written is reported', async () => {
  const { losses, parts } = await chartFile('Radar');
  expect(losses).toEqual(['On sheet "Report", 1 new chart could not be kept.']);
  expect(parts).not.toHaveProperty('xl/charts/chart1.xml');
});

test('on a sheet with a chart of the file the new one stands beside it', async () => {
  const { parts, losses } = await afterRun(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Roster');
    sheet.charts.add('Line' as Excel.ChartType, sheet.getRange('C3:D8'), 'Columns' as Excel.ChartSeriesBy);
  });
  expect(losses).toEqual([]);
  expect(parts['xl/charts/chart1.xml']).toBe(OPEN_PARTS['xl/charts/chart1.xml']);
  expect(parts['xl/charts/chart2.xml']).toContain('<c:lineChart>');
  expect(parts['xl/drawings/drawing1.xml']).toContain('name="Chart 1"');
  expect(parts['xl/drawings/drawing1.xml']?.match(/<xdr:graphicFrame /g)).toHaveLength(2);
  expect(parts['xl/worksheets/sheet1.xml']).toBe(OPEN_PARTS['xl/worksheets/sheet1.xml']);
});

test('a chart of cells on another sheet names that sheet', async () => {
  const workbook = makeWorkbook(ROWS);
  const sheet = firstSheet(workbook);
  const front = workbook.addSheet("It's in front");
  front.charts.push({
    ...{ id: '{1}', name: 'Served', type: 'Pie', seriesBy: 'Columns', changed: true, altText: 'Two of three' },
    series: [{ name: 'Served', values: { sheetId: sheet.id, area: parseArea('B2:B3') }, hasDataLabels: true }],
    title: { text: '', visible: false },
    legend: { visible: false, position: 'Bottom' },
    categoryAxis: { visible: true },
    valueAxis: { visible: true },
    box: { left: 0, top: 0, width: 100, height: 100 },
  });
  const parts = unzipParts((await saveXlsx(workbook)).bytes);
  expect(parts['xl/charts/chart1.xml']).toContain('<c:f>Report!$B$2:$B$3</c:f>');
  expect(parts['xl/charts/chart1.xml']).toContain('<c:autoTitleDeleted val="1"/>');
  expect(parts['xl/charts/chart1.xml']).toContain('<c:showVal val="1"/>');
  expect(parts['xl/drawings/drawing1.xml']).toContain('descr="Two of three"');
});
