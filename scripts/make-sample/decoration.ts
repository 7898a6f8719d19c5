import type { Worksheet } from '@cj-tech-master/excelts';
import { columnLetters } from '../../src/compliance/sheets/addresses';
import type { FilledSheet } from './sheets';

const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
/** A conditional format's fill is its background colour. */
const shade = (argb: string) => ({ fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } as const });

/** What the office did to its own sheets: conditional formats, lists, a note, fills, a filter. */
export function decorate(worksheet: Worksheet, sheet: FilledSheet): void {
  switch (sheet.name) {
    case 'Roster':
      return decorateRoster(worksheet, sheet);
    case 'Schedule':
      return decorateSchedule(worksheet, sheet);
    case 'Sections':
      return decorateSections(worksheet, sheet);
    case 'Notes':
      worksheet.getCell('A4').fill = solid('FFFFFF99');
  }
}

function decorateRoster(worksheet: Worksheet, sheet: FilledSheet): void {
  const status = range(sheet, 'ML Status');
  worksheet.mergeCells('A1:F1');
  worksheet.addConditionalFormatting({
    ref: status.ref,
    rules: [{ type: 'cellIs', operator: 'equal', formulae: ['"FEL"'], priority: 1, style: shade('FFE2EFDA') }],
  });
  worksheet.dataValidations.add(status.ref, {
    type: 'list',
    allowBlank: true,
    formulae: ['"EL,FEL,NEL"'],
    showErrorMessage: false,
  });
  worksheet.getCell(`${range(sheet, 'SDD').letters}${sheet.headingRow}`).note =
    'From OMME, June 2026. Ask before changing.';
  const optOut = range(sheet, 'Opt Out');
  sheet.values.forEach((cells, index) => {
    if (index >= sheet.headingRow && cells[optOut.index] === 'Y') {
      worksheet.getCell(`${optOut.letters}${index + 1}`).fill = solid('FFFCE4D6');
    }
  });
}

function decorateSchedule(worksheet: Worksheet, sheet: FilledSheet): void {
  const last = columnLetters(sheet.plan.columns.length);
  worksheet.autoFilter = `A${sheet.headingRow}:${last}${sheet.values.length}`;
  const teacher = range(sheet, 'Teacher');
  worksheet.addConditionalFormatting({
    ref: teacher.ref,
    rules: [{ type: 'cellIs', operator: 'equal', formulae: ['"TBD"'], priority: 1, style: shade('FFFFC7CE') }],
  });
}

function decorateSections(worksheet: Worksheet, sheet: FilledSheet): void {
  const [enrolled, cap] = [range(sheet, 'Enrolled'), range(sheet, 'Cap')];
  const first = sheet.headingRow + 1;
  worksheet.addConditionalFormatting({
    ref: enrolled.ref,
    rules: [
      {
        type: 'expression',
        formulae: [`$${enrolled.letters}${first}>$${cap.letters}${first}`],
        priority: 1,
        style: shade('FFFFEB9C'),
      },
    ],
  });
}

/** A column's data cells by its heading. */
function range({ plan, headingRow, values }: FilledSheet, heading: string) {
  const index = plan.columns.findIndex((column) => column.heading === heading);
  if (index < 0) throw new Error(`${plan.name} has no column ${heading}.`);
  const letters = columnLetters(index + 1);
  return { index, letters, ref: `${letters}${headingRow + 1}:${letters}${values.length}` };
}
