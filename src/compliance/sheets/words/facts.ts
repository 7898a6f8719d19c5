import { kept } from './kept';

/**
 * What a heading says beside its name: a school year or a year, a range of values, a number in brackets, `Y/N`, its own place in the file
 * (`01 Student ID`). They are no words of the name (docs/spec/recognition.md §1).
 */
const FACTS =
  /^\s{0,3}\d{1,2}[.)]?\s(?=\p{L})|\b(?:sy|ay|fy)?\s?(?:20)?\d{2}\s?[-–/]\s?(?:20)?\d{2}\b|\b(?:sy|ay|fy)\s?\d{2,4}\b|(?<!\d)20\d{2}(?!\d)|(?<!\p{L})(?:pre-?)?k\s?[-–]\s?\d{1,2}(?!\d)|(?<![\p{L}\d])['’]2\d(?!\d)|(?<=\b(?:access|wida)\s)2\d(?!\d)|\b(?:spring|fall|autumn|winter)\s+(?:of\s+)?20\d{2}(?!\d)|(?<![\d/])\d{1,2}\/\d{1,2}\/(?:20)?2\d(?![\d/])|(?<=\p{L}\.?\s)(?<!\b(?:doe|scs)\s)['’]?2[3-9](?=\s|$)|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?\s+['’]?2[3-9](?!\d)|[([]\s*[\d\s,.–/-]+\s*[)\]]|(?<!\p{L})(?:y\s?\/\s?n|yes\s?\/\s?no)(?!\p{L})|(?<![\p{L}\d])\d{1,2}\s?[-–]\s?\d{1,2}(?!\d)/giu;

/** A heading without what it says beside its name; as it is where nothing else would be left. */
export const withoutFacts: (text: string) => string = kept((text) => {
  const name = text.replace(FACTS, ' ').trim();
  return /\p{L}/u.test(name) ? name : text;
});
