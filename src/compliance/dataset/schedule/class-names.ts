import { folded } from '../../sheets/values/text';

/** Numbers texts in the order of their first appearance; texts that compare equal have one number, and no text has 0. */
class TextNumbers {
  private readonly known = new Map([['', NO_TEXT]]);

  of(text: string): number {
    const key = folded(text);
    let number = this.known.get(key);
    if (number === undefined) this.known.set(key, (number = this.known.size));
    return number;
  }
}

/** The number of an empty text. */
export const NO_TEXT = 0;

/** The texts by which schedules and sections sheets name a class. */
export class ClassNames {
  readonly schools = new TextNumbers();
  /** Codes and titles: one sheet may have as title what another has as code. */
  readonly courses = new TextNumbers();
  readonly sections = new TextNumbers();
}
