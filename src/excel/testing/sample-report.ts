import type { ReportCell, ReportSheet, ReportTable } from '../../compliance/reports/report-sheet';

export const SAMPLE_TABLE: ReportTable = {
  kind: 'table',
  name: 'students',
  columns: [
    { heading: 'Student', type: 'text', width: 30, total: 'label' },
    { heading: 'Row', type: 'integer', width: 8 },
    { heading: 'Owed', type: 'integer', width: 10, total: 'sum' },
    { heading: 'Share', type: 'percent', width: 10, total: 'average' },
    { heading: 'Since', type: 'date', width: 12, total: 'count' },
    { heading: 'Status', type: 'text', width: 16 },
    { heading: 'What to do', type: 'text', width: 40 },
  ],
  rows: [
    ['Nguyễn, Mai', link(17, 'F17'), 450, 0.5, 20_727, { text: 'To fix', status: 'error' }, 'Add one block.'],
    ["=cmd|'/c calc'!A1", link(18, 'F18'), 225, 1, null, { text: 'Served', status: 'ok' }, '-'],
    ['00123', link(19, 'F19'), null, null, 20_728, { text: 'To fix', status: 'error' }, '@SUM(A1)'],
  ],
  totals: true,
};

/** 20,727 days after 1970-01-01 is 2026-10-01. */
export const SAMPLE_REPORT: ReportSheet = {
  id: 'esl-minutes',
  tabName: 'ML ESL Minutes',
  title: 'ESL minutes & blocks',
  cover: [
    { label: 'Scope', value: 'Burke K-8' },
    { label: 'As of', value: '10/1/2026' },
    { label: 'Settings', value: '=1 setting changed' },
  ],
  reading: '1 of 3 MLs is short of ESL minutes.',
  blocks: [
    { kind: 'heading', text: 'By student' },
    SAMPLE_TABLE,
    {
      kind: 'chart',
      type: 'column',
      title: 'Owed by student',
      table: 'students',
      categories: 'Student',
      series: ['Owed', 'Share'],
    },
  ],
};

function link(text: number, address: string): ReportCell {
  return { text, link: { sheet: "Mai's Roster", address } };
}
