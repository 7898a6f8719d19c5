import type { SheetRows } from '../../checks/testing/workbook-of';
import type { FieldOf } from '../kinds';
import { mayListGroups, namesEsl } from './esl-groups';
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

describe('a name, a title or a heading', () => {
  it.each([
    ...['ESL groups', 'Our_ESL_groups', 'Grade 3 eld', 'ENL-2', '(ESOL)', 'English as a Second Language, fall'],
    ...['English as a new language', 'English Language Development log', 'ML services', 'MLs minutes'],
    ...['ELL instruction', 'El  service', 'mll minutes', 'Fall: ML services'],
  ])('says ESL: %s', (text) => expect(namesEsl(['Grade 3', text])).toBe(true));

  it.each([
    ...[
      'Diesel',
      'eslate',
      'Weld',
      'ESLs',
      'English language arts',
      'English as a subject',
      'ML students',
      'MLservices',
    ],
    ...['email service', 'html minutes', 'hell services', ''],
  ])('says nothing of it: %p', (text) => expect(namesEsl([text])).toBe(false));
});

it.each<[string, boolean]>([
  ['studentId section', false],
  ['studentId section room', false],
  ['studentId section minutesPerMeeting', true],
  ['studentId section meetingsPerWeek', true],
  ['studentId section minutesPerWeek', true],
  ['studentId section pattern', true],
  ['studentId section days', true],
  ['studentId section period', true],
  ['studentId section startTime', true],
  ['studentId section teacher', true],
  ['studentId section eslType', true],
  ['studentId minutesPerMeeting', true],
  ['studentId meetingsPerWeek', true],
  ['studentId minutesPerWeek', true],
  ['studentId days', true],
  ['studentId teacher', false],
  ['studentId eslType period', false],
])('students with %s may be in groups or be served: %p', (fields, may) => {
  const columns = new Map(fields.split(' ').map((field, column) => [field as FieldOf, column]));
  expect(mayListGroups(columns)).toBe(may);
});

it('a student in a group without a name is in no ESL class, and a row without an ESL type is no service', () => {
  const named = GROUPS.map((row, at) => [at === 2 ? '' : (row[0] ?? ''), ...row.slice(1)]);
  expect(groupsRead({ Roster: ROSTER, 'ESL groups': named })).toMatchObject({
    served: [true, false],
    classes: ['|ESL Red|Red|', '|||'],
  });
  const services = [
    ['Student Name', 'ESL Type', 'Min/Mtg', 'Mtgs/Wk'],
    ['Ruiz, Ana', 'Pull-Out', 90, 5],
    ['Lee, Kim', '', 90, 5],
  ];
  expect(groupsRead({ Roster: ROSTER, Services: services })).toMatchObject({ served: [true, false] });
});
