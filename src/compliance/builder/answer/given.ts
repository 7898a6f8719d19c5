import { NO_EFFECT, type Effect } from '../problem/effects';
import { givesToday, type BadRow, type Learner, type Problem } from '../problem/problem';

/** Absorbs rounding, never a whole minute. */
const TOLERANCE = 1e-6;
/** Less than anything that is missing. */
const UNKNOWN = -1;
/** What is kept of a learner for each effect of an option: what is missing in the worst piece, in the mean of them, and in what part of them anything is. */
const FIGURES = 3;
const [WORST, MEAN, SHORT] = [0, 1, 2];
const NOTHING = new Float64Array();

/**
 * What the learners are given in a solution in the making, and what each of them misses. The latter is asked for every option again and again: it
 * is kept until something of the learner changes.
 */
export class Given {
  private readonly pieces: number;
  /** By learner: whether nobody else looks up what she misses in the same place. */
  private readonly isOwn: Uint8Array;

  private constructor(
    private readonly problem: Problem,
    /** By learner: where hers begin in `amounts`. */
    private readonly amountsAt: Int32Array,
    /** Of each learner by way and piece. */
    private readonly amounts: Float64Array,
    /** By learner: as far as it is known, what she misses. A copy has the same, until something of the learner changes. */
    private readonly misses: Float64Array[],
  ) {
    this.pieces = problem.grid.pieces.length;
    this.isOwn = new Uint8Array(misses.length);
  }

  /** What the rows of today give. */
  static today(problem: Problem): Given {
    const { effects, grid, learners } = problem;
    const amounts = learners.flatMap((learner) =>
      learner.ways.flatMap((_, way) => grid.pieces.map((__, piece) => givesToday(learner, way, piece))),
    );
    return new Given(
      problem,
      startsOf(learners.map(({ ways }) => ways.length * grid.pieces.length)),
      Float64Array.from(amounts),
      effects.map(({ all }) => nothingKnown(all.length)),
    );
  }

  copy(): Given {
    const { amounts, amountsAt, misses, problem } = this;
    this.isOwn.fill(0);
    return new Given(problem, amountsAt, amounts.slice(), misses.slice());
  }

  /** The part of what is owed that a learner misses in the worst piece of the year, with what an option gives (effect 0: none). */
  missing(learner: Learner, effect: number): number {
    return this.missesOf(learner, effect)[effect * FIGURES + WORST] ?? 0;
  }

  /** As missing, the mean of the pieces. */
  meanMissing(learner: Learner, effect: number): number {
    return this.missesOf(learner, effect)[effect * FIGURES + MEAN] ?? 0;
  }

  /** As missing, the part of the pieces in which anything is. */
  shortPart(learner: Learner, effect: number): number {
    return this.missesOf(learner, effect)[effect * FIGURES + SHORT] ?? 0;
  }

  /** Whether a learner misses anything in some piece without what an option gives her now. */
  isShortWithout(learner: Learner, effect: number): boolean {
    const { gives, pieceBits } = this.effectAt(learner.place, effect);
    const lostIn = (way: number, piece: number) => (((pieceBits >> piece) & 1) === 1 ? (gives[way] ?? 0) : 0);
    return learner.pieces.some((piece) =>
      learner.ways.every(({ need }, way) => need - (this.amount(learner, way, piece) - lostIn(way, piece)) > TOLERANCE),
    );
  }

  /** What a learner is given by one of her ways in a piece of the year. */
  amount({ place }: Learner, way: number, piece: number): number {
    return this.amounts[this.amountAt(place, way, piece)] ?? 0;
  }

  /** Gives a learner what an option gives (sign 1), or takes it from her (-1). */
  give({ place }: Learner, effect: number, sign: 1 | -1): void {
    const { gives, pieceBits } = this.effectAt(place, effect);
    for (const [way, amount] of gives.entries()) {
      for (let piece = 0; piece < this.pieces; piece++) {
        if (((pieceBits >> piece) & 1) === 1) this.add(place, way, piece, sign * amount);
      }
    }
    this.forget(place);
  }

  /** Gives a learner what a row of today gives (sign 1), or takes it from her (-1). */
  giveRow({ place }: Learner, { gives }: BadRow, sign: 1 | -1): void {
    for (const [way, pieces] of gives.entries())
      for (const [piece, amount] of pieces.entries()) this.add(place, way, piece, sign * amount);
    this.forget(place);
  }

  private amountAt(place: number, way: number, piece: number): number {
    return (this.amountsAt[place] ?? 0) + way * this.pieces + piece;
  }

  private add(place: number, way: number, piece: number, amount: number): void {
    const at = this.amountAt(place, way, piece);
    this.amounts[at] = (this.amounts[at] ?? 0) + amount;
  }

  private forget(place: number): void {
    const misses = this.misses[place];
    if (this.isOwn[place] === 1) misses?.fill(UNKNOWN);
    else this.misses[place] = new Float64Array(misses?.length ?? 0).fill(UNKNOWN);
    this.isOwn[place] = 1;
  }

  private effectAt(place: number, effect: number): Effect {
    return this.problem.effects[place]?.all[effect] ?? NO_EFFECT;
  }

  /** What a learner misses, which for an effect is worked out where it is not known. */
  private missesOf(learner: Learner, effect: number): Float64Array {
    const misses = this.misses[learner.place] ?? NOTHING;
    const at = effect * FIGURES;
    if ((misses[at] ?? 0) >= 0) return misses;
    const { pieces, place, ways } = learner;
    const { gives, pieceBits } = this.effectAt(place, effect);
    const start = this.amountsAt[place] ?? 0;
    let [worst, sum, short] = [0, 0, 0];
    for (const piece of pieces) {
      const isGiven = ((pieceBits >> piece) & 1) === 1;
      // From 0 (served) to 1, by the nearest way.
      let least = 1;
      for (let way = 0; way < ways.length && least > 0; way++) {
        const { need } = ways[way] ?? { need: 0 };
        const now = this.amounts[start + way * this.pieces + piece] ?? 0;
        const missing = need - (isGiven ? now + (gives[way] ?? 0) : now);
        const share = missing <= TOLERANCE ? 0 : missing / need;
        if (share < least) least = share;
      }
      if (least > worst) worst = least;
      sum += least;
      if (least > 0) short++;
    }
    const count = Math.max(1, pieces.length);
    misses[at + WORST] = worst;
    misses[at + MEAN] = sum / count;
    misses[at + SHORT] = short / count;
    return misses;
  }
}

function nothingKnown(effects: number): Float64Array {
  return new Float64Array(effects * FIGURES).fill(UNKNOWN);
}

/** Where each of some lists begins when they stand one after the other. */
function startsOf(lengths: readonly number[]): Int32Array {
  let next = 0;
  return Int32Array.from(lengths, (length) => {
    const start = next;
    next += length;
    return start;
  });
}
