import { runCheck } from '../testing/run-check';
import { requestOpen } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];
const REQUESTS = ['Student ID', 'Request Date', 'Request Type', 'Decision', 'Decided Date'];

function count(requested: string, decision: string): number {
  return runCheck(requestOpen, {
    Roster: [ROSTER, ['1', 5, 'EL', '']],
    Requests: [REQUESTS, ['1', requested, 'Level', decision, '']],
  }).found.length;
}

describe('request-open', () => {
  it('names the request that waits too long', () => {
    const { found } = runCheck(requestOpen, {
      Roster: [ROSTER, ['1001', 5, 'EL', 'Active']],
      Requests: [REQUESTS, ['1001', '8/31/2026', 'Opt-out', 'Pending', '']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['A2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          requested: '2026-08-31',
          days: 31,
          limit: 30,
          daysMeaning: 'calendar',
          kind: 'Opt-out',
          sheet: 'Requests',
          row: 2,
          requests: 1,
        },
        message:
          'A request (Opt-out) of 2026-08-31 is not decided after 31 calendar days, the limit here is 30 (Requests, row 2).',
        fix: 'Decide the request and enter the decision with its date.',
      },
    ]);
  });

  it.each([
    // As of 2026-10-01: September 1 is 30 days before.
    ['9/1/2026', '', 0],
    ['8/31/2026', '', 1],
    ['8/31/2026', 'In review', 1],
    ['8/31/2026', 'OPEN', 1],
    ['8/31/2026', 'Approved', 0],
    ['8/31/2026', 'Denied', 0],
    ['10/5/2026', '', 0],
  ])('requested on %s, decision %p: %i findings', (requested, decision, findings) => {
    expect(count(requested, decision)).toBe(findings);
  });

  it('finds two students, each once with the oldest of their requests', () => {
    const { found } = runCheck(requestOpen, {
      Roster: [ROSTER, ['1', 5, 'EL', ''], ['2', 5, 'FEL', ''], ['3', 5, 'EL', 'Withdrawn']],
      Requests: [
        REQUESTS,
        ['1', '8/20/2026', 'Level', '', ''],
        ['1', '8/1/2026', 'Program', '', ''],
        ['2', '8/1/2026', 'Status', '', ''],
        ['3', '8/1/2026', 'Status', '', ''],
      ],
    });
    expect(found.map(({ studentId, data }) => [studentId, data['requested'], data['requests']])).toEqual([
      ['1', '2026-08-01', 2],
      ['2', '2026-08-01', 1],
    ]);
    expect(found[0]?.message).toContain('(Requests, row 3; 2 requests wait)');
  });

  it('could not judge a request without a readable date', () => {
    const { found, couldNotRun } = runCheck(requestOpen, {
      Roster: [ROSTER, ['1', 5, 'EL', '']],
      Requests: [REQUESTS, ['1', 'in May', 'Level', '', '']],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'request-open', missing: 'no readable request date for 1 student: 1' }]);
  });

  it('could not run without a sheet of requests', () => {
    const { couldNotRun } = runCheck(requestOpen, { Roster: [ROSTER, ['1', 5, 'EL', '']] });
    expect(couldNotRun).toEqual([{ check: 'request-open', missing: 'no change requests sheet' }]);
  });
});
