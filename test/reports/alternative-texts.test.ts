import path from 'node:path';
import { checkInput } from '../../src/cli/check-input';
import { openInput } from '../../src/cli/inputs';
import { OFFERED_REPORTS } from '../../src/compliance/reports';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { describeChart } from '../../src/embedded-host/charts/describe';
import { unzipParts } from '../../src/xlsx/testing/zip-parts';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');

test('every chart of the sample says its message to who cannot see it, in the file and in the workbench', async () => {
  const options = {
    ...{ asOf: dayOf(2026, 10, 1), highlight: false, schools: [], regions: [] },
    reports: OFFERED_REPORTS.map(({ id }) => id),
  };
  const input = await openInput(SAMPLE);
  const { makeCopy } = await checkInput(input, options, {}, {});
  const { bytes } = (await makeCopy?.()) ?? { bytes: new Uint8Array() };
  const inFile = Object.entries(unzipParts(bytes))
    .filter(([name]) => name.startsWith('xl/drawings/drawing'))
    .flatMap(([, xml]) => Array.from(xml.matchAll(/ descr="([^"]*)"/g), ([, text]) => text));
  const charts = input.workbook.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ chart, sheet })));
  expect(charts.length).toBeGreaterThan(5);
  expect(charts.filter(({ chart }) => ['', 'Chart Title'].includes(chart.title.text))).toEqual([]);
  expect(charts.map(({ chart, sheet }) => describeChart(chart, sheet))).toEqual(
    charts.map(({ chart }) => chart.title.text),
  );
  expect([...inFile].sort()).toEqual(charts.map(({ chart }) => chart.title.text).sort());
});
