import { programText } from '../../../test/program-text';
import { BOSTON_2024 } from './boston-2024';
import { makePolicy } from './policy';
import type { Setting } from './setting';

const SETTINGS = Object.entries(BOSTON_2024) as [string, Setting<unknown>][];

describe('boston-2024', () => {
  it.each(SETTINGS)('%s has a label, a unit, a source, and a value that its own schema takes', (_, setting) => {
    for (const text of [setting.label, setting.unit, setting.source]) expect(text).not.toBe('');
    expect(setting.schema.safeParse(setting.value).success).toBe(true);
    expect(['CONFIRMED', 'LIKELY', 'UNKNOWN']).toContain(setting.confidence);
  });

  it('has labels that tell the settings apart', () => {
    const labels = SETTINGS.map(([, { label }]) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('has no setting that nothing reads', () => {
    const text = programText(/\bpolicy\//);
    // Those of a family are read by what a row says: values[`eslMinutes.${level}`].
    const isRead = (key: string) => {
      const [family = ''] = key.split('.');
      return new RegExp(family === key ? `\\b${key}\\b` : `['\`]${family}\\.`).test(text);
    };
    expect(SETTINGS.flatMap(([key]) => (isRead(key) ? [] : [key]))).toEqual([]);
  });

  const { values } = makePolicy();

  it('has the minutes of CAO-05, Table 2', () => {
    expect([1, 2, 3, 4, 5].map((level) => values[`eslMinutes.${level as 1 | 2 | 3 | 4 | 5}`])).toEqual([
      135, 90, 60, 45, 45,
    ]);
  });

  it('has the blocks of CAO-05, Table 3', () => {
    const rows = ([45, 60, 75] as const).map((length) =>
      ([1, 2, 3, 4, 5] as const).map((level) => values[`eslBlocks.${length}.${level}`]),
    );
    expect(rows).toEqual([
      [3, 2, 1, 1, 1],
      [2, 2, 1, 1, 1],
      [2, 1, 1, 1, 1],
    ]);
  });

  it('has the numbers of the spec', () => {
    expect(values).toMatchObject({
      secondaryFromGrade: 6,
      blockLength: null,
      cycleLength: 5,
      dailyMinutesUpTo: 180,
      'eslGroupSize.standard': 20,
      'eslGroupSize.paraprofessional': 25,
      'eslGroupSize.hilt': 15,
      'classCap.K1': 22,
      'classCap.K2': 22,
      'classCap.1-2': 22,
      'classCap.3-5': 25,
      'classCap.6-8': 28,
      'classCap.9-12': 31,
      'classCap.esl': 20,
      'classCap.eslParaprofessional': 25,
      'classCap.hilt': 15,
      'classCap.substantiallySeparate': 12,
      nearCap: 95,
      projectionSwingPercent: 15,
      projectionSwingStudents: 5,
      newcomerPercent: 100,
      licenseWarningDays: 90,
      exitScores: { default: { overall: 4.2, literacy: 3.9 } },
      accessWindowEnd: '02-15',
      accessParticipation: 95,
      monitoringYears: 4,
      screenerDays: 20,
      screenerPeakDays: 25,
      'screenerPeak.winterStart': '01-01',
      'screenerPeak.winterEnd': '03-15',
      'screenerPeak.summerStart': '08-01',
      'screenerPeak.summerEnd': '10-31',
      holdHarmless: 'yes',
      'seiSeat.scoreFrom': 3.5,
      'seiSeat.levelFrom': 4,
      secondHalfStart: null,
      notificationDays: 30,
      notificationLateEntryDays: 14,
      firstDayOfSchool: null,
      lastDayOfSchool: '06-22',
      termEnds: {},
      daysMeaning: 'calendar',
      k1WindowStart: '04-15',
      k1WindowEnd: '06-14',
      eslCourseWords: [
        ...['ESL', 'ELD', 'ESOL'],
        ...['English as a Second Language', 'English Language Development', 'Speakers of Other Languages'],
      ],
      coreCourseWholeWords: ['SLA', 'PLA'],
      noTeacherWords: ['TBD', 'TBA', 'Vacant', 'Vacancy', 'Staff', 'Sub'],
    });
  });

  it('has the core course words of the spec', () => {
    const core =
      'ELA, English, Reading, Writing, Literacy, Humanities, Math, Algebra, Geometry, Calculus, Science, Biology, Chemistry, Physics, History, Social Studies, Civics, Government, Economics, Geography';
    expect(values.coreCourseWords).toEqual(core.split(', '));
  });

  it('has no word on two status lists', () => {
    const lists = [values['mlStatus.el'], values['mlStatus.fel'], values['mlStatus.notEl']].flat();
    expect(new Set(lists.map((word) => word.toLowerCase())).size).toBe(lists.length);
    const enrollment = [values['enrollment.active'], values['enrollment.inactive']].flat();
    expect(new Set(enrollment.map((word) => word.toLowerCase())).size).toBe(enrollment.length);
  });

  it('lets a school differ only where buildings differ', () => {
    const perSchool = SETTINGS.filter(([, setting]) => setting.perSchool).map(([key]) => key);
    expect(perSchool).toEqual([
      ...['secondaryFromGrade', 'blockLength', 'cycleLength'],
      ...['firstDayOfSchool', 'lastDayOfSchool', 'termEnds'],
      ...['elaCourseWords', 'mayLeave.specialEducation', 'mayLeave.together', 'mayLeave.support'],
      'eslMaxBlocksPerDay',
    ]);
  });
});
