import type { SheetRows } from '../../checks/testing/workbook-of';
import { timeRanges } from './time-ranges';
import { runOf } from './testing/run-of';

const ROSTER = [
  ['Student ID', 'Student Name', 'Grade', 'ML Status', 'SDD'],
  [1001, 'Ruiz, Ana', 3, 'EL', 3],
  [1002, 'Lee, Kim', 3, 'EL', 3],
];
const HEAD = ['Student', 'Mon', 'Tues', 'Weds', 'Thurs', 'Fri', 'How'];

function read(sheets: SheetRows) {
  const { services, sheets: readings } = runOf(sheets);
  const minutes = services.map(({ scheduledPerWeek }) => scheduledPerWeek);
  return { kind: readings.find(({ name }) => name !== 'Roster')?.recognised?.kind ?? null, minutes };
}

it('each time of a day counts, and an hour needs no minutes', () => {
  const week = (...days: string[]) => [['ESL services'], HEAD, ['Ruiz, Ana', ...days, 'PO w/ Kim']];
  expect(read({ Roster: ROSTER, Days: week('9:15-10:00', '9:15-10:00', '', '9:15-10', '') })).toEqual({
    kind: 'schedule',
    minutes: [135, 0],
  });
  const twice = week('11-11:45 / 1:30-2:15', '1:30-2:15', '11-11:45', '', '');
  expect(read({ Roster: ROSTER, Days: twice }).minutes[0]).toBe(180);
});

it('a cell of which a part is no time leaves the minutes unknown', () => {
  const days = [
    ['ESL services'],
    HEAD,
    ['Ruiz, Ana', '9-9:45 / lunch', '9-9:45', '9-9:45', '', '', 'PO'],
    ['Lee, Kim', '9-9:45', '9-9:45', '9-9:45', '9-9:45', '', 'PO'],
  ];
  expect(read({ Roster: ROSTER, Days: days }).minutes).toEqual([null, 180]);
});

it.each([
  ['10:15 to 11', [['10:15', '11:00']]],
  ['2-3', []],
  [
    '9:00-9:45; 1:30-2:15',
    [
      ['9:00', '9:45'],
      ['1:30', '2:15'],
    ],
  ],
  ['9:00-9:45 / bus', []],
  ['1:00-1:05/'.repeat(12), []],
])('%p holds the times %p', (text, times) => expect(timeRanges(text)).toEqual(times));
