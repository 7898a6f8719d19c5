import fc from 'fast-check';
import type { CellValue } from '../sheets/snapshot';
import { rowMinutes, saysMeetings } from './row-minutes';
import { readSheets } from './testing/read-sheets';

const FIELDS = {
  perWeek: 'Min/Wk',
  perMeeting: 'Min/Mtg',
  meetings: 'Mtgs/Wk',
  pattern: 'Meets',
  period: 'Period',
  days: 'Days',
  start: 'Start Time',
  end: 'End Time',
} as const;

type Cells = { readonly [Field in keyof typeof FIELDS]?: CellValue };

interface Around {
  readonly bell?: readonly (readonly [school: string, period: CellValue, minutes: CellValue])[];
  readonly blockLength?: number;
  readonly cycleLength?: number;
}

function read(cells: Cells, { bell = [], blockLength, cycleLength }: Around = {}) {
  const fields = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const { row, policy, dataset } = readSheets(
    {
      Schedule: [
        ['Student ID', 'School', 'Course', ...fields.map((field) => FIELDS[field])],
        ['1', 'Burke', 'ESL', ...fields.map((field) => cells[field] ?? '')],
      ],
      Bell: [['School', 'Period', 'Minutes'], ...bell],
    },
    {
      settings: {
        ...(blockLength === undefined ? {} : { blockLength }),
        ...(cycleLength === undefined ? {} : { cycleLength }),
      },
    },
  );
  return { ...rowMinutes(row(0), policy, dataset.bell), saysMeetings: saysMeetings(row(0)) };
}

const perWeek = (cells: Cells, around?: Around) => read(cells, around).perWeek;

describe('rowMinutes', () => {
  it('takes minutes a week as stated, before everything else', () => {
    expect(perWeek({ perWeek: 225, perMeeting: 60, meetings: 5 })).toBe(225);
    expect(perWeek({ perWeek: '1,125 min' })).toBe(1125);
    expect(perWeek({ perWeek: 0 })).toBe(0);
  });

  it('multiplies minutes a meeting by meetings a week', () => {
    expect(read({ perMeeting: 45, meetings: 4 })).toMatchObject({
      perWeek: 180,
      meetings: [{ minutes: 45, perWeek: 4 }],
    });
  });

  it('counts the meetings of the pattern where none are stated', () => {
    expect(perWeek({ perMeeting: 45, pattern: '3(M-R)' })).toBe(180);
    expect(perWeek({ perMeeting: 45, pattern: '1-2(M-F)' })).toBe(450);
    expect(perWeek({ perMeeting: 45, period: 3, days: 'M,W,F' })).toBe(135);
  });

  it('takes stated meetings before the pattern', () => {
    expect(perWeek({ perMeeting: 45, meetings: 2, pattern: '3(M-F)' })).toBe(90);
  });

  it.each<Cells>([
    { perMeeting: 45, meetings: -2, pattern: '3(M-F)' },
    { perMeeting: 45, meetings: 'daily', pattern: '3(M-F)' },
    { perMeeting: '45x', pattern: '3(M-F)' },
    { perMeeting: '225 min/week', meetings: 5 },
    { perMeeting: 46_275, meetings: 5 },
    { perWeek: 46_275 },
    { perMeeting: 45, meetings: '5 times a day' },
    { perWeek: '60 min/day', perMeeting: 45, pattern: '3(M-F)' },
    { perWeek: '45x', perMeeting: 45, pattern: '3(M-F)' },
    { start: 'nine', end: '9:50', pattern: '3(M-F)' },
  ])('takes nothing in place of a cell that cannot be read: %j', (cells) => {
    expect(perWeek(cells, { bell: [['Burke', 3, 50]], blockLength: 60 })).toBeNull();
  });

  it('needs no other cell where the minutes a week are stated', () => {
    expect(perWeek({ perWeek: 225, perMeeting: '45x', meetings: 'daily', pattern: 'every day' })).toBe(225);
  });

  it('takes no block length in place of a bell row that cannot be read', () => {
    const bell = [['Burke', 3, 'short']] as const;
    expect(perWeek({ pattern: '3(M-F)' }, { bell, blockLength: 60 })).toBeNull();
    expect(perWeek({ pattern: '4(M-F)' }, { bell, blockLength: 60 })).toBe(300);
  });

  it('does not know the minutes of a day above the cycle', () => {
    expect(perWeek({ perMeeting: 45, pattern: 'A(1-6)' })).toBeNull();
    expect(perWeek({ perMeeting: 45, pattern: 'A(1-6)' }, { cycleLength: 6 })).toBe(225);
  });

  it('takes the clock times, once a day however many periods they span', () => {
    expect(perWeek({ start: '9:00', end: '9:50', days: 'M,W' })).toBe(100);
    expect(perWeek({ start: '8:00', end: '9:30', pattern: '1-2(M-F)' })).toBe(450);
    expect(perWeek({ start: '9:00', end: '9:50', meetings: 3 })).toBe(150);
    expect(perWeek({ start: '9:50', end: '9:00', days: 'M-F' })).toBeNull();
  });

  it('takes the bell sheet for each period, the school before every school', () => {
    const bell = [
      ['Burke', 1, 50],
      ['', 1, 30],
      ['', 'Period 2', 40],
      ['Henderson', 3, 60],
    ] as const;
    expect(perWeek({ pattern: '1(M-F)' }, { bell })).toBe(250);
    expect(perWeek({ pattern: '1-2(M-F)' }, { bell })).toBe(450);
    expect(perWeek({ pattern: '1-3(M-F)' }, { bell })).toBeNull();
    expect(perWeek({ period: 2, meetings: 3 }, { bell })).toBe(120);
  });

  it("takes the policy's block length where nothing else says it", () => {
    expect(perWeek({ pattern: '3(M-F)' }, { blockLength: 55 })).toBe(275);
    expect(perWeek({ pattern: '1-2(M-F)' }, { bell: [['', 1, 40]], blockLength: 55 })).toBe(475);
    expect(perWeek({ meetings: 5 }, { blockLength: 55 })).toBe(275);
    expect(perWeek({ pattern: '3(M-F)' })).toBeNull();
  });

  it('counts numbered days against the cycle', () => {
    expect(perWeek({ perMeeting: 60, pattern: 'A(1,3,5)' }, { cycleLength: 6 })).toBe(150);
    expect(perWeek({ start: '9:00', end: '10:00', days: '1,3,5' }, { cycleLength: 6 })).toBe(150);
  });

  it('knows the length of a meeting from the minutes and meetings of a week', () => {
    expect(read({ perWeek: 225, meetings: 5 }).meetings).toEqual([{ minutes: 45, perWeek: 5 }]);
    expect(read({ perWeek: 225 }).meetings).toBeNull();
    expect(read({ perWeek: 225, meetings: 0 }).meetings).toBeNull();
  });

  it('does not know what nothing says, and says what is missing', () => {
    expect(read({})).toEqual({ perWeek: null, meetings: null, saysMeetings: false });
    expect(read({ perMeeting: 45 })).toEqual({ perWeek: null, meetings: null, saysMeetings: false });
    expect(read({ perMeeting: 'long', meetings: 5 })).toEqual({ perWeek: null, meetings: null, saysMeetings: true });
    expect(read({ perMeeting: 45, pattern: 'odd days' })).toMatchObject({ perWeek: null, saysMeetings: false });
  });

  it('gives the same for the same week, said in any of the ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 5 }), (minutes, count) => {
        const pattern = `3(M-${'MTWRF'[count - 1]})`;
        const clock = {
          start: '8:00',
          end: `${8 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
        };
        const ways: readonly (readonly [Cells, Around?])[] = [
          [{ perWeek: minutes * count }],
          [{ perMeeting: minutes, meetings: count }],
          [{ perMeeting: minutes, pattern }],
          [{ ...clock, pattern }],
          [{ pattern }, { bell: [['Burke', 3, minutes]] }],
          [{ pattern }, { blockLength: minutes }],
        ];
        expect(ways.map(([cells, around]) => perWeek(cells, around))).toEqual(ways.map(() => minutes * count));
      }),
      { numRuns: 30 },
    );
  });
});
