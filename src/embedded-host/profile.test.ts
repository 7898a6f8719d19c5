import { hostOf, onFirstSheet } from './testing/host-of';
import { isSetSupported, PROFILES, type ProfileName } from './profile';

const BIG = Array.from({ length: 60_000 }, () => ['x'.repeat(50), 'y'.repeat(50)]);

test('on the web an answer of more than 5 MB is refused (docs/guides/office-js.md 2.2)', async () => {
  const read = (rows: number, profile: 'web' | 'ltsc2021') =>
    onFirstSheet(hostOf({ A: BIG }, { profile }), (sheet) => {
      const range = sheet.getRangeByIndexes(0, 0, rows, 2).load('values');
      return () => range.values.length;
    });
  await expect(read(60_000, 'web')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  expect(await read(30_000, 'web')).toBe(30_000);
  expect(await read(60_000, 'ltsc2021')).toBe(60_000);
});

test('on the web a request of more than 5 MB is refused, and nothing of it is done', async () => {
  const host = hostOf({ A: [] });
  const write = onFirstSheet(host, (sheet) => {
    sheet.getRangeByIndexes(0, 0, BIG.length, 2).values = BIG;
    return () => undefined;
  });
  await expect(write).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(host.workbook.sheets[0]?.cells.rowCount).toBe(0);
});

test('an address of more than 8,192 characters is InvalidArgument (docs/guides/office-js.md 2.2, issue 5198)', async () => {
  const areas = (count: number) => Array.from({ length: count }, (_, index) => `A${1001 + 2 * index}`).join(',');
  const get = (address: string) =>
    onFirstSheet(hostOf({ A: [] }), (sheet) => {
      const ranges = sheet.getRanges(address).load('areaCount');
      return () => ranges.areaCount;
    });
  expect(areas(1365)).toHaveLength(8189);
  expect(await get(areas(1365))).toBe(1365);
  expect(areas(1366)).toHaveLength(8195);
  await expect(get(areas(1366))).rejects.toMatchObject({ code: 'InvalidArgument' });
});

describe('manners in which Excels differ', () => {
  const NUMBERS = [
    ['Name', 'Twice'],
    ['a', ''],
    ['b', ''],
  ];
  /** A table over the cells, then `act`; tells what `act` asked to be read. */
  const inTable = <Result>(profile: ProfileName, act: (sheet: Excel.Worksheet) => () => Result) =>
    onFirstSheet(hostOf({ A: NUMBERS }, { profile }), (sheet) => {
      sheet.tables.add('A1:B3', true);
      return act(sheet);
    });

  test.each(['mac', 'webFilling', 'windowsHome'] as const)(
    '%s makes all formulas of a table column the last one (office-js issues 2093, 5909)',
    async (profile) => {
      const write = (cells: string[][]) =>
        inTable(profile, (sheet) => {
          const range = sheet.getRange('B2:B3');
          range.formulas = cells;
          range.load('formulas');
          return () => range.formulas;
        });
      expect(await write([['=1+1'], ['=2+2']])).toEqual([['=2+2'], ['=2+2']]);
      expect(await write([['=1+1'], ['plain']])).toEqual([['=1+1'], ['plain']]);
    },
  );

  test('windowsHome lets a zoom that fits pages pass, and keeps the scale (office-js issue 1860)', async () => {
    const zoom = (profile: ProfileName) =>
      inTable(profile, ({ pageLayout }) => {
        pageLayout.zoom = { scale: 70 };
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.load('zoom');
        return () => pageLayout.zoom;
      });
    expect(await zoom('windowsHome')).toEqual({ scale: 70 });
    expect(await zoom('desktop')).toEqual({ horizontalFitToPages: 1 });
  });

  test('ipad refuses the place of an axis (office-js issue 1688)', async () => {
    const place = (profile: ProfileName) =>
      inTable(profile, (sheet) => {
        const { categoryAxis } = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns').axes;
        categoryAxis.position = 'Maximum';
        return () => 'done';
      });
    await expect(place('ipad')).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(await place('mac')).toBe('done');
  });
});

describe('requirement sets (docs/guides/office-js.md 2.11)', () => {
  test.each([
    ['web', '1.21', true],
    ['web', '1.22', false],
    ['ltsc2024', '1.17', true],
    ['ltsc2024', '1.18', false],
    ['ltsc2021', '1.14', true],
    ['ltsc2021', '1.15', false],
    ['excel19', '1.9', true],
    ['excel19', '1.10', false],
  ] as const)('%s and ExcelApi %s: %s', (profile, version, supported) => {
    expect(isSetSupported(PROFILES[profile], 'ExcelApi', version)).toBe(supported);
    const { requirements } = hostOf({}, { profile }).Office.context as typeof Office.context;
    expect(requirements.isSetSupported('ExcelApi', version)).toBe(supported);
  });

  test('sets of other names are not there', () => {
    expect(isSetSupported(PROFILES.web, 'ExcelApiOnline', '1.1')).toBe(false);
  });

  test('a call that is newer than the profile is ApiNotFound', async () => {
    const find = (profile: 'excel19' | 'ltsc2021') =>
      onFirstSheet(hostOf({ A: [] }, { profile }), (sheet) => {
        const format = sheet.getRange().conditionalFormats.getItemOrNullObject('x');
        return () => format.isNullObject;
      });
    expect(await find('ltsc2021')).toBe(true);
    await expect(find('excel19')).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('a property that is newer than the profile is ApiNotFound when it is loaded', async () => {
    const load = onFirstSheet(hostOf({ A: [] }, { profile: 'excel19' }), (sheet) => {
      sheet.getRange('A1').load('numberFormatCategories');
      return () => undefined;
    });
    await expect(load).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
