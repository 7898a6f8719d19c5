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

  it.each([
    // Level 1 owes 3, 2 or 2 blocks of 45, 60 or 75 minutes; of what is not met the length with the least missing is shown.
    [1, [75, 60], { length: 60, owed: 2, scheduled: 2, areMet: true }],
    [1, [75, 45], { length: 45, owed: 3, scheduled: 2, areMet: false }],
    [1, [60, 45], { length: 45, owed: 3, scheduled: 2, areMet: false }],
    [1, [75, 30], { length: 60, owed: 2, scheduled: 1, areMet: false }],
    [2, [75, 45], { length: 45, owed: 2, scheduled: 2, areMet: true }],
    [2, [75], { length: 75, owed: 1, scheduled: 1, areMet: true }],
    [2, [74], { length: 45, owed: 2, scheduled: 1, areMet: false }],
    [2, [30], { length: 75, owed: 1, scheduled: 0, areMet: false }],
  ])('level %i with daily blocks of %j: counts %j', (sdd, lengths, blocks) => {
    expect(secondary(sdd, ...lengths.map((length) => block(length)))).toMatchObject({ blocks, served: blocks.areMet });
  });

  it('counts meetings a week ÷ 5', () => {
    expect(secondary(3, block(50, 4))).toMatchObject({
      blocks: { owed: 1, scheduled: 0.8 },
      served: false,
    });
    expect(secondary(3, block(50, 4), block(50, 1))).toMatchObject({
      blocks: { scheduled: 1 },
      served: true,
    });
  });

  it('needs the blocks in every piece', () => {
    expect(short(secondary(2, block(75, 5, 'S1')))).toEqual([false, 'S2', 0]);
    expect(secondary(2, block(75, 5, 'S1'))).toMatchObject({
      blocks: { length: 75, owed: 1, scheduled: 0 },
      blockLength: 75,
    });
  });

  it('reads the block length off the other pieces where a piece has no block', () => {
    expect(secondary(4, block(45, 5, 'S1'), block(30, 5, 'S2'))).toMatchObject({
      served: false,
      blockLength: 45,
      blocks: { owed: 1, scheduled: 0 },
    });
  });

  it('shows the blocks of the worst piece that falls short', () => {
    const service = secondary(2, block(75, 5, 'S1'), block(45, 5, 'S2'), block(40, 5, 'S2'));
    expect(short(service)).toEqual([false, 'S2', 425]);
    expect(service).toMatchObject({ scheduledPerWeek: 375, blockLength: 45, blocks: { owed: 2, scheduled: 1 } });
  });

  it('applies to secondary grades only, and to no modification', () => {
    expect(serve({ grade: 5, sdd: 2 }, [block(75)])).toMatchObject({
      served: false,
      blocks: null,
    });
    expect(serve({ grade: 9, sdd: 3, modification: 60 }, [block(45)])).toMatchObject({
      served: false,
      blocks: null,
    });
  });

  it('is neither helped nor hindered by rows whose minutes a meeting are not known', () => {
    expect(secondary(3, block(45), { perWeek: 10 })).toMatchObject({ served: true, blocks: { owed: 1, scheduled: 1 } });
    expect(secondary(3, block(45), { perWeek: 10, meetings: 1 }).served).toBe(true);
    expect(secondary(3, block(45), {})).toMatchObject({ served: true, scheduledPerWeek: null });
    expect(secondary(2, block(45), {}).served).toBeNull();
    expect(secondary(2, { perWeek: 10 })).toMatchObject({ served: false, blocks: null });
  });
});

describe('studentService, where a term cannot be read', () => {
  const someday = { term: 'someday', perWeek: 225 };

  it('serves a student who needs no such row, and does not judge one who does', () => {
    expect(serve({}, [{ perWeek: 450 }, someday])).toMatchObject({ served: true, scheduledPerWeek: 450 });
    const open = serve({}, [{ perWeek: 225 }, someday]);
    expect(open).toMatchObject({ served: null, scheduledPerWeek: null, shortTerms: 0, unknownRows: [] });
    expect(open.unknownTerms.map(({ section }) => section.sectionName)).toEqual(['2']);
  });

  it('finds a student short who is so even with such rows all year', () => {
    const service = serve({}, [{ perWeek: 200 }, someday]);
    expect(service).toMatchObject({ scheduledPerWeek: null, unknownTerms: [] });
    expect(short(service)).toEqual([false, 'full year', 425]);
  });
});

describe('studentService, for a student who is there for a part of the year', () => {
  // Pieces of 24 days from September 8, 2026; piece 7, the first of S2, begins on January 30.
  it('leaves out the pieces that end before the entry', () => {
    const service = serve({ entry: '2027-01-30' }, [{ perWeek: 450, term: 'S2' }]);
    expect(service).toMatchObject({ served: true, scheduledPerWeek: 450 });
    expect(service.pieces).toEqual([...new Array<null>(6).fill(null), ...new Array<number>(6).fill(450)]);
    expect(serve({ entry: '2027-01-29' }, [{ perWeek: 450, term: 'S2' }]).served).toBe(false);
  });

  it('has no ESL where all of it lies in other pieces, known minutes or not', () => {
    const late = { entry: '2027-02-01' };
    expect(serve(late, [{ perWeek: 450, term: 'S1' }])).toMatchObject({ hasEsl: false, served: false });
    expect(serve(late, [{ term: 'S1' }])).toMatchObject({ hasEsl: false, served: false, scheduledPerWeek: 0 });
    expect(serve(late, [{ term: 'Q3', perWeek: 45 }])).toMatchObject({ hasEsl: true, served: false });
  });

  it('is not judged where the student enters after the last day of school', () => {
    expect(serve({ entry: '2027-06-23' }, [{ perWeek: 450 }])).toMatchObject({
      counted: 0,
      served: null,
      scheduledPerWeek: null,
      shortTerms: 0,
    });
    const { service } = readSheets({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'SDD', 'ESL Minutes', 'Entry Date'],
        ['1', 3, 'EL', 2, 90, '2027-06-23'],
        ['2', 3, 'EL', 2, 90, 'soon'],
      ],
    });
    expect([service('1').served, service('2').served]).toEqual([null, true]);
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

  it('knows of no blocks', () => {
    const { service } = readSheets({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'SDD', 'ESL Minutes'],
        ['1', 9, 'EL', 2, 0],
        ['2', 9, 'EL', 2, 45],
      ],
    });
    expect([service('1').blocks, service('2').blocks]).toEqual([null, null]);
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
