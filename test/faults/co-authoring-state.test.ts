import type { HostWorkbook } from '../../src/embedded-host';
import { restoreFixes } from '../../src/excel/fixes/cells';
import { FIXES } from '../../src/excel/settings/kinds/fixes';
import { namespaceOf, partXml, readPartXml } from '../../src/excel/settings/part-xml';
import { changeSettings, readSettings, readStoredSettings } from '../../src/excel/settings/workbook-settings';
import { checkedSchool, FIX, fixAction } from './actions';
import { beforeEverySync, type Edit } from './colleague';
import { FaultyExcel, passPausesAtOnce } from './faulty-excel';
import { schoolWorkbook, WAIVER } from './school';

passPausesAtOnce();

const THEIRS = { key: 'theirs', reason: 'second teacher', date: '2026-10-01' };
const OURS = { key: 'ours', reason: 'seen', date: '2026-10-01' };

const partsOf = ({ customXmlParts }: HostWorkbook, kind: string) =>
  customXmlParts.filter(({ namespaceUri }) => namespaceUri === namespaceOf(kind));

function put(workbook: HostWorkbook, kind: string, value: object, version = 1): void {
  const xml = partXml(kind, { version, value });
  const [known] = partsOf(workbook, kind);
  if (known) known.xml = xml;
  else workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri: namespaceOf(kind), xml });
}

/** The fixes that the workbook keeps. */
const keptIn = (workbook: HostWorkbook) =>
  partsOf(workbook, 'fixes').flatMap(({ xml }) => FIXES.parse(readPartXml(xml)?.value).made);

const school = () => Promise.resolve(new FaultyExcel(schoolWorkbook()));
const empty = async () => {
  const workbook = schoolWorkbook();
  workbook.customXmlParts = [];
  return new FaultyExcel(workbook);
};
const waive = (excel: FaultyExcel) =>
  excel.run((context) => changeSettings(context, ({ waivers }) => ({ waivers: [...waivers, OURS] })));
const keysNow = async (excel: FaultyExcel) =>
  (await excel.run((context) => readSettings(context))).waivers.map(({ key }) => key).sort();

describe('a waiver that is saved while a colleague works, at whatever moment', () => {
  const edits: readonly (readonly [string, Edit[1], readonly string[], () => Promise<FaultyExcel>])[] = [
    [
      'saves another',
      ({ workbook }) => put(workbook, 'waivers', { waivers: [WAIVER, THEIRS] }),
      [WAIVER.key, 'theirs'],
      school,
    ],
    ['saves the first', ({ workbook }) => put(workbook, 'waivers', { waivers: [THEIRS] }), ['theirs'], empty],
    [
      'changes the policy',
      ({ workbook }) => put(workbook, 'policy', { settings: { 'eslMinutes.1': 150 } }),
      [WAIVER.key],
      school,
    ],
  ];

  it.each(edits)('joins theirs, who %s', async (_, edit, theirs, open) => {
    let tried = 0;
    for (let sync = 1; ; sync++) {
      const excel = await open();
      let happened = false;
      excel.failAt(sync, { meanwhile: () => ((happened = true), edit(excel)) });
      await waive(excel);
      if (!happened) break;
      expect([sync, await keysNow(excel)]).toEqual([sync, ['ours', ...theirs].sort()]);
      tried++;
    }
    expect(tried).toBeGreaterThanOrEqual(2);
  });

  it('is saved where they take all waivers back', async () => {
    await beforeEverySync(
      school,
      ({ workbook }) => void (workbook.customXmlParts = []),
      waive,
      () => '',
      ({ sync, excel }) => expect([sync, partsOf(excel.workbook, 'waivers').length]).toEqual([sync, 1]),
    );
  });

  it('is refused, and theirs stays, where a newer version of the add-in wrote it', async () => {
    const newer = { waivers: 'in another form' };
    const excel = await school();
    put(excel.workbook, 'waivers', newer, 2);
    const [before] = structuredClone(partsOf(excel.workbook, 'waivers'));
    await waive(excel);
    expect(partsOf(excel.workbook, 'waivers')).toEqual([before]);
  });
});

it('two parts of one kind, added at the same time, are joined and become one', async () => {
  const excel = await empty();
  for (const waiver of [WAIVER, THEIRS]) {
    const xml = partXml('waivers', { version: 1, value: { waivers: [waiver] } });
    excel.workbook.customXmlParts.push({ id: excel.workbook.newGuid(), namespaceUri: namespaceOf('waivers'), xml });
  }
  expect(await keysNow(excel)).toEqual([WAIVER.key, 'theirs'].sort());
  await waive(excel);
  expect(partsOf(excel.workbook, 'waivers')).toHaveLength(1);
  expect(await keysNow(excel)).toEqual([WAIVER.key, 'ours', 'theirs'].sort());
});

it('fixes of a colleague that are kept at the same time stay restorable beside ours', async () => {
  const fix = fixAction(await checkedSchool());
  const theirs = {
    id: 7,
    title: 'Theirs',
    cells: [{ sheet: 'Notes', row: 1, column: 1, before: 'a', after: 'My notes', formatBefore: null }],
  };
  await beforeEverySync(
    school,
    ({ workbook }) => put(workbook, 'fixes', { made: [theirs, ...keptIn(workbook)] }),
    (excel) => excel.run(fix),
    () => '',
    ({ sync, excel, result }) => {
      const titles = keptIn(excel.workbook).map(({ title }) => title);
      expect([sync, titles.includes('Theirs'), titles.includes(FIX.title)]).toEqual([sync, true, result.isKept]);
    },
  );
  const excel = await school();
  await excel.run(fix);
  const { keptFixes } = await excel.run((context) => readStoredSettings(context));
  await excel.run((context) => restoreFixes(context, keptFixes[0]?.cells ?? [], FIX));
  expect(partsOf(excel.workbook, 'fixes')).toEqual([]);
});
