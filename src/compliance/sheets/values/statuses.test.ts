import { enrollmentReader, mlStatusReader } from './statuses';
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
    '',
    null,
    'NULL',
    false,
  ])('reads %p as Not EL', (value) => expect(readStatus(value)).toBe('Not EL'));

  it.each(['M5', '2', 'Pending', '?', 'ELs?', { error: '#N/A' }])('cannot read %p', (value) =>
    expect(readStatus(value)).toBeNull(),
  );

  it('does not mind case, accents, spaces and punctuation', () => {
    expect([readStatus(' english-learner '), readStatus('flep transitioning'), readStatus('NÉVER')]).toEqual([
      'EL',
      'FEL',
      'Not EL',
    ]);
  });
});

describe('enrollmentReader', () => {
  it.each(['Active', 'enrolled', 'A', '01', 1, 'Yes', '', null, 'NULL'])('takes %p for active', (value) =>
    expect(readEnrollment(value)).toBe('active'),
  );

  it.each(['Inactive', 'Withdrawn', 'Transferred', 'graduated', 'No'])('takes %p for inactive', (value) =>
    expect(readEnrollment(value)).toBe('inactive'),
  );

  it.each(['On leave', 7, '?', '--', 'Active?'])('does not know %p', (value) =>
    expect(readEnrollment(value)).toBe('unknown'),
  );
});
