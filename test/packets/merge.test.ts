import { isSameValue } from '../../src/compliance/packets/same-value';
import { merged, officeOf, sentTo } from './answer';
import { LEVEL, burke, changed, copied, office, set } from './office';

describe('a cell', () => {
  it('that nobody changed is no line', () => {
    const { lines, packets, missing } = merged(office, burke().back());
    expect(lines).toEqual([]);
    expect(packets[0]).toMatchObject({ refused: null, remarks: [], unanswered: 4 });
    expect(missing).toEqual(['Adams', 'Otis']);
  });

  it('that the school changed is offered, with what must still stand there', () => {
    const { items } = merged(office, burke().write('Roster', '700201', 'SDD', 3).back());
    expect(items).toMatchObject([
      {
        state: 'changed there',
        school: 'Burke K-8',
        about: '700201 · Castro, Leo',
        what: 'SDD',
        where: 'Roster!G4',
        sent: '9',
        there: '3',
        here: '9',
        offer: { kind: 'fix', sheet: 'Roster', row: 4, column: 7, was: 9, becomes: 3 },
      },
    ]);
  });

  it('that the school emptied is offered as empty', () => {
    const { items } = merged(office, burke().write('Roster', '700201', 'SDD', null).back());
    expect(items).toMatchObject([{ state: 'changed there', there: '', offer: { was: 9, becomes: '' } }]);
  });

  it('that the office changed stays, and is told', () => {
    const now = changed((sheets) => set(sheets, 3, 'SDD', 2));
    expect(merged(now, burke().back()).items).toMatchObject([
      { state: 'changed here', sent: '9', there: '9', here: '2', offer: null },
    ]);
  });

  it('that both changed to the same needs nothing', () => {
    const now = changed((sheets) => set(sheets, 3, 'SDD', 2));
    const { items } = merged(now, burke().write('Roster', '700201', 'SDD', '2').back());
    expect(items).toMatchObject([{ state: 'both alike', offer: null }]);
  });

  it('that both changed to different things is shown with all three values', () => {
    const now = changed((sheets) => set(sheets, 3, 'SDD', 2));
    const { items } = merged(now, burke().write('Roster', '700201', 'SDD', 3).back());
    expect(items).toMatchObject([
      { state: 'conflict', sent: '9', there: '3', here: '2', offer: { was: 2, becomes: 3 } },
    ]);
  });

  it('that lost the zeros before its number is changed; a number that became a text is not', () => {
    expect([isSameValue('0071', 71), isSameValue(71, '71'), isSameValue('', null)]).toEqual([false, true, true]);
  });

  it('that was left blank for naming others is never written over unseen', () => {
    const { items } = merged(office, burke().write('Roster', '700202', 'First Language', 'Thai').back());
    expect(items).toMatchObject([
      { state: 'conflict', sent: '', there: 'Thai', here: 'Vietnamese, as Berisha, Lule', offer: { becomes: 'Thai' } },
    ]);
  });
});

describe('rows', () => {
  it('that were sorted or moved in the packet are known by their key', () => {
    const packet = burke()
      .write('Roster', '700201', 'SDD', 3)
      .rearrange('Roster', (rows) => [[], ...rows.reverse()]);
    expect(merged(office, packet.back()).items).toMatchObject([{ state: 'changed there', where: 'Roster!G4' }]);
  });

  it('that were sorted in the office are found again', () => {
    const now = changed((sheets) => sheets.Roster.push(...sheets.Roster.splice(1, 3).reverse()));
    expect(merged(now, burke().write('Roster', '700201', 'SDD', 3).back()).items).toMatchObject([
      { state: 'changed there', where: 'Roster!G6', offer: { row: 6, was: 9, becomes: 3 } },
    ]);
  });

  it('of a student who got another name in the office are found by the id', () => {
    const now = changed((sheets) => set(sheets, 3, 'Student Name', 'Castro Vega, Leo'));
    expect(merged(now, burke().write('Roster', '700201', 'SDD', 3).back()).lines).toEqual([
      ['changed there', 'SDD', '3', '9'],
      ['changed here', 'Student Name', 'Castro, Leo', 'Castro Vega, Leo'],
    ]);
  });

  it('that the school took out stay, and are told', () => {
    const packet = burke().rearrange('Roster', (rows) => rows.slice(1));
    const { items, packets } = merged(office, packet.back());
    expect(items).toMatchObject([{ state: 'row gone there', about: '700201 · Castro, Leo', offer: null }]);
    expect(packets[0]?.refused).toBeNull();
  });

  it('that the school wrote are shown, and never taken over', () => {
    const packet = burke().rearrange('Roster', (rows) => [...rows, ['700209', '', 'Hale, Ivo', 'Burke K-8', 3]]);
    expect(merged(office, packet.back()).items).toMatchObject([
      { state: 'row added there', there: '700209 · Hale, Ivo · Burke K-8 · 3', offer: null },
    ]);
  });

  it('that are gone in the office lose no answer: it is shown', () => {
    const now = changed((sheets) => void sheets.Roster.splice(3, 1));
    expect(merged(now, burke().write('Roster', '700201', 'SDD', 3).back()).items).toMatchObject([
      { state: 'row gone here', about: '700201 · Castro, Leo', there: '3', here: '', offer: null },
    ]);
  });

  it('of a student who moved to another school are not written to', () => {
    const now = changed((sheets) => set(sheets, 3, 'School', 'Adams'));
    expect(merged(now, burke().write('Roster', '700201', 'SDD', 3).back()).items).toMatchObject([
      { state: 'row gone here', there: '3', note: 'The row is another school’s by now.', offer: null },
    ]);
  });

  it('that are alike in the office and cannot be told apart are not guessed at', () => {
    const twins = changed((sheets) => {
      const row = sheets.Schedule[4];
      if (row !== undefined) sheets.Schedule.push([...row]);
    });
    const packet = sentTo('Burke K-8', twins);
    packet
      .data('Schedule')
      .filter((cells) => cells[0] === '700202')
      .forEach((cells) => (cells[6] = 60));
    const now = changed((sheets) => {
      const row = sheets.Schedule[4];
      if (row !== undefined) {
        row[6] = 50;
        sheets.Schedule.push([...row], [...row]);
      }
    });
    expect(merged(now, packet.back()).items).toMatchObject([
      {
        state: 'row gone here',
        there: '60',
        note: 'The office has several rows like it: which is meant cannot be told.',
        offer: null,
      },
      { state: 'row gone here', there: '60', offer: null },
    ]);
  });

  it('whose columns were sorted without each other are not offered', () => {
    const packet = burke();
    const ids = packet.data('Roster').map((cells) => cells[0] ?? null);
    packet.data('Roster').forEach((cells, at) => (cells[0] = ids[ids.length - 1 - at] ?? null));
    const { items } = merged(office, packet.back());
    expect(items).toHaveLength(2);
    for (const { state, offer, note } of items)
      expect([state, offer, note]).toEqual([
        'changed there',
        null,
        'The student id of this row is another row’s by now: look at the packet first.',
      ]);
  });
});

describe('columns and tabs', () => {
  it('a heading that was changed is read as before, and told', () => {
    const packet = burke().write('Roster', '700201', 'SDD', 3);
    const head = packet.tab('Roster')[2];
    if (head !== undefined) head[head.indexOf('SDD')] = 'Level';
    const { lines, packets } = merged(office, packet.back());
    expect(lines).toEqual([['changed there', 'SDD', '3', '9']]);
    expect(packets[0]?.remarks).toEqual([
      'Tab “Roster”: Its column “SDD” is now headed “Level”; it was read as before.',
    ]);
  });

  it('columns that were moved are found by their headings', () => {
    const packet = burke().write('Roster', '700201', 'SDD', 3);
    packet.tab('Roster').forEach((cells) => cells.unshift(cells.splice(6, 1)[0] ?? null));
    expect(merged(office, packet.back()).lines).toEqual([['changed there', 'SDD', '3', '9']]);
  });

  it('a column that was taken out is told, and nothing is made of its blanks', () => {
    const packet = burke();
    packet.tab('Roster').forEach((cells) => cells.splice(6, 1));
    const { lines, packets } = merged(office, packet.back());
    expect(lines).toEqual([]);
    expect(packets[0]?.remarks).toEqual(['Tab “Roster”: Its column “SDD” is gone: nothing of it was read.']);
  });

  it('a tab that was taken out, or its keys, is told', () => {
    const packet = burke();
    packet.tabs.delete('Roster');
    packet.tab('Schedule').forEach((cells) => cells.splice(8, 1));
    const { lines, packets } = merged(office, packet.back());
    expect(lines).toEqual([]);
    expect(packets[0]?.remarks).toEqual([
      'Its tab “Roster” with 2 rows is gone, or its column Key: nothing of it was read.',
      'Its tab “Schedule” with 2 rows is gone, or its column Key: nothing of it was read.',
    ]);
  });

  it('an office that renamed its sheet or column finds them by what they are', () => {
    const { Roster, ...rest } = copied();
    Roster[0]?.splice(6, 1, 'SDD Level');
    const now = officeOf({ 'ML Students': Roster, ...rest });
    expect(merged(now, burke().write('Roster', '700201', 'SDD', 3).back()).items).toMatchObject([
      { state: 'changed there', where: 'ML Students!G4', offer: { heading: { text: 'SDD Level' } } },
    ]);
  });
});

describe('a packet', () => {
  it('of a school that the workbook does not have is refused', () => {
    const now = changed((sheets) => {
      for (const rows of Object.values(sheets))
        for (const cells of rows) cells.forEach((cell, at) => cell === 'Burke K-8' && (cells[at] = 'Clark'));
    });
    const { items, packets, missing } = merged(now, burke().answer(LEVEL, '700201', 'Agree').back());
    expect(items).toEqual([]);
    expect(packets[0]?.refused).toBe('It is the packet of Burke K-8, a school that this workbook does not have.');
    expect(missing).toEqual(['Adams', 'Clark', 'Otis']);
  });

  it('of last year, or beside a newer one, is told to be old', () => {
    const old = burke().back('old.xlsx');
    const before = { ...old, sent: { ...old.sent, asOf: '2026-05-01', schoolYear: '2025-26' } };
    expect(merged(office, before, burke().back('new.xlsx')).packets.map(({ remarks }) => remarks)).toEqual([
      [],
      [
        'An old packet: a newer one of the school is among the files.',
        'An old packet: it is of the school year 2025-26.',
      ],
    ]);
  });
});
