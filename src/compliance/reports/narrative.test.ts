import { narrativeOf, narrativesOf } from './narrative';
import type { ReportSheet } from './report-sheet';

const sheet: ReportSheet = {
  id: 'school-visit',
  tabName: 'ML School Visit',
  title: 'School visit: Burke',
  cover: [
    { label: 'As of', value: '2026-10-01 · school year 2026-27' },
    { label: 'Workbook', value: 'Roster.xlsx' },
    { label: 'Scope', value: 'Burke' },
  ],
  reading: '14 of 212 MLs are short of ESL minutes.',
  blocks: [
    { kind: 'paragraph', text: 'The school teaches 212 MLs.' },
    { kind: 'heading', text: 'Figures' },
    { kind: 'table', name: 't', columns: [{ heading: 'A', type: 'text', width: 10 }], rows: [['x']], totals: false },
    { kind: 'heading', text: 'Next steps' },
    { kind: 'paragraph', text: 'Add one block for 14 students.' },
    { kind: 'paragraph', text: 'Ask the families.' },
    { kind: 'note', text: 'Minutes: CAO-05.' },
  ],
};

const TEXT = `School visit: Burke
As of: 2026-10-01 · school year 2026-27
Scope: Burke

14 of 212 MLs are short of ESL minutes.

The school teaches 212 MLs.

Next steps
Add one block for 14 students.

Ask the families.
`;

describe('narrativeOf', () => {
  it('is the title, scope, day, reading and paragraphs under their headings, without tables and small print', () => {
    expect(narrativeOf(sheet)).toBe(TEXT);
  });

  it('stands one after the other for several reports', () => {
    expect(narrativesOf([sheet, { ...sheet, title: 'Exits', blocks: [] }])).toBe(
      `${TEXT}\n\nExits\nAs of: 2026-10-01 · school year 2026-27\nScope: Burke\n\n14 of 212 MLs are short of ESL minutes.\n`,
    );
  });
});
