import type { SheetRows } from '../../checks/testing/workbook-of';
import { ROSTER, runOf } from './testing/run-of';

const GROUPS = [
  ['Group', 'Student Name', 'Min/Mtg', 'Mtgs/Wk', 'Teacher'],
  ['Red', 'Ruiz, Ana', 90, 5, 'Kelly, Pat'],
  ['Red', 'Lee, Kim', 90, 5, 'Kelly, Pat'],
];
const TOLD = 'Its groups are read as ESL classes: a list of ESL groups names no course.';

function groupsRead(sheets: SheetRows) {
  const { services, sheets: read, dataset } = runOf(sheets);
  const { recognised = null } = read.find(({ name }) => name !== 'Roster') ?? {};
  const kind = recognised?.kind ?? null;
  const told = recognised?.readAs.includes(TOLD) ?? false;
  return {
    kind,
    told,
    served: services.map(({ served }) => served),
    classes: dataset.sections.map((each) => each.display),
  };
}

it('groups of a sheet that is named for ESL are ESL classes, and their minutes count', () => {
  const read = { kind: 'schedule', told: true, served: [true, true], classes: ['|ESL Red|Red|'] };
  expect(groupsRead({ Roster: ROSTER, 'ESL groups': GROUPS })).toEqual(read);
  expect(groupsRead({ Roster: ROSTER, Groups: [['Our ESL groups this fall'], ...GROUPS] })).toEqual(read);
});

it('so are groups that are each named so, or that have an ESL type', () => {
  const named = GROUPS.map((row, at) => (at === 0 ? row : ['ESL A', ...row.slice(1)]));
  expect(groupsRead({ Roster: ROSTER, Groups: named })).toMatchObject({
    served: [true, true],
    classes: ['|ESL A|ESL A|'],
  });
  const typed = GROUPS.map((row, at) => [...row, at === 0 ? 'ESL Type' : 'Pull-Out']);
  expect(groupsRead({ Roster: ROSTER, Groups: typed })).toMatchObject({ kind: 'schedule', served: [true, true] });
});

it('groups of which nothing says that they are of ESL are none', () => {
  expect(groupsRead({ Roster: ROSTER, Groups: GROUPS })).toMatchObject({ kind: null, served: [null, null] });
});

it('groups stand beside the facts of a roster too, unless it says the minutes itself', () => {
  const [head = [], ...students] = ROSTER;
  const roster = [[...head, 'ESL Group', 'Min/Mtg', 'Mtgs/Wk'], ...students.map((row) => [...row, 'Red', 90, 5])];
  expect(groupsRead({ Roster: roster })).toMatchObject({ served: [true, true], classes: ['|ESL Red|Red|'] });
  const stated = roster.map((row, at) => [...row, at === 0 ? 'ESL Minutes' : 45]);
  expect(groupsRead({ Roster: stated })).toMatchObject({ served: [false, false], classes: [] });
});

it('Who over several people are the students of a group, but not in a log of days', () => {
  const groups = (head: string[], first: string) => [
    ['ESL groups'],
    [...head, 'Group', 'Who', 'Days', 'Time', 'PO/PI'],
    [first, 'Red', 'Ana Ruiz; Kim Lee', 'M-F', '9:00-10:30', 'PO'].slice(1 - head.length),
    [first, 'Blue', 'Kim Lee; Max Poe', 'M-F', '11-12:30', 'PI'].slice(1 - head.length),
  ];
  expect(groupsRead({ Roster: ROSTER, Groups: groups([], '') })).toMatchObject({
    kind: 'schedule',
    served: [true, true],
  });
  expect(groupsRead({ Roster: ROSTER, Groups: groups(['Date'], '9/9/2026') })).toMatchObject({ kind: null });
});
