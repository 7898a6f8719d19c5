import { meet, type EslClass, type Option, type Problem } from '../problem/problem';

/** Absorbs rounding, never a whole minute. */
const TOLERANCE = 1e-6;

/** What the teachers of a solution in the making are given: new groups, and classes of today. */
export class Teaching {
  /** By class: the place of the teacher who takes it, or -1. */
  readonly retaught: number[];
  private readonly minutes: number[];
  private readonly groups: Option[][];
  private readonly classes: EslClass[][];

  constructor(
    private readonly problem: Problem,
    from?: Teaching,
  ) {
    const { classes, teachers } = problem;
    this.retaught = from?.retaught.slice() ?? classes.map(() => -1);
    this.minutes = from?.minutes.slice() ?? teachers.map(({ minutesLeft }) => minutesLeft);
    this.groups = teachers.map((_, teacher) => [...(from?.groups[teacher] ?? [])]);
    this.classes = teachers.map((_, teacher) => [...(from?.classes[teacher] ?? [])]);
  }

  copy(): Teaching {
    return new Teaching(this.problem, this);
  }

  /** Minutes a week that a teacher has left. */
  minutesLeft(teacher: number): number {
    return this.minutes[teacher] ?? 0;
  }

  /** A teacher takes a new group. */
  take(teacher: number, option: Option): void {
    this.minutes[teacher] = this.minutesLeft(teacher) - option.perWeek;
    this.groups[teacher]?.push(option);
  }

  /** A teacher no longer has a new group. */
  give(teacher: number, option: Option): void {
    this.minutes[teacher] = this.minutesLeft(teacher) + option.perWeek;
    const groups = this.groups[teacher] ?? [];
    groups.splice(groups.indexOf(option), 1);
  }

  /** A teacher takes a class of today, or nobody does (-1). */
  teach(at: EslClass, teacher: number): void {
    const before = this.retaught[at.place] ?? -1;
    if (before >= 0) {
      this.minutes[before] = this.minutesLeft(before) + at.minutesPerWeek;
      const classes = this.classes[before] ?? [];
      classes.splice(classes.indexOf(at), 1);
    }
    if (teacher >= 0) {
      this.minutes[teacher] = this.minutesLeft(teacher) - at.minutesPerWeek;
      this.classes[teacher]?.push(at);
    }
    this.retaught[at.place] = teacher;
  }

  /** The teacher with the most minutes left who could take a new group; -1 where nobody could. */
  teacherFor(option: Option): number {
    let best = -1;
    for (const teacher of option.teachers) {
      if (best >= 0 && this.minutesLeft(teacher) <= this.minutesLeft(best) + TOLERANCE) continue;
      if (this.canTeach(teacher, option)) best = teacher;
    }
    return best;
  }

  canTeach(teacher: number, option: Option): boolean {
    return this.hasMinutes(teacher, option.perWeek) && this.isFree(teacher, option) && this.hasBlocks(teacher, option);
  }

  /** Whether a teacher could take a class of today; to her own she may come back whatever else she teaches of today's. */
  canRetake(teacher: number, at: EslClass): boolean {
    if (!this.isFree(teacher, at)) return false;
    return teacher === at.ownTeacher || (this.hasMinutes(teacher, at.minutesPerWeek) && this.hasBlocks(teacher, at));
  }

  private hasMinutes(teacher: number, minutes: number): boolean {
    return this.minutesLeft(teacher) + TOLERANCE >= minutes;
  }

  private isFree(teacher: number, at: Option | EslClass): boolean {
    return (
      (this.groups[teacher] ?? []).every((other) => !meet(other, at)) &&
      (this.classes[teacher] ?? []).every((other) => !meet(other, at))
    );
  }

  private hasBlocks(teacher: number, { blocks }: Pick<Option, 'blocks'>): boolean {
    const { blocks: now = [], maxBlocks = 0 } = this.problem.teachers[teacher] ?? {};
    const given = [...(this.groups[teacher] ?? []), ...(this.classes[teacher] ?? [])];
    return blocks.every((more, day) => {
      const planned = given.reduce((sum, other) => sum + (other.blocks[day] ?? 0), 0);
      return more === 0 || (now[day] ?? 0) + planned + more <= maxBlocks;
    });
  }
}
