import { makePackets } from './make-packets';
import { FINDING_HEADINGS, type Packet } from './packet';
import { officeOf, packetsOf, THREE_SCHOOLS } from './testing/schools';

const packets = () => packetsOf(officeOf(THREE_SCHOOLS));
const of = (school: string) => {
  const packet = packets().find(({ sent }) => sent.school === school);
  if (packet === undefined) throw new Error(`No packet of ${school}.`);
  return packet;
};
const idsOn = ({ sent }: Packet, tab: string) =>
  sent.sheets.find((sheet) => sheet.tab === tab)?.rows.map(({ values }) => values[0]) ?? [];
const column = (packet: Packet, heading: (typeof FINDING_HEADINGS)[number]) =>
  packet.findings.map(({ texts }) => texts[FINDING_HEADINGS.indexOf(heading)]);

describe('a packet', () => {
  it('holds the rows of its school, each with a key of its own, in the order of the sheet', () => {
    expect(packets().map(({ sent }) => sent.school)).toEqual(['Adams', 'Burke K-8', 'Otis']);
    expect(idsOn(of('Adams'), 'Roster')).toEqual(['700101', '700102']);
    expect(idsOn(of('Burke K-8'), 'Roster')).toEqual(['700201', '700202']);
    expect(idsOn(of('Adams'), 'Staff')).toEqual(['Quill, Ada']);
    const keys = packets().flatMap(({ sent }) => sent.sheets.flatMap(({ rows }) => rows.map(({ key }) => key)));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the same keys when it is made again after the rows were sorted', () => {
    const [head, ...rows] = THREE_SCHOOLS.Roster;
    const sorted = packetsOf(officeOf({ ...THREE_SCHOOLS, Roster: [head, ...rows.reverse()] }));
    const keysOf = ({ sent }: Packet) => sent.sheets.flatMap(({ rows: own }) => own.map(({ key }) => key)).sort();
    expect(sorted.map(keysOf)).toEqual(packets().map(keysOf));
  });

  it('has no row that names two schools, or none: the office keeps them, and they are counted', () => {
    const made = makePackets(officeOf(THREE_SCHOOLS).run, officeOf(THREE_SCHOOLS).workbook);
    // Gomes has no school. Elmi is at Otis by the roster, and at Adams by a row of the schedule; her art class says no school.
    expect('remarks' in made && made.remarks[0]).toBe('2 rows of no school, or of several, are in no packet.');
    expect(idsOn(of('Otis'), 'Schedule')).toEqual(['700301']);
    expect(idsOn(of('Adams'), 'Schedule')).toEqual(['700101', '700101']);
  });

  it('holds the columns that are read, and no other', () => {
    const headings = of('Adams').sent.sheets[0]?.columns.map(({ heading }) => heading);
    expect(headings).toEqual(THREE_SCHOOLS.Roster[0].slice(0, -1));
  });

  it('leaves a cell blank that names a student of another school, and says so', () => {
    const dang = of('Burke K-8').sent.sheets[0]?.rows[1];
    expect([dang?.values.at(-1), dang?.withheld?.at(-1)]).toEqual([null, 7]);
    expect(of('Burke K-8').leftOut.join(' ')).toContain('1 cell left blank, for naming students of another school.');
  });

  it('says what is to do without naming another school, its students or its teachers', () => {
    const [adams, burke] = [of('Adams'), of('Burke K-8')];
    const [own, others] = [JSON.stringify(adams), JSON.stringify(burke)];
    for (const text of ['700201', 'Castro', 'Burke', 'Stone', 'Otis', 'Fofana', '1055500006', '700301'])
      expect(own).not.toContain(text);
    for (const text of ['700101', 'Berisha', 'Adams', 'Otis', 'Tran', '700301']) expect(others).not.toContain(text);
    expect(column(adams, 'Student')).toContain('700102');
    expect(column(burke, 'What is wrong')).toContain('SDD "9" cannot be read as a level.');
  });

  it('names where a finding stands in the packet', () => {
    const burke = of('Burke K-8');
    const at = column(burke, 'What is wrong').indexOf('SDD "9" cannot be read as a level.');
    expect(column(burke, 'Where')[at]).toBe('Roster, row 4');
  });
});

describe('no packet is made', () => {
  it('where nothing says a school', () => {
    const { run, workbook } = officeOf({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'SDD'],
        ['700101', 3, 'EL', 2],
      ],
    });
    expect(makePackets(run, workbook)).toEqual({
      refused:
        'No sheet says which school its students are of, so there is nothing to part packets by. Say which column holds the school.',
    });
  });

  it('where all rows are of one school', () => {
    const { run, workbook } = officeOf({
      Roster: [
        ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
        ['700101', 'Adams', 3, 'EL', 2],
      ],
    });
    expect(makePackets(run, workbook)).toEqual({
      refused: 'All rows are of one school, Adams. Packets part schools: send it the workbook itself.',
    });
  });
});

it('only the schools that are asked for get a packet', () => {
  const { run, workbook } = officeOf(THREE_SCHOOLS);
  const made = makePackets(run, workbook, { school: 'burke k-8' });
  expect('packets' in made && made.packets.map(({ sent }) => sent.school)).toEqual(['Burke K-8']);
});
