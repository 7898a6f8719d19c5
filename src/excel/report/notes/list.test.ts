import { listed, report, STUDENTS, texts, type, write, written } from '../../testing/notes-report';

describe('notes whose row is gone', () => {
  it('stand in a list under the report with their row, and go back when the row is there again', async () => {
    const excel = await written();
    await type(excel, 'C8', 'keep level 2');
    await type(excel, 'D6', 'My note');
    await type(excel, 'D8', 'Ask in spring');
    expect((await write(excel, report(STUDENTS.slice(0, 1)))).notes).toEqual({ kept: 0, listed: 2 });
    const list = [
      ['By student', '002', 'Decision', 'keep level 2'],
      ['By student', '002', 'My note', 'Ask in spring'],
    ];
    expect(await listed(excel)).toEqual(list);
    expect((await write(excel, report(STUDENTS.slice(0, 1)))).notes.listed).toBe(2);
    expect(await listed(excel)).toEqual(list);
    expect((await write(excel, report(STUDENTS))).notes).toEqual({ kept: 2, listed: 0 });
    expect(await texts(excel, 'A8:D8')).toEqual([['002', '225', 'keep level 2', 'Ask in spring']]);
    expect(await listed(excel)).toEqual([]);
  });

  it('are not lost where the whole table is gone', async () => {
    const excel = await written();
    await type(excel, 'C7', 'mine');
    await write(excel, report([], { blocks: [{ kind: 'note', text: 'Nothing to show.' }] }));
    expect(await listed(excel)).toEqual([['By student', '001', 'Decision', 'mine']]);
    await write(excel, report(STUDENTS));
    expect(await texts(excel, 'C7')).toEqual([['mine']]);
  });

  it('hold what stood beside no row: above, below, and beside the totals', async () => {
    const excel = await written();
    await type(excel, 'F1', 'For Ana');
    await type(excel, 'E10', 'too low');
    await type(excel, 'A20', 'Discussed on Monday');
    await write(excel, report(STUDENTS));
    const expected = [
      ['Beside the report', 'F1', '', 'For Ana'],
      ['Beside the report', 'E10', '', 'too low'],
      ['Beside the report', 'A20', '', 'Discussed on Monday'],
    ];
    expect(await listed(excel)).toEqual(expected);
    await write(excel, report(STUDENTS));
    expect(await listed(excel)).toEqual(expected);
  });

  it('tell rows with one key apart by their order, and go to the list where that cannot be told', async () => {
    const twice = [
      ['001', 1],
      ['001', 2],
      ['001', 3],
    ] as const;
    const excel = await written(report(twice));
    await type(excel, 'C8', 'on the second');
    await write(excel, report(twice));
    expect(await texts(excel, 'C7:C9')).toEqual([[''], ['on the second'], ['']]);
    await write(excel, report(twice.slice(1)));
    expect(await texts(excel, 'C7:C8')).toEqual([[''], ['']]);
    expect(await listed(excel)).toEqual([['By student', '001', 'Decision', 'on the second']]);
  });
});
