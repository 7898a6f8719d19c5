import type { FieldOf } from '../sheets/kinds';
import type { SheetRows } from '../checks/testing/workbook-of';
import { isoDate } from '../sheets/values/dates';
import type { StaffMember } from './records';
import { staffSays } from './staff';
import { datasetOf } from './testing/dataset-of';

const STAFF = ['Teacher', 'Teacher ID', 'ESL License', 'ESL Expires', 'SEI', 'BEE', 'SEI Pathway'];

/** What one staff row of Ann Lee comes to, as of 2026-10-01. */
function entry(license: string, expires: string, sei = '', bee = '', pathway = ''): StaffMember | null {
  return datasetOf({ Staff: [STAFF, ['Lee, Ann', 501, license, expires, sei, bee, pathway]] }).staff.find(
    'Lee, Ann',
    '',
  );
}

describe('a teacher of the staff sheet', () => {
  it('has an ESL license that is valid to its last day', () => {
    expect(entry('Y', '')?.eslLicensed).toBe(true);
    expect(entry('Y', '10/1/2026')?.eslLicensed).toBe(true);
    expect(entry('Y', '9/30/2026')?.eslLicensed).toBe(false);
    expect(entry('N', '6/30/2030')?.eslLicensed).toBe(false);
    expect(entry('', '')?.eslLicensed).toBe(false);
  });

  it('has endorsements that are not known where their cells cannot be read', () => {
    expect(entry('', '', 'see HR', 'Y')).toMatchObject({ sei: false, isSeiUnknown: true, isBeeUnknown: false });
    expect(entry('', '', '', 'see HR')).toMatchObject({ bee: false, isSeiUnknown: false, isBeeUnknown: true });
  });

  it('of a name that two have is told by a school, any of those of its rows, and by none where none is given', () => {
    const sheet = (...rows: SheetRows[string]) =>
      datasetOf({ Staff: [['Teacher', 'Teacher ID', 'School', 'SEI'], ...rows] }).staff;
    const differing = sheet(
      ['Kelly, Pat', 601, 'North', 'Y'],
      ['Kelly, Pat', 601, 'South', 'Y'],
      ['Kelly, Pat', 602, '', 'N'],
    );
    expect(['South', 'north', 'East', ''].map((school) => differing.find('Kelly, Pat', '', school)?.row)).toEqual([
      2,
      2,
      undefined,
      undefined,
    ]);
    const agreeing = sheet(['Kelly, Pat', 601, 'North', 'Y'], ['Kelly, Pat', 602, 'South', 'Y']);
    expect(agreeing.find('Kelly, Pat', '')?.rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('without a first name is the only one whom the name fits, but not where another has it in full', () => {
    const shortFor = (...names: string[]) =>
      datasetOf({ Staff: [STAFF, ...names.map((name) => [name, '', 'Y', '', '', '', ''])] }).staff.shortFor('Ruiz')
        ?.name ?? null;
    expect([shortFor('Ruiz, Carmen', 'Poe, Max'), shortFor('Ruiz, Carmen', 'Ruiz, Dora')]).toEqual([
      'Ruiz, Carmen',
      null,
    ]);
    expect(shortFor('Ruiz, Carmen', 'Ruiz')).toBeNull();
  });

  it('has its expiry from the license cell where no other cell has one', () => {
    const expiry = (license: string, expires: string) => {
      const day = entry(license, expires)?.eslExpires ?? null;
      return day === null ? null : isoDate(day);
    };
    expect(expiry('6/30/2027', '')).toBe('2027-06-30');
    expect(expiry('6/30/2027', '6/30/2028')).toBe('2028-06-30');
    expect(expiry('Y', 'soon')).toBeNull();
  });

  it('has endorsements by a yes or an end that is not past, and a pathway by anything but a no', () => {
    expect(entry('', '', 'Y', '10/1/2026', 'Spring')).toMatchObject({ sei: true, bee: true, pathway: true });
    expect(entry('', '', 'N', '9/30/2026', 'No')).toMatchObject({ sei: false, bee: false, pathway: false });
    expect(entry('', '')).toMatchObject({ sei: false, bee: false, pathway: false });
  });

  it('has a license that is not known where neither its cell nor its end can be read, unless it has ended', () => {
    const known = (license: string, expires: string) => {
      const member = entry(license, expires);
      return [member?.eslLicensed, member?.isLicenseUnknown];
    };
    expect(known('see HR', '')).toEqual([false, true]);
    expect(known('see HR', '6/30/2030')).toEqual([false, true]);
    expect(known('see HR', '9/30/2026')).toEqual([false, false]);
    expect(known('Y', 'soon')).toEqual([false, true]);
    expect(known('N', 'soon')).toEqual([false, false]);
    expect(known('', 'soon')).toEqual([false, false]);
    expect(known('Y', '')).toEqual([true, false]);
    expect(known('6/30/2027', 'soon')).toEqual([true, false]);
  });

  it('has a license by its end alone on a sheet that has no other column of it', () => {
    const held = (expires: string) => {
      const member = datasetOf({
        Staff: [
          ['Teacher', 'ESL Expires', 'SEI'],
          ['Lee, Ann', expires, 'Y'],
        ],
      }).staff.find('Lee, Ann', '');
      return [member?.eslLicensed, member?.isLicenseUnknown];
    };
    expect([held('10/1/2026'), held('9/30/2026'), held(''), held('soon')]).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });

  it('is nobody by a row without a name, and found by the id whatever the name', () => {
    const { staff } = datasetOf({
      Staff: [
        STAFF,
        ['', 500, 'Y', '', '', '', ''],
        ['Lee, Ann', 501, 'Y', '', '', '', ''],
        ['Lee, Ann', 502, 'N', '', '', '', ''],
      ],
    });
    const row = (name: string, id: string) => staff.find(name, id)?.row ?? null;
    expect([row('', ''), row('', '500'), row('Lee, Ann', '502'), row('Lee, Ann', '501')]).toEqual([null, 2, 4, 3]);
    expect(row('Lee, Ann', '')).toBeNull();
  });

  it('is one by each row without a name, and one by the rows of two sheets with a name', () => {
    const sheet = (...names: string[]) => [STAFF, ...names.map((name) => [name, '', 'Y', '', 'Y', '', ''])];
    const { staff } = datasetOf({ A: sheet('', '', 'Lee, Ann'), B: sheet('', 'Ann Lee') });
    expect(staff.members.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['', 1],
      ['', 1],
      ['Lee, Ann', 2],
      ['', 1],
    ]);
  });

  it('is found by id where both sides have one, else by name', () => {
    const { staff } = datasetOf({
      Staff: [STAFF, ['Lee, Ann', 501, 'Y', '', '', '', ''], ['Roy, Max', '', 'Y', '', '', '', '']],
    });
    const row = (name: string, id: string) => staff.find(name, id)?.row ?? null;
    expect(row('Somebody Else', '0501')).toBe(2);
    expect(row('Ann Lee', '')).toBe(2);
    expect(row('Ann Lee', '999')).toBeNull();
    expect(row('Max Roy', '999')).toBe(3);
    expect(row('Max Royal', '')).toBeNull();
    expect(row('', '')).toBeNull();
  });

  it('may be named in two columns', () => {
    const { staff } = datasetOf({
      Staff: [
        ['Last Name', 'First Name', 'SEI'],
        ['Lee', 'Ann', 'Y'],
      ],
    });
    expect(staff.find('Ann Lee', '')).toMatchObject({ name: 'Lee, Ann', sei: true });
  });
});

describe('several rows of one teacher', () => {
  const members = (sheets: SheetRows) =>
    datasetOf(sheets).staff.members.map(({ name, id, eslLicensed, sei, rows }) => [
      name,
      id,
      eslLicensed,
      sei,
      rows.length,
    ]);
  const ESL = ['Teacher', 'Teacher ID', 'ESL License'];
  const SEI = ['Teacher', 'Teacher ID', 'SEI'];

  it('are one entry in two sheets, by id or by name', () => {
    expect(
      members({
        Licenses: [ESL, ['Lee, Ann', 501, 'Y'], ['Roy, Max', '', 'N']],
        Endorsements: [SEI, ['A. Lee', 501, 'Y'], ['Max Roy', 777, 'Y']],
      }),
    ).toEqual([
      ['Lee, Ann', '501', true, true, 2],
      ['Roy, Max', '777', false, true, 2],
    ]);
  });

  it('are known by an id that only a later sheet has, and keep the id that they have', () => {
    const licenses = [ESL, ['Roy, Max', '', 'Y']];
    const endorsements = [SEI, ['Max Roy', 777, '']];
    expect(members({ Licenses: licenses, Endorsements: endorsements, More: [SEI, ['M. R.', 777, 'Y']] })).toEqual([
      ['Roy, Max', '777', true, true, 3],
    ]);
    const nameOnly = [ESL, ['Max Roy', '', 'Y']];
    expect(members({ Endorsements: endorsements, Licenses: nameOnly, More: [SEI, ['Roy, Max', 778, 'Y']] })).toEqual([
      ['Max Roy', '777', true, false, 2],
      ['Roy, Max', '778', false, true, 1],
    ]);
  });

  it('are two people in one sheet where the ids differ, or where nothing but the name is alike', () => {
    expect(members({ Licenses: [ESL, ['Lee, Ann', 501, 'Y'], ['Lee, Ann', 502, 'N']] })).toEqual([
      ['Lee, Ann', '501', true, false, 1],
      ['Lee, Ann', '502', false, false, 1],
    ]);
    expect(members({ Licenses: [ESL, ['Lee, Ann', '', ''], ['Lee, Ann', '', 'Y']] })).toEqual([
      ['Lee, Ann', '', false, false, 1],
      ['Lee, Ann', '', true, false, 1],
    ]);
  });

  it('are, of two people of one name, those of the school of the row, else a third person', () => {
    const atSchools = (school: string) =>
      datasetOf({
        Licenses: [
          ['Teacher', 'School', 'ESL License'],
          ['Kelly, Pat', 'North', 'Y'],
          ['Kelly, Pat', 'South', 'N'],
        ],
        Endorsements: [
          ['Teacher', 'School', 'SEI'],
          ['Kelly, Pat', school, 'Y'],
        ],
      }).staff.members.map(({ eslLicensed, sei, rows }) => [eslLicensed, sei, rows.length]);
    expect(atSchools('south')).toEqual([
      [true, false, 1],
      [false, true, 2],
    ]);
    expect(
      members({
        Licenses: [
          [...ESL, 'School'],
          ['Kelly, Pat', '', 'Y', 'South'],
          ['Kelly, Pat', '', 'N', 'South'],
        ],
        Endorsements: [
          [...SEI, 'School'],
          ['Kelly, Pat', '', 'Y', 'South'],
        ],
      }).map(([, , , , rows]) => rows),
    ).toEqual([1, 1, 1]);
    expect(atSchools('West')).toEqual([
      [true, false, 1],
      [false, false, 1],
      [false, true, 1],
    ]);
  });

  it('are not joined to somebody whom the same sheet lists already', () => {
    expect(
      members({
        Licenses: [ESL, ['Lee, Ann', '', 'Y']],
        Endorsements: [SEI, ['Lee, Ann', '', 'Y'], ['Lee, Ann', '', '']],
      }),
    ).toEqual([
      ['Lee, Ann', '', true, true, 2],
      ['Lee, Ann', '', false, false, 1],
    ]);
  });

  it('fill what the first leaves blank under one id, and do not overrule it', () => {
    expect(members({ Licenses: [ESL, ['Lee, Ann', 501, ''], ['Lee, Ann', 501, 'Y']] })).toEqual([
      ['Lee, Ann', '501', true, false, 2],
    ]);
    expect(members({ Licenses: [ESL, ['Lee, Ann', 501, 'N'], ['Lee, Ann', 501, 'Y']] })).toEqual([
      ['Lee, Ann', '501', false, false, 2],
    ]);
  });

  it('say nothing of a column that none of their sheets has', () => {
    const { staff } = datasetOf({
      Licenses: [ESL, ['Lee, Ann', 501, 'Y']],
      Endorsements: [SEI, ['Lee, Ann', 501, ''], ['Roy, Max', 502, 'Y']],
    });
    const says = (name: string, ...fields: FieldOf<'staff'>[]) => {
      const member = staff.find(name, '');
      return member !== null && staffSays(member, ...fields);
    };
    expect([says('Lee, Ann', 'eslLicense'), says('Lee, Ann', 'sei'), says('Lee, Ann', 'bee')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([says('Roy, Max', 'eslLicense'), says('Roy, Max', 'bee', 'sei')]).toEqual([false, true]);
  });
});
