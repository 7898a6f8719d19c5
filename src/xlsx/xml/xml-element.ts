/** An element with the place of its source text, so that a part can be changed without touching anything else in it. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The character data directly inside this element. */
  text: string;
  /** Where the start tag begins and ends, and where the end tag begins and ends, in UTF-16 units of the source. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/** Text that is not well-formed XML, or that brings its own document type (no Office program writes one). */
export class XmlError extends Error {}

/** More than any workbook needs: a bomb that packs small, or a mistake of the program that wrote it. */
export class TooMuchError extends XmlError {}

/** A tree of two million elements takes 500 MB. Excel itself ends at 65,530 links or 64,000 formats. */
const MOST_ELEMENTS = 2_000_000;
/** Office's own formats go 30 levels deep; readers follow the levels by recursion. */
const DEEPEST = 500;

/** `x:row` → `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Puts elements together from a parser's events. Places are counted from wherever the caller counts them. */
export class TreeBuilder {
  root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  #count = 0;

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, openEnd: number): void {
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS) throw new TooMuchError('two million elements');
    if (this.#open.length >= DEEPEST) throw new TooMuchError(`${DEEPEST} levels of elements`);
    const element: XmlElement = {
      name,
      local: localName(name),
      attributes,
      children: [],
      text: '',
      start,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    };
    this.#open.at(-1)?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += text;
  }

  /** Ends the element that was opened last. An element that closes itself ends where its start tag ends. */
  close(closeStart: number, end: number): void {
    const element = this.#open.pop();
    if (!element) return;
    element.closeStart = closeStart;
    element.end = end;
  }
}
