import { keyOfRow } from '../../compliance/run/row-anchors';
import type { ExcelHost } from '../../embedded-host';
import type { EslServiceRow } from './esl-columns';
import {
  add,
  ANA,
  cellsOf,
  HEADINGS,
  NOBODY,
  onRoster,
  OWN,
  readChecked,
  refresh,
  service,
} from '../testing/esl-roster';
import { excelWith, type SheetCells } from '../testing/excel-with';

describe('ESL columns of a student without a readable id', () => {
  const ROWS: SheetCells = [HEADINGS, [1001, 'Mai', 7, 2], [null, 'Sam', 7, 1], ['9.9E+11', 'Ana', 3, 3]];
  const SAM = [135, 675, 0, 675, 'No ESL'];

  /** Services of the students without a readable id, as the check finds them. */
  async function nameless(excel: ExcelHost): Promise<EslServiceRow[]> {
    const recognised = (await readChecked(excel)).sheets[0]?.recognised;
    if (!recognised) throw new Error('The roster is recognised.');
    return [
      { ...service('', 675, 0, 'No ESL'), rows: [{ sheet: 'Roster', key: keyOfRow(recognised, 3) }] },
      { ...service('9.9E+11', 300, 300, 'Served'), rows: [{ sheet: 'Roster', key: keyOfRow(recognised, 4) }] },
    ];
  }

  it('are found by what names the row, also where rows were moved since the check', async () => {
    const excel = excelWith({ Roster: ROWS });
    const services = await nameless(excel);
    await add(excel, services);
    expect(cellsOf(excel, 4)).toEqual([OWN, NOBODY, SAM, ANA]);
    await onRoster(excel, (sheet) => void sheet.getRange('3:3').insert('Down' as Excel.InsertShiftDirection));
    await refresh(excel, services);
    expect(cellsOf(excel, 4, 5, 'Roster', 5)).toEqual([OWN, NOBODY, NOBODY, SAM, ANA]);
    await onRoster(excel, (sheet) => sheet.getRange('A2:D5').sort.apply([{ key: 1 }]));
    await refresh(excel, services);
    expect(cellsOf(excel, 1, 1, 'Roster', 5).flat()).toEqual(['Student Name', 'Ana', 'Mai', 'Sam', null]);
    expect(cellsOf(excel, 4, 5, 'Roster', 5)).toEqual([OWN, ANA, NOBODY, SAM, NOBODY]);
  });

  it('stay blank where another row says the same, or none does', async () => {
    const twins = excelWith({ Roster: [...ROWS.slice(0, 3), [null, 'Sam', 7, 1]] });
    await add(twins, await nameless(twins));
    expect(cellsOf(twins, 4)).toEqual([OWN, NOBODY, NOBODY, NOBODY]);
    const renamed = excelWith({ Roster: ROWS });
    const services = await nameless(renamed);
    renamed.host.userEdit('Roster', 'B3', [['Samuel']]);
    await add(renamed, services);
    expect(cellsOf(renamed, 4)).toEqual([OWN, NOBODY, NOBODY, ANA]);
  });
});
