import type { CellValue } from '../../src/compliance/sheets/snapshot';
import { THREE_SCHOOLS } from '../../src/compliance/packets/testing/schools';
import { merged, officeOf, sentTo } from './answer';
import { LEVEL, burke, changed, office, set } from './office';

describe('an answer', () => {
  const answered = (...answer: CellValue[]) => burke().answer(LEVEL, '700201', ...answer);

  it('to waive, with its reason, is offered with author and day', () => {
    const { items, packets } = merged(office, answered('Waive', 'Screened again', 'L. Ng', '2026-10-05').back());
    expect(items).toMatchObject([
      {
        state: 'waive',
        what: LEVEL,
        there: 'Waive: Screened again',
        by: 'L. Ng',
        date: '2026-10-05',
        offer: { kind: 'waiver', key: 'level-invalid | 700201', reason: 'Screened again' },
      },
    ]);
    expect(packets[0]?.unanswered).toBe(3);
  });

  it('is signed by whoever signed the packet where its row is not', () => {
    const packet = answered('Waive', 'Screened again');
    packet.tab('Start here').forEach((cells) => {
      if (cells[0] === 'Answered by') cells[1] = 'R. Diaz';
      // A date as a spreadsheet keeps it: October 5, 2026.
      if (cells[0] === 'Date') cells[1] = 46_300;
    });
    expect(merged(office, packet.back()).items).toMatchObject([{ by: 'R. Diaz', date: '2026-10-05' }]);
  });

  it.each([
    ['Waive', '', 'not understood', 'To waive needs a reason.'],
    ['Perhaps', '', 'not understood', 'The answer is none of Agree, Fixed, Waive, Question.'],
    ['', 'we called', 'not understood', 'The answer is none of Agree, Fixed, Waive, Question.'],
    ['question', '', 'not understood', 'The question itself is missing.'],
    ['question', 'Which form?', 'answered', 'Answer the school.'],
    ['AGREE', '', 'answered', ''],
    ['Fixed', '', 'answered', 'It is still found here: look for the corrected cell, or ask.'],
  ])('“%s” with “%s” is %s', (answer, reason, state, note) => {
    const { items } = merged(office, answered(answer, reason).back());
    expect(items).toMatchObject([{ state, note, offer: null }]);
  });

  it('to what is no longer found waives nothing', () => {
    const now = changed((sheets) => set(sheets, 3, 'SDD', 2));
    const { items } = merged(now, answered('Waive', 'Screened again').back());
    expect(items[0]).toMatchObject({ state: 'row gone here', here: 'no longer found', offer: null });
  });

  it('to what is waived here already is the same, or a conflict with both reasons', () => {
    const waiver = { key: 'level-invalid | 700201', reason: 'Screened again', date: '2026-09-30' };
    const now = officeOf(THREE_SCHOOLS, [waiver]);
    expect(merged(now, answered('Waive', 'Screened again').back()).lines[0]?.[0]).toBe('both alike');
    expect(merged(now, answered('Waive', 'Parents asked').back()).items).toMatchObject([
      { state: 'conflict', there: 'Waive: Parents asked', here: 'waived: Screened again' },
    ]);
  });

  it('is known by its key where rows were sorted, and not believed where it was torn from its finding', () => {
    const sorted = answered('Agree').rearrange('Findings', (rows) => rows.reverse());
    expect(merged(office, sorted.back()).lines).toEqual([
      ['answered', LEVEL, 'Agree', `${LEVEL}. SDD "9" cannot be read as a level.`],
    ]);
    const torn = answered('Waive', 'because');
    const rows = torn.data('Findings');
    const keys = rows.map((cells) => cells[13] ?? null);
    rows.forEach((cells, at) => (cells[13] = keys[(at + 1) % keys.length] ?? null));
    expect(merged(office, torn.back()).items).toMatchObject([{ state: 'not understood', offer: null }]);
  });

  it('in a row of another packet is shown, and not taken', () => {
    const packet = burke();
    const foreign = sentTo('Adams', office).data('Findings')[0] ?? [];
    foreign[9] = 'Agree';
    packet.rearrange('Findings', (rows) => [...rows, foreign]);
    expect(merged(office, packet.back()).items).toMatchObject([{ state: 'row added there', offer: null }]);
  });

  it('given twice, the same, is one; given twice, differently, is shown twice', () => {
    const [one, same, other] = [answered('Agree'), answered('Agree'), answered('Waive', 'Screened again')];
    expect(merged(office, one.back('a.xlsx'), same.back('b.xlsx')).items).toMatchObject([
      { state: 'answered', files: ['a.xlsx', 'b.xlsx'] },
    ]);
    expect(merged(office, one.back('a.xlsx'), other.back('b.xlsx')).items).toMatchObject([
      { state: 'several answers', there: 'Agree', files: ['a.xlsx'] },
      { state: 'several answers', there: 'Waive: Screened again', files: ['b.xlsx'], offer: { kind: 'waiver' } },
    ]);
  });
});
