import { strToU8 } from 'fflate';
import { HEADINGS, ROWS, packed, type HostileInput } from './parts';

/** Tables as text: line ends, quotes, encodings. */
export function tables(): HostileInput[] {
  const line = (values: readonly string[]) => values.join(',');
  const lines = [HEADINGS, ...ROWS].map(line);
  const csv = (name: string, what: string, content: string | Uint8Array): HostileInput => ({
    name: `${name}.csv`,
    what,
    bytes: typeof content === 'string' ? strToU8(content) : content,
  });
  const ends = { lf: '\n', cr: '\r', crlf: '\r\n' };
  const [head = '', one = '', two = '', three = ''] = lines;
  return [
    ...Object.entries(ends).flatMap(([a, first]) =>
      Object.entries(ends).flatMap(([b, second]) =>
        Object.entries(ends).map(([c, third]) =>
          csv(
            `ends-${a}-${b}-${c}`,
            `rows end with ${a}, ${b}, ${c}`,
            head + first + one + second + two + third + three,
          ),
        ),
      ),
    ),
    csv('quote-open', 'a quote that is never closed', [head, one, two.replace('Ole', '"Ole'), three].join('\n')),
    csv(
      'quote-later',
      'a quote that a later row closes',
      [head, one, two.replace('Ole', '"Ole'), three.replace('Uma', '"Uma')].join('\n'),
    ),
    csv(
      'quote-swallow',
      'a quote that hides a row',
      [head, one, two.replace('Ole Example', '"Ole'), three.replace('Uma Example', 'Uma"')].join('\n'),
    ),
    csv(
      'quote-inside',
      'a quote in the middle of a field',
      [head, one, two.replace('Ole Example', 'Ole "O" Example'), three].join('\n'),
    ),
    csv(
      'quote-lines',
      'a name of two lines',
      [head, one, two.replace('Ole Example', '"Ole\nExample"'), three].join('\n'),
    ),
    csv('quote-last', 'the last field alone is a quote', [head, one, two, three.replace(/60$/, '"')].join('\n')),
    csv(
      'ids-formula',
      'ids as formulas',
      [head, ...ROWS.map(([id = '', ...rest]) => line([`="${id}"`, ...rest]))].join('\n'),
    ),
    csv(
      'blank-30',
      'thirty blank rows before the last student',
      [head, one, ...Array.from({ length: 30 }, () => ''), two].join('\n'),
    ),
    csv('headings', 'headings alone', head),
    csv('headings-twice', 'the headings come again among the rows', [head, one, head, two].join('\n')),
    csv('nul', 'a NUL among the letters', [head, one, two.replace('Ole', 'O\0e')].join('\n')),
    csv(
      'utf16',
      'UTF-16 without a mark',
      new Uint8Array(Array.from(lines.join('\n')).flatMap((letter) => [letter.charCodeAt(0), 0])),
    ),
    csv(
      'latin',
      'Windows-1252',
      new Uint8Array(Array.from(lines.join('\n').replace('Ole', 'Olé'), (letter) => letter.charCodeAt(0))),
    ),
    csv('sep', 'a first line that names the separator, with CR', `sep=;\r${lines.join('\r').replaceAll(',', ';')}`),
    csv('empty', 'nothing', ''),
    csv('blank', 'blanks alone', '  \n \n'),
    csv('zip', 'a workbook under .csv', packed()),
    csv('wide', 'a row of 20,000 fields', `${lines.join('\n')}\n${','.repeat(20_000)}x`),
    csv('long', 'a field of 40,000 letters', [head, one, two.replace('Ole Example', 'x'.repeat(40_000))].join('\n')),
    csv('short', 'rows of other lengths', [head, one, '7002', `${three},,,,,`].join('\n')),
    csv('escape', 'escape sequences in a heading', lines.join('\n').replace('Name', 'Name\u001b[2J')),
    csv(
      'left',
      'students who have all left',
      [
        'Student ID,Grade,ML Status,SDD,ESL Minutes,Enrollment Status',
        '7001,3,EL,2,90,Withdrawn',
        '7002,3,EL,2,45,Withdrawn',
      ].join('\n'),
    ),
    csv('same-id', 'one id for all', lines.join('\n').replaceAll(/700\d/g, '7001')),
    csv('nobody', 'a schedule of nobody', 'Student ID,Course,Section,Teacher,Period\n'),
  ];
}
