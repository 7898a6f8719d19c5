import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { kindQuestion, kindsAsked } from './questions';
import { recognise } from './recognise';

const STUDENTS = [
  ['234001', 'Ruiz, Ana', '5'],
  ['234002', 'Le, Ben', '4'],
];

/** Students with what a list says of each besides, the same of all. */
function listOf(more: Readonly<Record<string, string>>): SheetRows[string] {
  return [
    ['Student ID', 'Student', 'Grade', ...Object.keys(more)],
    ...STUDENTS.map((row) => [...row, ...Object.values(more)]),
  ];
}

function readingOf(rows: SheetRows[string], name = 'Sheet', corrections = {}) {
  const [reading] = recognise(workbookOf({ [name]: rows }), corrections);
  if (reading === undefined) throw new Error('There is no sheet.');
  return reading;
}

const LOANS = { 'Asset Tag': 'T-1', Serial: '5CD96', Model: 'HP 11', 'Date out': '9/8/26', Charger: 'y' };

it('classes of swimming are asked about where the title says so, and no classes where none of them has a code', () => {
  const swimming = [
    ['Participant', 'Grade', 'School', 'Class', 'Level', 'Instructor', 'Paid'],
    ['Ruiz, Ana', '5', 'Hale', 'Minnows', '2', 'Coach Gill', 'Y'],
    ['Le, Ben', '4', 'Hale', 'Sharks', '1', 'Coach Lane', 'N'],
  ];
  expect(readingOf([['Learn to swim, registrations'], ...swimming]).recognised).toBeNull();
  expect(readingOf([['Groups of the fall'], ...swimming]).recognised?.kind).toBe('sections');
});

describe('a list of students that is kept for another matter', () => {
  it('is asked about, and none of it is used, where it says more of that than of the students', () => {
    const reading = readingOf(listOf(LOANS), 'Sign-out');
    expect(reading).toMatchObject({
      recognised: null,
      reason: expect.stringContaining('no matter of enrollment, classes or MLs') as string,
    });
    expect(kindQuestion(reading.name, kindsAsked(reading))).toBe('Is "Sign-out" a roster?');
  });

  it('is a roster where a person says so', () => {
    const reading = readingOf(listOf(LOANS), 'Sign-out', { 'Sign-out': { kind: 'roster' } });
    expect(reading.recognised?.kind).toBe('roster');
  });

  it('is asked about where its title names the matter, though it says little of it', () => {
    const bus = { School: 'Hale', 'Stop AM': 'Elm', 'Stop PM': 'Oak' };
    expect(readingOf(listOf(bus), 'Bus list').recognised).toBeNull();
    expect(readingOf(listOf(bus), 'Students').recognised?.kind).toBe('roster');
  });

  it('is asked about though a heading names a level, where the cells are of none', () => {
    const levels = ['V', 'JV', 'F', 'V', 'F'];
    const rows = [
      ['Fall Athletics'],
      ['Athlete', 'Student ID', 'Gr', 'Sport', 'Level', 'Physical exp.', 'Concussion form', 'User fee'],
      ...levels.map((level, at) => ['Ruiz, Ana', `23400${at}`, '10', 'Soccer', level, '2/19/26', 'x', 'pd']),
    ];
    expect(readingOf(rows, 'Elig').recognised).toBeNull();
  });

  it('is a schedule of none for the class of each', () => {
    const rows = [
      ['Name', 'Class', 'Slip in', 'Paid', 'Cash or check', 'T-shirt'],
      ['Ana Ruiz', 'Ito', 'y', 'y', 'cash', 'M'],
      ['Ben Le', 'Ito', 'y', 'n', '', 'L'],
    ];
    expect(readingOf(rows, 'Trip').recognised).toBeNull();
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['when they came', { 'Entry Date': '9/8/2026', ...LOANS }],
    ['their language', { 'Home Language': 'Spanish', ...LOANS }],
    ['who is an ML', { 'EL Status': 'EL', ...LOANS }],
    [
      'how to reach them',
      { DOB: '9/8/2015', Phone: '555-0100', Address: '1 Elm', 'Guardian 1': 'Rosa', Email: 'a@b.org' },
    ],
    ['something of MLs that is not known', { 'ELD portfolio': 'y', ...LOANS }],
  ])('is a roster where it says %s', (_, more) =>
    expect(readingOf(listOf(more), 'Sheet').recognised?.kind).toBe('roster'),
  );

  it('holds classes where its columns are periods', () => {
    const periods = { P1: 'ESL 1', P2: 'Math', P3: 'Science', P4: 'Art', P5: 'Gym', P6: 'Music' };
    expect(readingOf(listOf(periods), 'Schedules').recognised?.kind).toBe('schedule');
  });
});

it('a class that stands beside the levels of students is no schedule of theirs', () => {
  const rows = [
    ['Name', 'Grade', 'Home Language', 'ELD Level', 'ESL class'],
    ['Ana Ruiz', '5', 'Spanish', '2', 'ESL A'],
    ['Ben Le', '4', 'Vietnamese', '1', 'ESL B'],
  ];
  expect(readingOf(rows, 'Newcomers').recognised).toMatchObject({ kind: 'roster' });
});
