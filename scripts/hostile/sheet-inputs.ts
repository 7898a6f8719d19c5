import { MAIN, ROWS, TABLE, cell, rowXml, sheetXml, withSheet, type HostileInput } from './parts';

/** Workbooks with a sheet that is written as nobody expects. */
export function sheets(): HostileInput[] {
  const all = TABLE.join('');
  const [head = '', first = '', second = '', third = ''] = TABLE;
  /** The table with the minutes of the one who is short written in another way. */
  const minutesAs = (written: string) => sheetXml(all.replace(' t="inlineStr"><is><t>45</t></is>', written));
  const prefixed = (prefix: string) => all.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}:`);
  return [
    ...['x', 'main', '_a', 'é', 'x-1', 'x.y', 'ns0', 'Ж'].map((prefix) =>
      withSheet(
        `prefix-${encodeURIComponent(prefix).replaceAll('%', '')}`,
        `rows under the prefix ${prefix}, declared at the root`,
        `<worksheet xmlns="${MAIN}" xmlns:${prefix}="${MAIN}"><${prefix}:sheetData>${prefixed(prefix)}</${prefix}:sheetData></worksheet>`,
      ),
    ),
    withSheet(
      'prefix-inline',
      'rows under a prefix that sheetData declares',
      `<worksheet xmlns="${MAIN}"><q:sheetData xmlns:q="${MAIN}">${prefixed('q')}</q:sheetData></worksheet>`,
    ),
    withSheet(
      'prefix-row',
      'one row declares its own prefix',
      sheetXml(
        head +
          first +
          `<q:row xmlns:q="${MAIN}" r="3">${(ROWS[1] ?? [])
            .map((text, column) => cell(text, `${'ABCDEF'[column] ?? 'G'}3`))
            .join('')
            .replace(/<(\/?)(?=[a-z])/g, '<$1q:')}</q:row>` +
          third,
      ),
    ),
    withSheet(
      'prefix-foreign',
      'one row is of a foreign namespace',
      sheetXml(head + first + second.replace(/<(\/?)row/g, '<$1z:row').replace('<z:row', '<z:row xmlns:z="urn:z"')),
    ),
    withSheet(
      'comment-before',
      'a comment with other rows stands before the rows',
      sheetXml(all, `<!-- <sheetData>${head}</sheetData> -->`),
    ),
    withSheet(
      'comment-empty',
      'a comment with an empty sheetData stands before the rows',
      sheetXml(all, '<!-- <sheetData/> -->'),
    ),
    withSheet(
      'comment-after',
      'a comment with the end of the rows stands behind them',
      sheetXml(all, '', '<!-- </sheetData> -->'),
    ),
    withSheet(
      'comment-inside',
      'a comment among the rows hides one',
      sheetXml(`${head}${first}<!-- ${second} -->${third}`),
    ),
    withSheet('instruction', 'a processing instruction with an empty sheetData', sheetXml(all, '<?x <sheetData/> ?>')),
    withSheet(
      'two-data',
      'an empty sheetData before the real one',
      `<worksheet xmlns="${MAIN}"><sheetData/><sheetData>${all}</sheetData></worksheet>`,
    ),
    withSheet(
      'two-data-full',
      'two sheetData with rows',
      `<worksheet xmlns="${MAIN}"><sheetData>${head}${first}</sheetData><sheetData>${second}</sheetData></worksheet>`,
    ),
    withSheet(
      'nested-data',
      'the rows stand inside another element',
      `<worksheet xmlns="${MAIN}"><ext><sheetData>${all}</sheetData></ext></worksheet>`,
    ),
    withSheet('no-data', 'a worksheet without rows', `<worksheet xmlns="${MAIN}"/>`),
    withSheet('cut-data', 'the rows have no end', sheetXml(all).slice(0, 900)),
    withSheet('doctype', 'a document type of its own', `<!DOCTYPE worksheet [<!ENTITY a "b">]>${sheetXml(all)}`),
    withSheet('entity', 'an entity that nobody declared', sheetXml(all.replace('Ole', '&ole;'))),
    withSheet('dimension-short', 'the size hides the last rows', sheetXml(all, '<dimension ref="A1:F2"/>')),
    withSheet('dimension-wrong', 'the size names no cells', sheetXml(all, '<dimension ref="everything"/>')),
    withSheet('order', 'rows out of order', sheetXml(head + third + first + second)),
    withSheet('order-first', 'the headings stand last', sheetXml(first + second + third + head)),
    withSheet(
      'row-twice',
      'a row comes twice with other cells',
      sheetXml(all + rowXml(['7009', 'Eva Example', '3', 'EL', '2', '45'], 3)),
    ),
    withSheet(
      'row-number-less',
      'rows without numbers',
      sheetXml(all.replace(/ r="\d+"/g, '').replace(/ r="[A-F]\d+"/g, '')),
    ),
    withSheet('row-zero', 'a row 0', sheetXml(all + rowXml(['7009'], 0))),
    withSheet('row-beyond', 'a row beyond the last', sheetXml(all + rowXml(['7009'], 1_048_577))),
    withSheet('row-word', 'a row whose number is a word', sheetXml(all.replace('row r="3"', 'row r="three"'))),
    withSheet('row-fraction', 'a row 3.5', sheetXml(all.replace('row r="3"', 'row r="3.5"'))),
    withSheet(
      'row-last',
      'a student in row 1,048,576',
      sheetXml(all + rowXml(['7009', 'Eva Example', '3', 'EL', '2', '45'], 1_048_576)),
    ),
    withSheet(
      'row-far',
      'a student after a gap of 500 rows',
      sheetXml(all + rowXml(['7009', 'Eva Example', '3', 'EL', '2', '45'], 504)),
    ),
    withSheet('cell-elsewhere', 'a cell says that it is of another row', sheetXml(all.replace('r="F3"', 'r="F9"'))),
    withSheet(
      'cell-twice',
      'a cell comes twice',
      sheetXml(all.replace(cell('45', 'F3'), cell('45', 'F3') + cell('90', 'F3'))),
    ),
    withSheet(
      'cell-order',
      'cells out of order',
      sheetXml(
        head +
          first +
          `<row r="3">${['F', 'E', 'D', 'C', 'B', 'A'].map((name, at) => cell(ROWS[1]?.[5 - at] ?? '', `${name}3`)).join('')}</row>`,
      ),
    ),
    withSheet('cell-address', 'a cell without a column', sheetXml(all.replace('r="F3"', 'r="3"'))),
    withSheet('cell-column', 'a cell beyond the last column', sheetXml(all.replace('r="F3"', 'r="ZZZ3"'))),
    withSheet('cell-outside', 'a cell outside of any row', sheetXml(all + cell('7009', 'A9'))),
    withSheet('cell-text-missing', 'cells refer to a list of texts that is not there', minutesAs(' t="s"><v>4</v>')),
    withSheet('cell-boolean', 'a truth that is neither', minutesAs(' t="b"><v>maybe</v>')),
    withSheet('cell-number', 'a number that is none', minutesAs('><v>forty</v>')),
    withSheet('cell-error', 'an error value', minutesAs(' t="e"><v>#REF!</v>')),
    withSheet('cell-infinite', 'an endless number', minutesAs('><v>1E999</v>')),
    withSheet('cell-formula', 'a formula without its last result', minutesAs('><f>40+5</f>')),
    withSheet(
      'cell-formula-status',
      'a status by a formula without its result',
      sheetXml(all.replaceAll(' t="inlineStr"><is><t>EL</t></is>', '><f>"E"&amp;"L"</f>')),
    ),
    withSheet('cell-type', 'a type that nobody knows', minutesAs(' t="zz"><v>45</v>')),
    withSheet('cell-style', 'a format beyond the list', sheetXml(all.replace('r="F3"', 'r="F3" s="4000"'))),
    withSheet('cell-long', 'a text of 40,000 letters', sheetXml(all.replace('Ole Example', 'x'.repeat(40_000)))),
    withSheet(
      'cell-brackets',
      '32,000 opening brackets in a name',
      sheetXml(all.replace('Ole Example', '('.repeat(32_000))),
    ),
    withSheet(
      'cell-escape',
      'escape sequences in a heading',
      sheetXml(all.replace('>Name<', '>Name_x001B_[2J_x0007_<')),
    ),
    withSheet('cell-turned', 'a name that turns the text round', sheetXml(all.replace('Ole', '\u202EOle'))),
    withSheet('row-foreign', 'an element that is no row', sheetXml(`${head}${first}<line r="3"/>${second}`)),
    withSheet('cell-foreign', 'an element that is no cell', sheetXml(all.replace('</row>', '<d r="G1"/></row>'))),
    withSheet('no-namespace', 'no namespace at all', `<worksheet><sheetData>${all}</sheetData></worksheet>`),
    withSheet(
      'latin',
      'a part that says it is Latin-1 and is UTF-8',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetXml(all.replace('Ole', 'Olé'))}`,
    ),
  ];
}
