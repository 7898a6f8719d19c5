import { excelWith } from '../testing/excel-with';
import { letPass } from './let-pass';

const excel = excelWith({ Roster: [['Student ID']] });

/** What comes of letting pass that this fails. */
const passing = (work: (sheet: Excel.Worksheet) => void, expected?: string) =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Roster');
    try {
      work(sheet);
      await context.sync();
    } catch (error) {
      return letPass(error, expected);
    }
    return null;
  });

it('keeps the code of a failure that passes', async () => {
  excel.failNextSync('GeneralException');
  expect(await passing((sheet) => sheet.activate())).toMatchObject({ code: 'GeneralException' });
});

describe('mistakes of ours are thrown under test', () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['InvalidArgument', (sheet) => void (sheet.getRange('A1').values = [[1, 2]])],
    ['PropertyNotLoaded', (sheet) => void sheet.name.length],
    ['ApiNotFound', (sheet) => void sheet.customProperties.add('a', 'b')],
  ])('%s', async (code, work) => {
    await expect(passing(work)).rejects.toMatchObject({ code });
  });

  it('also where it is no failure of Excel', async () => {
    const broken = () => {
      throw new TypeError('broken');
    };
    await expect(passing(broken)).rejects.toThrow('broken');
  });

  it('but not what Excel answers without one: the sheet may be gone since, or the Excel older', async () => {
    expect(await passing((sheet) => void (sheet.position = 99), 'InvalidArgument')).toMatchObject({
      code: 'InvalidArgument',
    });
    const old = excelWith({ Roster: [['x']] }, { profile: 'excel19' });
    const failure = old.run(async (context) => {
      try {
        context.workbook.worksheets.getItem('Roster').getRange('A1').getMergedAreasOrNullObject();
        await context.sync();
      } catch (error) {
        return letPass(error).code;
      }
      return null;
    });
    expect(await failure).toBe('ApiNotFound');
  });
});
