import { datasetOf } from './testing/dataset-of';

const ROSTER = ['Student ID', 'Student Name', 'Grade', 'ML Status', 'SDD'];

describe('what a workbook has', () => {
  it('is a kind of sheet, or a field of one', () => {
    const { has } = datasetOf({
      Roster: [ROSTER, ['1001', 'Ruiz, Ana', 3, 'EL', 2]],
      Sections: [
        ['Course', 'Section', 'Enrolled'],
        ['ESL', '1', 9],
      ],
    });
    const needs = ['roster', 'roster.sdd', 'roster.eld', 'roster.optOut', 'sections', 'sections.enrolled'] as const;
    expect(needs.filter((need) => has(need))).toEqual(['roster', 'roster.sdd', 'sections', 'sections.enrolled']);
    expect([has('schedule'), has('sections.cap')]).toEqual([false, false]);
  });

  it('stands in the order of the sheets, but a roster of who is an ML goes before a list of names', () => {
    const list = [
      ['Student ID', 'Student Name', 'Grade', 'School'],
      ['1001', 'Ruiz, Ana', 4, 'Oak'],
    ];
    const { sheets, sheetsOf, students } = datasetOf({
      List: list,
      Sections: [
        ['Course', 'Section', 'Enrolled'],
        ['ESL', '1', 9],
      ],
      Roster: [ROSTER, ['1001', 'Ruiz, Ana', 3, 'EL', 2]],
      Again: [ROSTER, ['1001', 'Ruiz, Ana', 5, 'EL', 3]],
    });
    expect(sheets.map(({ sheet }) => sheet.name)).toEqual(['Sections', 'Roster', 'Again', 'List']);
    expect(sheetsOf('roster').map(({ sheet }) => sheet.name)).toEqual(['Roster', 'Again', 'List']);
    const ana = students.get('1001');
    expect([ana?.grade, ana?.level, ana?.school]).toEqual(['3', 2, 'Oak']);
  });
});

it('the roster of who stands beside classes comes last', () => {
  const { sheetsOf } = datasetOf({
    Classes: [
      ['Student ID', 'Student Name', 'Grade', 'Course', 'Section', 'Min/Wk', 'EL Status', 'SDD'],
      [1001, 'Ruiz, Ana', 3, 'Math', 1, 300, 'EL', 2],
      [1001, 'Ruiz, Ana', 3, 'ESL', 2, 450, 'EL', 2],
      [1003, 'Bui, Mai', 4, 'Math', 1, 300, 'EL', 4],
    ],
    List: [
      ['Student ID', 'Student Name', 'Grade', 'School'],
      ['1001', 'Ruiz, Ana', 4, 'Oak'],
    ],
    Roster: [ROSTER, ['1001', 'Ruiz, Ana', 3, 'EL', 2]],
  });
  expect(sheetsOf('roster').map(({ sheet, standing }) => [sheet.name, standing])).toEqual([
    ['Roster', 'leading'],
    ['List', 'names'],
    ['Classes', 'beside classes'],
  ]);
});

describe('what was read otherwise than it stands', () => {
  it('is told of each sheet: how names without a first name were taken', () => {
    const { readAs } = datasetOf({
      Staff: [
        ['Teacher', 'ESL License', 'SEI'],
        ['Ruiz, Carmen', 'Y', 'Y'],
        ['Lee, Ann', 'Y', 'Y'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Teacher'],
        ['1001', 'ESL', 1, 'Ruiz'],
        ['1002', 'ESL', 2, 'Ms. Lee'],
      ],
    });
    expect(readAs.map(({ sheet, text }) => [sheet.sheet.name, text])).toEqual([
      [
        'Staff',
        'Names without a first name are taken for the only teacher whom they fit: Ruiz for Ruiz, Carmen and Ms. Lee for Lee, Ann.',
      ],
    ]);
  });

  it('is nothing where all is plain', () => {
    expect(datasetOf({ Roster: [ROSTER, ['1001', 'Ruiz, Ana', 3, 'EL', 2]] }).readAs).toEqual([]);
  });
});
