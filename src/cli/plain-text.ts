/** Control characters, and those that turn text round: with them a sheet's name could write over the lines of a terminal. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const LONGEST_MESSAGE = 300;
/** What is kept of the beginning of a message that is too long, where the file's name stands; the rest is its end. */
const BEGINNING = 120;

/** Text for a terminal, line by line, without control characters. */
export function printable(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(CONTROL, ' '))
    .join('\n');
}

/** A message as one line of at most 300 characters without control characters. Of a longer one the middle goes. */
export function oneMessage(text: string): string {
  const line = text.replace(/^\s+/, '').replace(CONTROL, ' ');
  const letters = Array.from(line);
  if (letters.length <= LONGEST_MESSAGE) return line;
  return `${letters.slice(0, BEGINNING).join('')} … ${letters.slice(BEGINNING + 3 - LONGEST_MESSAGE).join('')}`;
}

/** A name as one line, to be put into a text of several. */
export function plainName(name: string): string {
  return name.replace(CONTROL, ' ');
}
