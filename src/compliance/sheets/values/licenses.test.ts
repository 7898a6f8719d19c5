import { dayOf } from './dates';
import { readLicense } from './licenses';

describe('readLicense', () => {
  it.each([
    'Y',
    'Yes',
    'TRUE',
    true,
    1,
    345678,
    '345678',
    'Pending',
    'x',
    'Professional',
    'Initial license',
    'Provisional',
    'Provisional/ESL',
    'Yes - Initial',
    'Y (PK-6)',
  ])('takes %p for a license', (value) => expect(readLicense(value)).toEqual({ held: true, expires: null }));

  it.each([
    '',
    null,
    'N',
    'No',
    0,
    '0',
    'Expired',
    'none',
    'in progress',
    { error: '#N/A' },
    false,
    'Y/N',
    'yesterday',
    '2026-27',
    '6/31/2027',
  ])('takes %p for none', (value) => expect(readLicense(value)).toEqual({ held: false, expires: null }));

  it.each(['2027-06-30', '6/30/2027'])('takes the date %p for a license with its expiry', (value) =>
    expect(readLicense(value)).toEqual({ held: true, expires: dayOf(2027, 6, 30) }),
  );
});
