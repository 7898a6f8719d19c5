import fc from 'fast-check';
import { enrollmentReader, isPowerSchoolColumn, mlStatusReader, powerSchoolEnrolled, saysOptedOut } from './statuses';
import { makePolicy } from '../../policy/policy';

const { values } = makePolicy();
const readStatus = mlStatusReader({
  el: values['mlStatus.el'],
  fel: values['mlStatus.fel'],
  notEl: values['mlStatus.notEl'],
});
const readEnrollment = enrollmentReader(values['enrollment.active'], values['enrollment.inactive']);

describe('mlStatusReader', () => {
  it.each([
    'EL',
    'ELL',
    'LEP',
    'ML',
    'L',
    'Limited',
    'Y',
    'Yes',
    1,
    '1',
    '1.0',
    '01',
    'English Learner',
    'Limited English',
    'Current EL',
    'EL - Active',
    '01 - English Learner',
    'EL Year 2',
    'ELL3',
    'LEP Student',
    'Emergent Bilingual',
    'English Language Learner (ELL)',
    'Limited English Proficient',
    'EL (Opt-out)',
    'EL-Opt Out',
    'EL - not opted out',
    'uri://ed-fi.org/LimitedEnglishProficiencyDescriptor#Limited',
    'L - Limited',
    true,
  ])('reads %p as EL', (value) => expect(readStatus(value)).toBe('EL'));

  it.each([
    'FEL',
    'FLEP',
    'F',
    'Former EL',
    'Formerly Limited',
    'FLEP-Transitioning',
    'Redesignated',
    'Exited',
    'Monitored',
    'M1',
    'M2',
    'M3',
    'M4',
    'Exited EL',
    'Limited Monitored 1',
    'RFEP',
    'Reclassified 2024',
    'Monitor Year 2',
    'Former EL - Yr 1',
    'FEL1',
    'FEL - Year 3',
    'M2 - Monitored',
    '02 - Former English Learner',
    'Not EL (exited 2024)',
  ])('reads %p as FEL', (value) => expect(readStatus(value)).toBe('FEL'));

  it.each([
    'N',
    'No',
    '0',
    0,
    '00',
    '0.0',
    'NEL',
    'Never',
    'Never EL',
    'NotLimited',
    'Not Limited',
    'Fluent',
    'Native',
    'IFEP',
    'Initially Fluent English Proficient',
    'Not an English Learner',
    'Non-EL',
    'Not currently LEP',
    'EL: Never',
    'LEP - No',
    'N - No',
    '00 - Not EL',
    '',
    null,
    'NULL',
    false,
  ])('reads %p as Not EL', (value) => expect(readStatus(value)).toBe('Not EL'));

  it.each([
    'M5',
    '2',
    'Pending',
    '?',
    'ELs?',
    'L1',
    'TBD',
    -1,
    '-1',
    'No - EL',
    'EL not served',
    'Not exited',
    'Potential EL',

    'EL Proficient',
    'Yes/No',
    'L 2',
    { error: '#N/A' },
  ])('cannot read %p', (value) => expect(readStatus(value)).toBeNull());

  it('does not mind case, accents, spaces and punctuation', () => {
    expect([readStatus(' english-learner '), readStatus('flep transitioning'), readStatus('NÉVER')]).toEqual([
      'EL',
      'FEL',
      'Not EL',
    ]);
  });
});

describe('an opt-out beside a status', () => {
  it.each(['EL (Opt-out)', 'EL-Opt Out', 'ELL: parent refused', 'EL Opted Out', 'LEP - services declined'])(
    'is in %p',
    (value) => expect(saysOptedOut(value)).toBe(true),
  );

  it.each(['EL', 'EL - not opted out', 'EL, no opt out', '', null])('is not in %p', (value) =>
    expect(saysOptedOut(value)).toBe(false),
  );
});

describe('enrollmentReader', () => {
  it.each([
    'Active',
    'enrolled',
    'A',
    '01',
    1,
    'Yes',
    '',
    null,
    'NULL',
    '01 - Enrolled',
    'Active No Primary',
    'Active – Transfer',
    'Transfer In',
    'Transferred from Lynn',
    'Enrolled (2)',
  ])('takes %p for active', (value) => expect(readEnrollment(value)).toBe('active'));

  it.each([
    'Inactive',
    'Withdrawn',
    'W/D',
    'WD',
    'W/D 10-14',
    'Withdrawn 10/3',
    'Transferred',
    'graduated',
    'No',
    'Graduate',
    'Withdrawal-24',
    'SummerWithdrawal-20',
    'DropOut',
    'DropOut-36',
    'Dropped out',
    'Excluded',
    'Expelled',
    'Attainment',
    'MaxAge',
    'Max Age',
    'Deceased',
    'Moved',
    'Transfer',
    'Transfer Out',
    'Not Attending',
    'No Show',
    'Discharged 12',
    'Not Enrolled',
    'Not currently active',
    'NO',
  ])('takes %p for inactive', (value) => expect(readEnrollment(value)).toBe('inactive'));

  it.each(['PreReg', 'PreRegNew', 'Pre-registered', 'pre registration'])(
    'takes %p for active from the entry on',
    (value) => expect(readEnrollment(value)).toBe('pre-registered'),
  );

  it.each(['Services-41', 'Certificate', 'Left', 'Exited', 'Primary', -1, '-1', 'On leave', 7, '?', '--', 'Active?'])(
    'does not know %p',
    (value) => expect(readEnrollment(value)).toBe('unknown'),
  );
});

describe('PowerSchool', () => {
  it('has codes under Enroll_Status, whole numbers from -2 to 4, half of them 0', () => {
    expect(isPowerSchoolColumn('Enroll_Status', [0, 0, -1, 2])).toBe(true);
    expect(isPowerSchoolColumn('Students.Enroll Status', ['0', '3'])).toBe(true);
    expect(isPowerSchoolColumn('enroll_status', [0, -1, 2])).toBe(false);
    expect(isPowerSchoolColumn('enroll_status', [0, 0, 'Active'])).toBe(false);
    expect(isPowerSchoolColumn('enroll_status', [0, 0, 5])).toBe(false);
    expect(isPowerSchoolColumn('enroll_status', [])).toBe(false);
    expect(isPowerSchoolColumn('Enrollment Status', [0, 0])).toBe(false);
  });

  it('calls 0 enrolled and -1 pre-registered', () => {
    expect([0, '0', -1, 1, 2, 3, 4, -2, ''].map(powerSchoolEnrolled)).toEqual([
      'active',
      'active',
      'pre-registered',
      ...new Array<string>(5).fill('inactive'),
      'active',
    ]);
  });
});

describe('case and spaces', () => {
  const texts = [
    'Limited Monitored 1',
    'EL (Opt-out)',
    'Never EL',
    '01 - English Learner',
    'Transfer In',
    'No Show',
    'PreReg',
  ];
  const typed = fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom('', ' ', '\u00a0', '  '), fc.boolean())
    .map(([text, blanks, upper]) => {
      const spaced = `${blanks}${text.replace(/ /g, ` ${blanks}`)}${blanks}`;
      return [text, upper ? spaced.toUpperCase() : spaced.toLowerCase()] as const;
    });

  it('say nothing', () => {
    fc.assert(
      fc.property(typed, ([text, variant]) => {
        expect(readStatus(variant)).toBe(readStatus(text));
        expect(readEnrollment(variant)).toBe(readEnrollment(text));
        expect(saysOptedOut(variant)).toBe(saysOptedOut(text));
      }),
    );
  });
});
