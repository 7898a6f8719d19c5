import { resolveSeriesBy, seriesFromBlock } from '../../charts/source';
import { requireAllowed } from '../../guard';
import { NO_TITLE_YET, type HostChart, type HostSheet } from '../../model';
import { HostCollection, type HostEnvironment, type HostObject, type Members } from '../../protocol/host-object';
import { requireCells } from '../cells-object';
import { Chart } from './chart';
import { requireText } from '../style-scope';

/** The box of a new chart in Excel: 360 by 216 points. */
const NEW_CHART = { left: 144, top: 72, width: 360, height: 216 };

/** Excel.ChartCollection of a sheet: a chart is found by its name or its id. */
export class ChartCollection extends HostCollection<HostChart> {
  static override readonly className = 'ChartCollection';
  static override readonly members: Members = {
    count: 1,
    add: 1,
    getCount: 4,
    getItem: 1,
    getItemAt: 1,
    getItemOrNullObject: 4,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  protected override get models(): readonly HostChart[] {
    return this.sheet.charts;
  }

  protected override object(chart: HostChart): HostObject {
    return new Chart(this.environment, this.sheet, chart);
  }

  protected override find(key: string | number): HostChart | undefined {
    return this.sheet.charts.find(({ name, id }) => name === key || id === key);
  }

  add(type: string, source: unknown, seriesBy = 'Auto'): HostObject {
    requireAllowed(this.sheet, 'allowEditObjects');
    const { workbook, formulas } = this.environment;
    formulas.calculate();
    const { sheet, area } = requireCells(source);
    const by = resolveSeriesBy(seriesBy, area);
    const number = workbook.newNumber();
    const chart: HostChart = {
      id: `{00000000-0002-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`,
      name: `Chart ${this.sheet.charts.length + 1}`,
      type: requireText(type),
      source: { sheetId: sheet.id, area },
      seriesBy: by,
      series: seriesFromBlock(workbook, sheet, area, by),
      title: { text: NO_TITLE_YET, visible: true },
      legend: { visible: true, position: 'Bottom' },
      categoryAxis: { visible: true },
      valueAxis: { visible: true, majorGridlines: true },
      box: { ...NEW_CHART },
      changed: true,
    };
    const [only, ...others] = chart.series;
    if (only && others.length === 0) chart.title.text = only.name;
    this.sheet.charts.push(chart);
    this.sheet.touch('charts');
    return this.object(chart);
  }
}
