import { BOSTON_2024 } from '../../../compliance/policy/boston-2024';
import { mayLeaveWords } from '../../../compliance/policy/boston-2024/may-leave';
import { vocabularySettings } from '../../../compliance/policy/boston-2024/vocabulary';
import type { SettingKey } from '../../../compliance/policy/policy';

/** Settings that a person looks for in one place. */
export interface SettingGroup {
  readonly title: string;
  readonly keys: readonly SettingKey[];
  /** What a reader must know of all of them. */
  readonly about?: string;
}

const KEYS = Object.keys(BOSTON_2024) as SettingKey[];
/** All keys of a family: `eslMinutes` → `eslMinutes.1` to `eslMinutes.5`. */
const family = (name: string): SettingKey[] => KEYS.filter((key) => key.startsWith(`${name}.`));

const LEAVING = Object.keys(mayLeaveWords) as SettingKey[];
const ELECTIVES =
  'A class in grades 6–12 with none of these words, nor those of a core course, counts as an elective, and is left only where nothing else serves. That rests on no rule: none about electives was found. A column May Be Left for ESL in the schedule or the list of classes says Y or N for a class, and goes before these words.';

/** Every setting in one group: a test tells of one that stands in none. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  { title: 'ESL minutes', keys: [...family('eslMinutes'), 'dailyMinutesUpTo'] },
  {
    title: 'Secondary grades and blocks',
    keys: ['secondaryFromGrade', 'blockLength', 'cycleLength', ...family('eslBlocks')],
  },
  { title: 'Group and class size', keys: [...family('eslGroupSize'), ...family('classCap'), 'nearCap'] },
  { title: 'Teachers and licenses', keys: ['licenseWarningDays', 'weeklyTeachingMinutes', 'fteCost'] },
  {
    title: 'ACCESS, levels and exit',
    keys: [
      'exitScores',
      'kindergartenMayExit',
      'accessWindowEnd',
      'accessParticipation',
      'holdHarmless',
      ...family('seiSeat'),
      'monitoringYears',
    ],
  },
  {
    title: 'Dates and deadlines',
    keys: [
      'firstDayOfSchool',
      'lastDayOfSchool',
      'termEnds',
      'daysMeaning',
      'closures',
      'screenerDays',
      'screenerPeakDays',
      ...family('screenerPeak'),
      'notificationDays',
      'notificationLateEntryDays',
      'secondHalfStart',
      'k1WindowStart',
      'k1WindowEnd',
      'benchmarkPlanDue',
      'registrationFrom',
      'firstHalfEnd',
      'requestAppliedDays',
      'requestOpenDays',
    ],
  },
  {
    title: 'ESL schedule builder',
    keys: ['eslMaxBlocksPerDay', 'planRounds', 'planSeconds', 'planExactStudents', 'planMegabytes', 'planFteStep'],
  },
  { title: 'Which class may be left for ESL', keys: LEAVING, about: ELECTIVES },
  { title: 'Projections', keys: ['projectionSwingPercent', 'projectionSwingStudents', 'newcomerPercent'] },
  { title: 'Reports', keys: ['monitoringCycles', 'recordSampleSize', 'reports.smallGroup'] },
  { title: 'ELE folders', keys: ['folderDocuments'] },
  { title: 'ELE criteria', keys: ['criteria'] },
  {
    title: 'Words in cells',
    keys: (Object.keys(vocabularySettings) as SettingKey[]).filter((key) => !LEAVING.includes(key)),
  },
];
