import { readWorkbook } from '../../excel/read/read-workbook';
import { excelWith } from '../../excel/testing/excel-with';
import { channelPort } from '../testing/engine-port';
import { SCHOOL } from '../testing/school-workbook';
import { Checker } from './checker';
import type { RunRequest } from './protocol';

const REQUEST: RunRequest = { asOf: '2026-10-01', policyChanges: {}, corrections: {}, waivers: [] };

async function loaded(sheets = SCHOOL): Promise<Checker> {
  const checker = new Checker(channelPort);
  await checker.load(await excelWith(sheets).run((context) => readWorkbook(context)), () => undefined);
  return checker;
}

describe('the checker', () => {
  let checker: Checker;
  afterEach(() => checker.stop());

  it('carries a run of thousands of findings over in their order', async () => {
    const [heading = []] = SCHOOL.Roster ?? [];
    const students = Array.from({ length: 2_500 }, (_, at) => [
      String(200_000 + at),
      `Student ${at}`,
      'Burke',
      '3',
      'EL',
      2,
    ]);
    checker = await loaded({ ...SCHOOL, Roster: [heading, ...students] });
    const run = await checker.run(REQUEST);
    const none = run.findings.filter(({ finding }) => finding.check === 'esl-none');
    expect(none).toHaveLength(2_500);
    expect(none.map(({ finding }) => finding.location.row)).toEqual(students.map((_, at) => at + 2));
    expect(run.findings.map(({ index }) => index)).toEqual(run.findings.map((_, at) => at));
  });

  it('gives the sheets without cells, with their headings and columns', async () => {
    checker = await loaded();
    const { sheets } = await checker.run(REQUEST);
    expect(sheets[0]?.reading.recognised?.columns.get('sdd')).toBe(5);
    expect(sheets[0]?.reading.recognised?.sheet.values).toEqual([]);
    expect(sheets[0]?.headings.at(-1)).toEqual({ index: 5, column: 'F', text: 'SDD', samples: ['2'] });
  });

  it('builds reports with all their rows, and the services for the ESL columns', async () => {
    checker = await loaded();
    await checker.run(REQUEST);
    const [report] = await checker.reports(['esl-minutes'], { school: 'Burke' }, []);
    const table = report?.blocks.find((block) => block.kind === 'table' && block.list);
    expect(table?.kind === 'table' && table.rows).toHaveLength(3);
    expect(await checker.services()).toEqual([
      service('100234', 450, 0, { text: 'Served', status: 'ok' }),
      service('100235', 225, 225, { text: 'Short (full year)', status: 'error' }),
      service('100236', 0, 450, { text: 'No ESL', status: 'error' }),
    ]);
  });

  it('says why a policy cannot be used, and nothing of other errors', async () => {
    checker = await loaded();
    await expect(checker.run({ ...REQUEST, policyChanges: { settings: { nonsense: 1 } } })).rejects.toMatchObject({
      code: 'PolicyError',
      message: 'The policy has no setting "nonsense".',
    });
    await expect(checker.run({ ...REQUEST, asOf: 'soon' })).rejects.toMatchObject({ code: 'Error', message: '' });
  });

  it('stops at once and forgets the cells', async () => {
    checker = await loaded();
    expect(checker.hasWorkbook).toBe(true);
    const running = checker.run(REQUEST);
    checker.stop();
    await expect(running).rejects.toMatchObject({ code: 'Cancelled' });
    expect(checker.hasWorkbook).toBe(false);
  });
});

function service(studentId: string, scheduledPerWeek: number, gapPerWeek: number, status: object) {
  return { studentId, rows: [], owedPerWeek: 450, scheduledPerWeek, gapPerWeek, status };
}
