import { isPowerSchoolColumn, isStateCodeColumn, stateCodeEnrolled } from './statuses';

describe('the state’s codes of enrollment', () => {
  it.each([
    ['01', 'active'],
    ['1', 'active'],
    [1, 'active'],
    ['01.0', 'active'],
    ['', 'active'],
    [null, 'active'],
    ['04', 'inactive'],
    [36, 'inactive'],
    [0, 'inactive'],
    ['011', 'inactive'],
    ['Active', 'inactive'],
  ])('%p is %s', (value, enrolled) => expect(stateCodeEnrolled(value)).toBe(enrolled));

  it.each([
    ['DOE012', true],
    ['DOE 012', true],
    ['DOE 12', true],
    ['doe12', true],
    ['DOE012 - Status', true],
    ['ADOE012', false],
    ['DOE0123', false],
    ['DOE112', false],
    ['Status', false],
  ])('stand under %p: %p', (heading, isCode) => expect(isStateCodeColumn(heading, ['01', '01', '04'])).toBe(isCode));

  it('are of one or two digits, half of them 01', () => {
    const isColumn = (...cells: (string | number)[]) => isStateCodeColumn('DOE012', cells);
    expect([isColumn('01', '04'), isColumn('01', '04', '10'), isColumn('01', 'Active'), isColumn()]).toEqual([
      ...[true, false, false, false],
    ]);
    expect([isColumn(1, 1, 36), isColumn('01', '01', '123'), isColumn('01', '-1')]).toEqual([true, false, false]);
  });
});

it.each([
  ['Enroll_Status', true],
  ['enroll status', true],
  ['Student Enroll Status', true],
  ['students.enroll_status', true],
  ['Enroll Status Code', false],
  ['My Enroll Status', false],
])('PowerSchool’s codes stand under %p: %p', (heading, isCode) =>
  expect(isPowerSchoolColumn(heading, [0, '0.0', -2, 4])).toBe(isCode),
);
