import type { CellValue } from '../sheets/snapshot';
import { owedPerWeek, type StudentService } from './student-service';
import { FULL_YEAR, termNames } from '../sheets/values/terms';
import { readSheets } from './testing/read-sheets';
import { serve, type Row } from './testing/serve';

function serveFromRoster(heading: string, minutes: CellValue, sdd: number = 2): StudentService {
  return readSheets({
    Roster: [
      ['Student ID', 'Grade', 'ML Status', 'SDD', heading],
      ['1', 3, 'EL', sdd, minutes],
    ],
  }).service('1');
}

const short = (service: StudentService) => [service.served, termNames(service.shortTerms), service.shortMinutes];

describe('studentService, by minutes', () => {
  it('serves a student in every piece of the year, or not at all', () => {
    expect(serve({}, [{ perWeek: 450 }])).toMatchObject({
      served: true,
      scheduledPerWeek: 450,
      shortMinutes: null,
      shortTerms: 0,
    });
    expect(short(serve({}, [{ perWeek: 449 }]))).toEqual([false, 'full year', 449]);
    expect(short(serve({}, [{ perWeek: 900, term: 'S1' }]))).toEqual([false, 'S2', 0]);
    expect(
      serve({}, [
        { perWeek: 450, term: 'S1' },
        { perWeek: 450, term: 'S2' },
      ]).served,
    ).toBe(true);
    expect(
      short(
        serve({}, [
          { perWeek: 450, term: 'T1' },
          { perWeek: 450, term: 'T3' },
        ]),
      ),
    ).toEqual([false, 'T2', 0]);
  });

  it('sums the rows of each piece and shows the worst', () => {
    const service = serve({}, [
      { perWeek: 225 },
      { perWeek: 225, term: 'S1' },
      { perWeek: 100, term: 'Q3' },
      { perWeek: 300, term: 'Q4' },
    ]);
    expect(service.pieces).toEqual([450, 450, 450, 450, 450, 450, 325, 325, 325, 525, 525, 525]);
    expect(service.scheduledPerWeek).toBe(325);
    expect(short(service)).toEqual([false, 'Q3', 325]);
  });

  it('counts identical rows once, and rows that differ in section, term or pattern each', () => {
    const row = { section: 1, perWeek: 225, pattern: '3(M-F)' };
    expect(serve({}, [row, row]).scheduledPerWeek).toBe(225);
    expect(serve({}, [row, { ...row, section: 2 }]).scheduledPerWeek).toBe(450);
    expect(serve({}, [row, { ...row, pattern: '4(M-F)' }]).scheduledPerWeek).toBe(450);
    expect(serve({}, [row, { ...row, course: 'ESL 2' }]).scheduledPerWeek).toBe(450);
    expect(serve({}, [row, { ...row, term: 'S1' }]).pieces[0]).toBe(450);
  });

  it('counts no row that is not ESL', () => {
    expect(serve({}, [{ perWeek: 450, course: 'ELA' }])).toMatchObject({
      hasEsl: false,
      served: false,
      scheduledPerWeek: 0,
    });
  });

  it('absorbs thirds of a minute', () => {
    expect(
      serve(
        { sdd: 3 },
        [1, 2, 3].map(() => ({ minutes: 100 / 3, meetings: 3 })),
      ).served,
    ).toBe(true);
  });

  it('is served where the known minutes suffice, and otherwise cannot be judged', () => {
    const unknown = { section: 9 };
    expect(serve({}, [{ perWeek: 450 }, unknown])).toMatchObject({
      served: true,
      scheduledPerWeek: null,
      unknownRows: [],
    });
    const service = serve({}, [{ perWeek: 440 }, unknown]);
    expect(service).toMatchObject({ served: null, scheduledPerWeek: null, shortMinutes: null, shortTerms: 0 });
    expect(service.unknownRows.map(({ section }) => section.sectionName)).toEqual(['9']);
  });

  it('judges nothing where nothing is owed, and nothing on a modification in words', () => {
    const optedOut = serve({ optOut: 'Y' }, [{ perWeek: 45 }]);
    expect([optedOut.served, owedPerWeek(optedOut)]).toEqual([null, 0]);
    expect(serve({ optOut: 'Y' }, [{}]).unknownRows).toEqual([]);
    const inWords = serve({ modification: 'per IEP' }, [{ perWeek: 45 }]);
    expect([inWords.served, owedPerWeek(inWords), inWords.scheduledPerWeek]).toEqual([null, null, 45]);
    expect(inWords.unknownRows).toEqual([]);
  });
});

describe('studentService, by blocks', () => {
  const block = (minutes: number, meetings = 5, term = 'FY'): Row => ({ minutes, meetings, term });
  const secondary = (sdd: number, ...rows: readonly Row[]) => serve({ grade: 6, sdd }, rows);

  it.each([
    [1, [60, 60], true],
    [1, [45, 45], false],
    [1, [45, 45, 45], true],
    [2, [75], true],
    [2, [74], false],
    [2, [45, 45], true],
    [2, [60, 60], true],
    [3, [45], true],
    [3, [44], false],
    [4, [45], true],
    [4, [44], false],
  ])('serves level %i with daily blocks of %j: %s', (sdd, lengths, served) => {
    expect(secondary(sdd, ...lengths.map((length) => block(length))).served).toBe(served);
  });

  it('takes the shortest block of the piece as the block length, and counts no shorter meeting', () => {
    expect(secondary(1, block(75), block(60))).toMatchObject({
      blockLength: 60,
      blocksOwed: 2,
      blocksScheduled: 2,
      served: true,
    });
    expect(secondary(1, block(75), block(30))).toMatchObject({
      blockLength: 75,
      blocksOwed: 2,
      blocksScheduled: 1,
      served: false,
    });
  });

  it('counts meetings a week ÷ 5', () => {
    expect(secondary(3, block(50, 4))).toMatchObject({ blocksOwed: 1, blocksScheduled: 0.8, served: false });
    expect(secondary(3, block(50, 4), block(50, 1))).toMatchObject({ blocksScheduled: 1, served: true });
  });

  it('needs the blocks in every piece', () => {
    expect(short(secondary(2, block(75, 5, 'S1')))).toEqual([false, 'S2', 0]);
    expect(secondary(2, block(75, 5, 'S1'))).toMatchObject({ blocksOwed: 1, blocksScheduled: 0, blockLength: 75 });
  });

  it('reads the block length off the other pieces where a piece has no block', () => {
    expect(secondary(4, block(45, 5, 'S1'), block(30, 5, 'S2'))).toMatchObject({
      served: false,
      blockLength: 45,
      blocksOwed: 1,
      blocksScheduled: 0,
    });
  });

  it('never takes no blocks for enough, whatever the policy', () => {
    const { service } = readSheets(
      {
        Roster: [
          ['Student ID', 'Grade', 'ML Status', 'SDD'],
          ['1', 6, 'EL', 4],
        ],
        Schedule: [
          ['Student ID', 'Course', 'Term', 'Min/Mtg', 'Mtgs/Wk'],
          ['1', 'ESL', 'S1', 45, 5],
        ],
      },
      { settings: { 'eslBlocks.45.4': 0 } },
    );
    expect(short(service('1'))).toEqual([false, 'S2', 0]);
  });

  it('shows the blocks of the worst piece that falls short', () => {
    const service = secondary(2, block(75, 5, 'S1'), block(45, 5, 'S2'), block(40, 5, 'S2'));
    expect(short(service)).toEqual([false, 'S2', 425]);
    expect(service).toMatchObject({ scheduledPerWeek: 375, blockLength: 45, blocksOwed: 2, blocksScheduled: 1 });
  });

  it('applies to secondary grades only, and to no modification', () => {
    expect(serve({ grade: 5, sdd: 2 }, [block(75)])).toMatchObject({
      served: false,
      blocksOwed: null,
      blocksScheduled: null,
    });
    expect(serve({ grade: 9, sdd: 3, modification: 60 }, [block(45)])).toMatchObject({
      served: false,
      blocksOwed: null,
    });
  });

  it('applies only where the minutes of every meeting are known', () => {
    expect(secondary(3, block(45), { perWeek: 10 })).toMatchObject({ served: false, blocksOwed: null });
    expect(secondary(3, block(45), { perWeek: 10, meetings: 1 })).toMatchObject({ served: true, blocksOwed: 1 });
  });
});

describe('studentService, from the roster', () => {
  it.each([
    ['ESL Minutes', 90, 450],
    ['ESL Minutes', 180, 900],
    ['ESL Minutes', 181, 181],
    ['ESL Min/Day', 200, 1000],
    ['ESL Minutes per Week', 90, 90],
  ])('reads %s = %i as %i minutes a week', (heading, minutes, perWeek) => {
    expect(serveFromRoster(heading, minutes)).toMatchObject({
      scheduledPerWeek: perWeek,
      hasEsl: true,
      served: perWeek >= 450,
    });
  });

  it('takes blank and 0 as none, and does not judge what cannot be read', () => {
    for (const minutes of ['', 0]) {
      expect(serveFromRoster('ESL Minutes', minutes)).toMatchObject({ hasEsl: false, served: false, shortMinutes: 0 });
    }
    expect(serveFromRoster('ESL Minutes', 'ask')).toMatchObject({ hasEsl: true, served: null, scheduledPerWeek: null });
  });

  it('covers the whole year, and is short in none of it where the minutes suffice', () => {
    expect(serveFromRoster('ESL Minutes', 90)).toMatchObject({
      pieces: new Array<number>(12).fill(450),
      shortTerms: 0,
      shortMinutes: null,
      unknownRows: [],
    });
    expect(serveFromRoster('ESL Minutes', 89)).toMatchObject({ shortTerms: FULL_YEAR, shortMinutes: 445 });
    expect(serveFromRoster('ESL Minutes', 'ask')).toMatchObject({ shortTerms: 0, shortMinutes: null });
  });

  it('knows of no block where a secondary student who is owed some has no minutes, and of none else', () => {
    const blocks = (grade: number, minutes: CellValue, modification: CellValue = '') => {
      const { service } = readSheets({
        Roster: [
          ['Student ID', 'Grade', 'ML Status', 'SDD', 'ESL Minutes', 'ESL Modification'],
          ['1', grade, 'EL', 2, minutes, modification],
        ],
      });
      return service('1').blocksScheduled;
    };
    expect(blocks(9, 0)).toBe(0);
    expect([blocks(9, 45), blocks(3, 0), blocks(9, 0, 30), blocks(9, 'ask')]).toEqual([null, null, null, null]);
  });

  it('counts the roster only where no schedule has an ESL row', () => {
    const { service } = readSheets({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'SDD', 'ESL Min/Week'],
        ['1', 3, 'EL', 2, 450],
        ['2', 3, 'EL', 2, 450],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Min/Wk'],
        ['1', 'ESL', 45],
        ['2', 'Math', 45],
      ],
    });
    expect([service('1').served, service('2').served]).toEqual([false, true]);
  });
});
