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
  ])('takes %p for a license', (value) =>
    expect(readLicense(value)).toEqual({ held: true, readable: true, expires: null }),
  );

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
    'Not licensed',
    'N (applied 9/2026)',
    'Yes (expired)',
    'Yes, expired 6/30/2025',
    'Provisional, lapsed',
    false,
  ])('takes %p for none', (value) =>
    expect(readLicense(value)).toEqual({ held: false, readable: true, expires: null }),
  );

  it.each([{ error: '#REF!' }, 'Y/N', 'yesterday', 'see HR', 'Nora', '2026-27', '6/31/2027', 'Yes - exp 2025'])(
    'does not know what %p says',
    (value) => expect(readLicense(value)).toEqual({ held: false, readable: false, expires: null }),
  );

  it.each(['2027-06-30', '6/30/2027', 'Yes - exp 6/30/2027', 'Initial (expires Jun 30, 2027)', 'Y exp. 6/30/27'])(
    'takes the date %p for a license with its expiry',
    (value) => expect(readLicense(value)).toEqual({ held: true, readable: true, expires: dayOf(2027, 6, 30) }),
  );
});
