import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterRun, makeWorkbook } from './after-run';
import { packageFaults } from './package-faults';

let sound: Uint8Array;

beforeAll(async () => {
  const workbook = makeWorkbook([
    ['School', 'Served'],
    ['Adams', 12],
    ['Bates', 7],
  ]);
  const { bytes } = await afterRun(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Report');
    sheet.tables.add('A1:B3', true).name = 'Served';
    sheet.getRange('A2:B3').conditionalFormats.add('Custom' as Excel.ConditionalFormatType).custom.rule.formula =
      '=$B2>9';
    const chart = sheet.charts.add(
      'Line' as Excel.ChartType,
      sheet.getRange('A1:B3'),
      'Columns' as Excel.ChartSeriesBy,
    );
    chart.name = 'Chart';
  }, workbook);
  sound = bytes;
});

/** The sound file with one part's text changed; null takes it away. */
function changed(part: string, change: (text: string) => string | null): Uint8Array {
  const parts = unzipSync(sound);
  const text = change(strFromU8(parts[part] ?? new Uint8Array()));
  const { [part]: _, ...others } = parts;
  return zipSync(text === null ? others : { ...others, [part]: strToU8(text) });
}

test('what we write is sound', () => {
  expect(packageFaults(sound)).toEqual([]);
});

const SHEET = 'xl/worksheets/sheet1.xml';

function merged(...areas: readonly string[]): (text: string) => string {
  const cells = areas.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return (text) =>
    text.replace('</sheetData>', `</sheetData><mergeCells count="${areas.length}">${cells}</mergeCells>`);
}

test('merged cells that only touch are sound', () => {
  expect(packageFaults(changed(SHEET, merged('F3:F9', 'D1:E2', 'F1:F2', 'D3:E3')))).toEqual([]);
});

test.each<[string, string, (text: string) => string | null, RegExp]>([
  ['a part that is missing', 'xl/tables/table1.xml', () => null, /which is no part/],
  [
    'a link that is missing',
    'xl/worksheets/_rels/sheet1.xml.rels',
    (text) => text.replace(/<Relationship [^>]*table1[^>]*>/, ''),
    /names the link/,
  ],
  [
    'elements out of order',
    SHEET,
    (text) => text.replace(/(<dimension[^>]*>)(.*)(<tableParts)/s, '$2$1$3'),
    /dimension stands behind/,
  ],
  [
    'a format beyond the list',
    SHEET,
    (text) => text.replace('<c r="A1"', '<c r="A1" s="99"'),
    /a format that is not there/,
  ],
  ['a rule of no format', SHEET, (text) => text.replace(/dxfId="\d+"/, 'dxfId="99"'), /rule with the format 99/],
  ['rows out of order', SHEET, (text) => text.replace('<row r="2"', '<row r="9"'), /rows are not in order/],
  ['merged cells that overlap', SHEET, merged('D1:E2', 'G1:G2', 'F1:F9', 'E2:F3'), /the merged cells E2:F3 overlap/],
  ['merged cells that are listed twice', SHEET, merged('D1:E2', 'D1:E2'), /the merged cells D1:E2 overlap/],
  ['a heading that is another', SHEET, (text) => text.replace('>Served<', '>Owed<'), /has another heading in its cell/],
  [
    'a table called twice alike',
    'xl/tables/table1.xml',
    (text) => text.replace('name="School"', 'name="Served"'),
    /two columns called/,
  ],
  [
    'a count that is wrong',
    'xl/styles.xml',
    (text) => text.replace(/<fonts count="\d+"/, '<fonts count="77"'),
    /another count/,
  ],
  [
    'a chart with too many points',
    'xl/charts/chart1.xml',
    (text) => text.replace('<c:ptCount val="2"/>', '<c:ptCount val="1"/>'),
    /other points/,
  ],
  ['two sheets of one name', 'xl/workbook.xml', (text) => text.replace(/(<sheet [^>]*>)/, '$1$1'), /two sheets called/],
])('%s is found', (_, part, change, words) => {
  expect(packageFaults(changed(part, change)).join('\n')).toMatch(words);
});
