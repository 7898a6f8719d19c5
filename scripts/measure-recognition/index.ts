import { filesOf, headingRows, type Case } from './cases';
import { measure, type Measure } from './measure';

/** Prints how much of the sheets in the fixtures is read rightly: `npm run measure:recognition`, with `-- --list` each fault too. */
async function main(): Promise<void> {
  const groups: readonly (readonly [string, readonly Case[]])[] = [
    ['wild files', await filesOf('wild')],
    ['wild heading rows', headingRows('wild/headings.json')],
    ['collected, tuned', headingRows('headings/tuned.json')],
    ['collected, kept aside', headingRows('headings/kept-aside.json')],
    ['invented, tuned', headingRows('headings/invented-tuned.json')],
    ['invented, kept aside', headingRows('headings/invented-kept-aside.json')],
    // Made by somebody who had not seen the program, without our words; all of them have been looked into.
    ['blind files', await filesOf('blind')],
    // Of other districts and systems. Each generation was measured before anybody looked at its second half (README.md there).
    ['unseen, tuned', await filesOf('unseen/tuned')],
    ['unseen, kept aside', await filesOf('unseen/kept-aside')],
    ['second, tuned', await filesOf('unseen/second-tuned')],
    ['second, kept aside', await filesOf('unseen/second-kept-aside')],
    ['third, tuned', await filesOf('unseen/third-tuned')],
    ['third, kept aside', await filesOf('unseen/third-kept-aside')],
    // By two people who had seen neither the program nor the specification; all looked into since.
    ['fourth', await filesOf('unseen/fourth')],
    ['fifth', await filesOf('unseen/fifth')],
    ['sixth', headingRows('headings/sixth.json')],
    ['seventh', await filesOf('unseen/seventh')],
    ['eighth, tuned', await filesOf('unseen/eighth-tuned')],
    ['eighth, kept aside', await filesOf('unseen/eighth-kept-aside')],
    ['ninth, first half', await filesOf('unseen/ninth-first')],
    ['ninth, kept aside', await filesOf('unseen/ninth-kept-aside')],
    ['tenth, first half', await filesOf('unseen/tenth-first')],
    ['tenth, kept aside', await filesOf('unseen/tenth-kept-aside')],
    ['eleventh', await filesOf('unseen/eleventh')],
    ['twelfth', await filesOf('unseen/twelfth')],
    ['thirteenth', await filesOf('unseen/thirteenth')],
    ['fourteenth', await filesOf('unseen/fourteenth')],
    ['fifteenth', await filesOf('unseen/fifteenth')],
    ['sixteenth', await filesOf('unseen/sixteenth')],
    ['seventeenth', await filesOf('unseen/seventeenth')],
    // Written after the words and mechanisms of their day; nothing was mended for them.
    ['invented, fresh', headingRows('headings/invented-fresh.json')],
  ];
  const isListed = process.argv.includes('--list');
  process.stdout.write(
    `${'sheets'.padEnd(24)}${['kinds', 'columns right', 'wrong of mapped', 'missed'].map(cell).join('')}\n`,
  );
  for (const [name, cases] of groups) {
    const result = measure(cases);
    process.stdout.write(`${name.padEnd(24)}${figures(result).map(cell).join('')}\n`);
    if (isListed) for (const remark of result.remarks) process.stdout.write(`    ${remark}\n`);
  }
}

function figures({ kinds, kindsRight, columns, columnsRight, mapped, columnsWrong }: Measure): string[] {
  return [
    share(kindsRight, kinds),
    share(columnsRight, columns),
    share(columnsWrong, mapped),
    String(columns - columnsRight),
  ];
}

function share(part: number, whole: number): string {
  return `${part}/${whole} ${whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`}`;
}

function cell(text: string): string {
  return text.padStart(20);
}

void main();
