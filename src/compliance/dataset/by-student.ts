import type { Student } from './records';

const NONE: readonly never[] = [];

/** What is known of each student, in the order in which it came. By the students' numbers: nearly every check asks, and for each student. */
export class ByStudent<Item> {
  private readonly lists: (Item[] | undefined)[];

  /** @param students how many there are */
  constructor(students: number) {
    this.lists = new Array<Item[] | undefined>(students);
  }

  add({ number }: Student, item: Item): void {
    const list = this.lists[number];
    if (list === undefined) this.lists[number] = [item];
    else list.push(item);
  }

  /** Puts what is known of each student in order. */
  sort(compare: (a: Item, b: Item) => number): void {
    for (const list of this.lists) if (list !== undefined && list.length > 1) list.sort(compare);
  }

  /** Of a student; most have nothing. */
  of({ number }: Student): readonly Item[] {
    return this.lists[number] ?? NONE;
  }
}
