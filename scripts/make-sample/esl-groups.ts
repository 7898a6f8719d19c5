import type { ClassRecord, Pupil } from './model';
import { periodsOf, type Subject, type Term } from './timetables';
import { teacherOf, type PostName } from './teachers';

/** What a pupil's ESL looks like: the groups joined, the subjects they replace, and the ESL type of ELA or WIN where ESL is embedded there. */
interface EslPlan {
  readonly groups: readonly { readonly group: ClassRecord; readonly type: string }[];
  readonly replaces: readonly Subject[];
  readonly embedded: Readonly<Partial<Record<Subject, string>>>;
}

interface GroupKey {
  readonly code: string;
  readonly title: string;
  readonly section: string;
  readonly periods: string;
  readonly post: PostName;
  readonly days?: string;
  readonly term?: Term;
  readonly minutes?: number;
  readonly grade?: string;
}

/** Neighbouring grades whose ELA and WIN fall in the same periods. */
const BANDS: Readonly<Record<string, string>> = {
  K2: 'K2-1',
  '1': 'K2-1',
  '2': '2-3',
  '3': '2-3',
  '4': '4-5',
  '5': '4-5',
  LAB: '4-5',
};
/** Rooms whose homeroom teacher has no ESL license: an ESL teacher pushes in for level 4. */
const PUSH_IN_PERIOD: Readonly<Record<string, string>> = { K2A: '1', '2A': '4', '4A': '6' };
/** When the level 3 teacher pushes in, beside the daily group: two days a week per room. */
const LEVEL_3_PUSH_IN: Readonly<Record<string, readonly [period: string, days: string]>> = {
  K2A: ['1', 'M,W'],
  '1D': ['1', 'T,R'],
  '2A': ['4', 'M,W'],
  '3D': ['4', 'T,R'],
};
const NONE: EslPlan = { groups: [], replaces: [], embedded: {} };
const PULL_OUT = 'Pull-Out';

/** The ESL groups of the school; each is made when its first pupil joins. */
export class EslGroups {
  readonly classes: ClassRecord[] = [];
  private readonly bySection = new Map<string, ClassRecord>();

  /** Where a pupil gets ESL. Every plan is legal: minutes or blocks by level, type by grade, one level or one grade a group. */
  planFor(pupil: Pupil): EslPlan {
    if (pupil.mlStatus !== 'EL' || pupil.level === null || pupil.optOut === 'Y' || pupil.exempt === 'Y') return NONE;
    switch (pupil.strand) {
      case 'sei':
        return { ...NONE, embedded: { ELA: 'Embed Homeroom', WIN: 'Embed HR' } };
      case 'hilt':
        return { ...NONE, embedded: { ESL: 'Standalone' } };
      case 'middle':
        return this.middlePlan(pupil.room, pupil.level);
      default:
        return pupil.elGrid !== null || pupil.grade === 'SP'
          ? this.separatePlan()
          : this.elementaryPlan(pupil.room, pupil.level);
    }
  }

  /** The group of these facts, made where it does not exist yet. */
  group({ code, title, section, periods, post, days = 'M-F', term = 'FY', minutes, grade }: GroupKey): ClassRecord {
    const key = [code, section, term].join('|');
    const known = this.bySection.get(key);
    if (known !== undefined) return known;
    const group: ClassRecord = {
      courseNo: code,
      title,
      section,
      grade: grade ?? null,
      program: null,
      teacher: teacherOf(post),
      cap: 20,
      para: null,
      term,
      pattern: `${periods}(${days})`,
      minutesPerMeeting: minutes ?? null,
      room: `1${post.slice(-1)}2`,
      enrolled: null,
    };
    this.bySection.set(key, group);
    this.classes.push(group);
    return group;
  }

  private elementaryPlan(room: string, level: number): EslPlan {
    const band = BANDS[room] ?? BANDS[room.slice(0, -1)] ?? '';
    const { ela, win } = periodsOf(room);
    const inEla = (post: PostName) => ({
      group: this.group({ code: `ESL10${level}`, title: `ESL ${level}`, section: band, periods: ela, post }),
      type: 'Standalone',
    });
    const inWin = (post: PostName, minutes?: number) => ({
      group: this.group({
        code: `ESL11${level}`,
        title: `ESL ${level} Extension`,
        section: band,
        periods: win,
        post,
        ...(minutes === undefined ? {} : { minutes }),
      }),
      type: PULL_OUT,
    });
    if (level === 1) return { ...NONE, groups: [inEla('ESL1'), inWin('ESL3')], replaces: ['ELA', 'WIN'] };
    if (level === 2) return { ...NONE, groups: [inEla('ESL2')], replaces: ['ELA'] };
    if (level === 3 && band === '4-5') return { ...NONE, groups: [inWin('ESL4', 60)], replaces: ['WIN'] };
    if (level === 3) return { ...NONE, groups: [inWin('ESL4'), this.levelThreePushIn(room)], replaces: ['WIN'] };
    const period = PUSH_IN_PERIOD[room];
    if (period === undefined) return { ...NONE, embedded: { ELA: 'Embed ELA' } };
    return {
      ...NONE,
      groups: [
        {
          group: this.group({
            code: 'ESL124',
            title: 'ESL Push-In',
            section: room,
            periods: period,
            post: 'ESL3',
            minutes: 45,
            grade: room.slice(0, -1),
          }),
          type: 'Push-In',
        },
      ],
    };
  }

  private levelThreePushIn(room: string): EslPlan['groups'][number] {
    const [period, days] = LEVEL_3_PUSH_IN[room] ?? ['', ''];
    const group = this.group({
      code: 'ESL123',
      title: 'ESL Push-In',
      section: room,
      periods: period,
      days,
      post: 'ESL4',
      grade: room.slice(0, -1),
    });
    return { group, type: 'push in' };
  }

  private separatePlan(): EslPlan {
    const group = this.group({
      code: 'ESL130',
      title: 'ESL LAB',
      section: 'LAB',
      periods: '7',
      post: 'ESL1',
      minutes: 30,
    });
    return { ...NONE, groups: [{ group, type: 'PO' }], replaces: ['WIN'] };
  }

  private middlePlan(room: string, level: number): EslPlan {
    if (room.endsWith('A')) return { ...NONE, embedded: { ELA: 'Embed ELA' } };
    const grade = room.slice(0, 1);
    const { ela, win, elective } = periodsOf(room);
    const standalone = (code: string, title: string, periods: string, post: PostName, term: Term = 'FY') => ({
      group: this.group({ code, title, section: `${grade}-${term}`, periods, post, term, grade }),
      type: 'Standalone',
    });
    if (level >= 3) {
      const terms: readonly Term[] = grade === '8' ? ['S1', 'S2'] : ['FY'];
      const groups = terms.map((term) => standalone('ESL634', 'ESL Levels 3-4', win, 'ESL6', term));
      return { ...NONE, groups, replaces: ['WIN'] };
    }
    const groups = [
      standalone('ESL612', 'ESL Levels 1-2', ela, 'ESL5'),
      standalone('ESL622', 'ESL Levels 1-2 Literacy', win, 'ESL5'),
    ];
    if (level === 2) return { ...NONE, groups, replaces: ['ELA', 'WIN'] };
    groups.push(standalone('ESL601', 'ESL Newcomer', elective, 'ESL6'));
    return { ...NONE, groups, replaces: ['ELA', 'WIN', 'ELECTIVE'] };
  }
}
