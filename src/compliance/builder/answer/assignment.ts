import type { Enrolment } from '../../dataset/records';
import type { KindMask } from '../problem/group-rules';
import type { EslClass, Learner, Option, Problem } from '../problem/problem';
import { Given } from './given';
import type { Company } from './legal-places';
import { Teaching } from './teaching';

/** Learners who are together at an option's times: a new group, or those who join a class of today. */
export interface Group {
  readonly option: number;
  /** Place of the teacher of a new group; -1 for a class of today. */
  readonly teacher: number;
  readonly members: number[];
  /** Members who are locked here. */
  readonly pinned: Set<number>;
  /** The kinds of the members. */
  kinds: KindMask;
}

const NONE: readonly Enrolment[] = [];

/**
 * A solution in the making: who is in which group, who leaves the ESL rows that something is wrong with, and which classes get another
 * teacher. Every change keeps the sums, so that what is asked in the rounds is looked up.
 */
export class Assignment {
  groups: Group[] = [];
  /** By learner: whether the rows with something wrong are left. */
  readonly out: boolean[];
  readonly staff: Teaching;
  readonly usedBy: Group[][];
  private readonly given: Given;
  private readonly joined: number[][];
  /** By class: who sits there, where it is known. */
  private readonly companies: (Company | null)[];

  constructor(
    readonly problem: Problem,
    from?: Assignment,
  ) {
    const { classes, learners } = problem;
    this.out = from?.out.slice() ?? learners.map(() => false);
    this.staff = from?.staff.copy() ?? new Teaching(problem);
    this.given = from?.given.copy() ?? Given.today(problem);
    this.companies = from?.companies.slice() ?? classes.map(() => null);
    this.usedBy = learners.map(() => []);
    this.joined = classes.map(() => []);
  }

  copy(): Assignment {
    const copy = new Assignment(this.problem, this);
    for (const group of this.groups) {
      const { members, pinned } = group;
      const same: Group = { ...group, members: [...members], pinned: new Set(pinned) };
      copy.groups.push(same);
      for (const member of members) copy.list(same, member);
    }
    return copy;
  }

  /** By class: the place of the teacher who takes it, or -1. */
  get retaught(): readonly number[] {
    return this.staff.retaught;
  }

  /** Opens a group; a class of today has at most one. */
  open(option: number, teacher: number): Group {
    const there = teacher < 0 ? this.groups.find((group) => group.option === option) : undefined;
    if (there !== undefined) return there;
    const group: Group = { option, teacher, members: [], pinned: new Set(), kinds: 0n };
    this.groups.push(group);
    if (teacher >= 0) this.staff.take(teacher, this.optionAt(option));
    return group;
  }

  enter(group: Group, learner: number, pinned = false): void {
    group.members.push(learner);
    group.kinds |= this.learnerAt(learner).bit;
    if (pinned) group.pinned.add(learner);
    this.list(group, learner);
    this.give(learner, group.option, 1);
  }

  /** Takes a learner out of a group; the last one closes it. */
  exit(group: Group, learner: number): void {
    this.withdraw(group, learner);
    if (group.members.length === 0) this.drop(group);
  }

  /** As exit, and leaves the group as it is. */
  withdraw(group: Group, learner: number): void {
    group.members.splice(group.members.indexOf(learner), 1);
    group.kinds = group.members.reduce<KindMask>((mask, member) => mask | this.learnerAt(member).bit, 0n);
    group.pinned.delete(learner);
    const used = this.usedBy[learner] ?? [];
    used.splice(used.indexOf(group), 1);
    const joined = this.joined[this.optionAt(group.option).at];
    joined?.splice(joined.indexOf(learner), 1);
    this.give(learner, group.option, -1);
  }

  /** The learner leaves, or takes back, the rows that something is wrong with. */
  leave(learner: number, out = true): void {
    if (this.out[learner] === out) return;
    this.out[learner] = out;
    const who = this.learnerAt(learner);
    for (const row of who.bad) {
      if (row.at >= 0) this.companies[row.at] = null;
      this.given.giveRow(who, row, out ? -1 : 1);
    }
  }

  /** A teacher takes a class of today, or gives it back. */
  teach(place: number, teacher: number): void {
    this.staff.teach(this.classAt(place), teacher);
  }

  /** The part of what is owed that a learner misses in the worst piece of the year; with one option more where one is given. */
  missing(learner: number, option?: number): number {
    return this.given.missing(this.learnerAt(learner), this.effectOf(learner, option));
  }

  /** As missing, the mean of the pieces: what brings a learner nearer although the worst piece stays. */
  meanMissing(learner: number, option?: number): number {
    return this.given.meanMissing(this.learnerAt(learner), this.effectOf(learner, option));
  }

  /** As missing, the part of the pieces of the year in which anything is. */
  shortPart(learner: number, option?: number): number {
    return this.given.shortPart(this.learnerAt(learner), this.effectOf(learner, option));
  }

  /** The pieces of the year in which a learner has less than what is owed. */
  shortPieces(learner: number): readonly number[] {
    const { pieces, ways } = this.learnerAt(learner);
    const isMet = (piece: number) =>
      ways.some(({ need }, way) => this.given.amount(this.learnerAt(learner), way, piece) >= need - 1e-6);
    return pieces.filter((piece) => !isMet(piece));
  }

  /** Minutes a week that a learner has in a piece of the year. */
  givenIn(learner: number, piece: number): number {
    return this.given.amount(this.learnerAt(learner), 0, piece);
  }

  /** Whether a learner could be at an option's times beside what she has. */
  isFree(learner: number, option: number): boolean {
    const fit = this.problem.fits[learner]?.[option];
    if (fit === null || fit === undefined || (fit.needsOut && this.out[learner] !== true)) return false;
    const overlap = this.problem.overlap[option];
    return (this.usedBy[learner] ?? []).every((group) => overlap?.[group.option] !== 1);
  }

  /** Whether a class of today is legal as it would be. */
  isLegal(place: number): boolean {
    const at = this.classAt(place);
    return this.isTaught(at) && this.isLegalGroup(at);
  }

  /** Whether a class of today, as it would be, has a finding: it is not legal, and somebody is in it, or it is listed without a teacher. */
  hasFault(place: number): boolean {
    const at = this.classAt(place);
    return (at.isFaultyEmpty || this.companyIn(at).size > 0) && !this.isLegal(place);
  }

  /** Whether a class of today that stays illegal would have a fault that it has not now: a finding more. */
  hasNewFault(at: EslClass): boolean {
    const { rules } = this.problem;
    const today = at.leavers.reduce((kinds, learner) => kinds | this.learnerAt(learner).bit, at.fixedKinds);
    const now = rules.faultsOf(this.companyIn(at).kinds, at.standalone);
    return (now & ~rules.faultsOf(today, at.standalone)) !== 0;
  }

  /** Whether a class of today has a teacher who may teach it: its own, or the one whom the solution gives it. */
  isTaught({ needsTeacher, place }: EslClass): boolean {
    return !needsTeacher || (this.retaught[place] ?? -1) >= 0;
  }

  /** As isLegal, whoever teaches. */
  isLegalGroup(at: EslClass): boolean {
    const company = this.companyIn(at);
    const { rules } = this.problem;
    const isBroughtTogether = this.joinedTo(at.place).length > 0;
    return (
      company.size <= this.limitOf(at, company.kinds) &&
      (isBroughtTogether ? rules.mayMeet(company.kinds, at.standalone) : rules.isLegal(company.kinds, at.standalone))
    );
  }

  /** Whether a class of today would be legal with such a company, of which somebody joins. */
  mayJoin(at: EslClass, company: Company): boolean {
    const { rules } = this.problem;
    return (
      this.isTaught(at) &&
      company.size <= this.limitOf(at, company.kinds) &&
      rules.mayMeet(company.kinds, at.standalone)
    );
  }

  /** Who sits in a class of today: those who stay in any case, those who do not leave, and those who join. */
  companyIn(at: EslClass): Company {
    return (this.companies[at.place] ??= this.countedIn(at));
  }

  private countedIn(at: EslClass): Company {
    let kinds = at.fixedKinds;
    let size = at.fixed.length;
    for (const learner of at.leavers) {
      if (this.out[learner] === true) continue;
      kinds |= this.learnerAt(learner).bit;
      size++;
    }
    for (const learner of this.joinedTo(at.place)) {
      kinds |= this.learnerAt(learner).bit;
      size++;
    }
    return { kinds, size };
  }

  /** The most students of a class of today, where the MLs are of such kinds. */
  limitOf(at: EslClass, kinds: KindMask): number {
    if (!at.isSized) return Infinity;
    return at.areFixedHilt && this.problem.rules.areHilt(kinds) ? at.limits.hilt : at.limits.others;
  }

  /** Learners whom the solution adds to a class of today, or who come back to it. */
  joinedTo(place: number): readonly number[] {
    return this.joined[place] ?? [];
  }

  /** Classes that are left only whole, which a learner leaves in a part of their terms. */
  openHalves(learner: number): readonly Enrolment[] {
    const { fits, grid, mayHalve, options } = this.problem;
    if (mayHalve[learner] !== true) return NONE;
    const row = fits[learner];
    const used = this.usedBy[learner] ?? [];
    return used
      .flatMap(({ option }) => (row?.[option]?.isHalf === true ? row[option].leaves : []))
      .filter((left) => {
        const leaving = used.filter(({ option }) => row?.[option]?.leaves.includes(left));
        const isLeft = (piece: number) => leaving.some(({ option }) => options[option]?.pieces.includes(piece));
        return !grid.piecesIn(left.term).every(isLeft);
      });
  }

  /** Whether a learner has all that is owed, and leaves no class in part. */
  isFull(learner: number): boolean {
    return this.missing(learner) <= 0 && this.openHalves(learner).length === 0;
  }

  /** Whether a learner would have less than all that is owed without a group of hers. */
  isShortWithout({ option }: Group, learner: number): boolean {
    return this.given.isShortWithout(this.learnerAt(learner), this.effectOf(learner, option));
  }

  /** The learner comes last in a group of hers, and the group in her list, as if she had left and entered it again. */
  moveLast(group: Group, learner: number): void {
    for (const list of [group.members, this.joined[this.optionAt(group.option).at] ?? []]) toEnd(list, learner);
    toEnd(this.usedBy[learner] ?? [], group);
  }

  /** Whether a learner is served in full and sits in legal classes only. */
  isServed(learner: number): boolean {
    if (!this.isFull(learner)) return false;
    const { bad, keptIn } = this.learnerAt(learner);
    if (!keptIn.every((at) => this.isLegal(at))) return false;
    return (
      this.out[learner] === true || bad.every(({ at, isWrongItself }) => !isWrongItself && (at < 0 || this.isLegal(at)))
    );
  }

  learnerAt(place: number): Learner {
    return found(this.problem.learners, place);
  }

  optionAt(place: number): Option {
    return found(this.problem.options, place);
  }

  classAt(place: number): EslClass {
    return found(this.problem.classes, place);
  }

  /** Closes a group that nobody is in. */
  drop(group: Group): void {
    this.groups.splice(this.groups.indexOf(group), 1);
    if (group.teacher >= 0) this.staff.give(group.teacher, this.optionAt(group.option));
  }

  /** Notes, for a learner who is in a group, that she is. */
  private list(group: Group, learner: number): void {
    this.usedBy[learner]?.push(group);
    this.joined[this.optionAt(group.option).at]?.push(learner);
  }

  private effectOf(learner: number, option: number | undefined): number {
    return option === undefined ? 0 : (this.problem.effects[learner]?.ofOption[option] ?? 0);
  }

  private give(learner: number, option: number, sign: 1 | -1): void {
    const { at } = this.optionAt(option);
    if (at >= 0) this.companies[at] = null;
    this.given.give(this.learnerAt(learner), this.effectOf(learner, option), sign);
  }
}

function toEnd<Item>(list: Item[], item: Item): void {
  const at = list.indexOf(item);
  if (at < 0) return;
  list.splice(at, 1);
  list.push(item);
}

function found<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error('The plan names what is not in its problem.');
  return item;
}
