const FIRST_SIZE = 64;

/** The number of a pair that has not been seen. */
export const UNSEEN = -1;

/**
 * Numbers pairs of whole numbers from 0 in the order of their first appearance. A hash table over number arrays: a Map would
 * need a text or a large number as key for each of hundreds of thousands of rows.
 */
export class PairNumbers {
  /** How many pairs have been seen. */
  size = 0;
  private firsts = new Int32Array(FIRST_SIZE / 2);
  private seconds = new Int32Array(FIRST_SIZE / 2);
  /** By hash: the number of the pair + 1, 0 where the slot is free. At most half of them are taken. */
  private slots = new Int32Array(FIRST_SIZE);

  /** The number of a pair; it equals the size before the call where the pair is new. */
  of(first: number, second: number): number {
    const slot = this.slotOf(first, second);
    const number = (this.slots[slot] ?? 0) - 1;
    if (number !== UNSEEN) return number;
    this.slots[slot] = this.size + 1;
    return this.add(first, second);
  }

  /** The number of a pair, UNSEEN where there is none. */
  find(first: number, second: number): number {
    return (this.slots[this.slotOf(first, second)] ?? 0) - 1;
  }

  /** The slot of a pair, or the free one that it would take. */
  private slotOf(first: number, second: number): number {
    const { firsts, seconds, slots } = this;
    const last = slots.length - 1;
    for (let slot = hash(first, second) & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number === UNSEEN || (firsts[number] === first && seconds[number] === second)) return slot;
    }
  }

  private add(first: number, second: number): number {
    const number = this.size++;
    this.firsts[number] = first;
    this.seconds[number] = second;
    if (this.size === this.firsts.length) this.grow();
    return number;
  }

  private grow(): void {
    const { firsts, seconds } = this;
    const last = this.slots.length * 2 - 1;
    this.slots = new Int32Array(last + 1);
    this.firsts = new Int32Array(firsts.length * 2);
    this.seconds = new Int32Array(seconds.length * 2);
    this.firsts.set(firsts);
    this.seconds.set(seconds);
    for (let number = 0; number < this.size; number++) {
      let slot = hash(firsts[number] ?? 0, seconds[number] ?? 0) & last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = number + 1;
    }
  }
}

/** Spreads pairs over the slots: two odd constants, and the high bits mixed into the low ones. */
function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
