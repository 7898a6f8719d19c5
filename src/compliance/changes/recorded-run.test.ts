import { comparedRun, keptAfter, type KeptRuns, type RecordedRun } from './recorded-run';

const runOf = (asOf: string, name = asOf): RecordedRun => ({
  asOf,
  policy: name,
  notRun: [],
  severities: ['error', 'warning', 'info'],
  problems: [],
});

/** Writes the tab for these runs, one after the other, and says which run each was compared with. */
function written(...runs: readonly RecordedRun[]): (string | null)[] {
  let kept: KeptRuns | null = null;
  return runs.map((run) => {
    const compared: RecordedRun | null = comparedRun(kept, run.asOf);
    kept = keptAfter(kept, run);
    return compared?.policy ?? null;
  });
}

describe('the run that a tab compares with', () => {
  it('is the one written last', () => {
    expect(written(runOf('2026-09-10'), runOf('2026-09-24'), runOf('2026-10-01'))).toEqual([
      null,
      '2026-09-10',
      '2026-09-24',
    ]);
  });

  it('stays the same however often the tab is written on one day', () => {
    const day = (name: string) => runOf('2026-10-01', name);
    expect(written(runOf('2026-09-24'), day('first'), day('second'), day('third'), runOf('2026-10-02'))).toEqual([
      null,
      '2026-09-24',
      '2026-09-24',
      '2026-09-24',
      'third',
    ]);
  });

  it('is the first of the day where there is no earlier one', () => {
    const day = (name: string) => runOf('2026-10-01', name);
    expect(written(day('morning'), day('noon'), day('evening'))).toEqual([null, 'morning', 'morning']);
  });

  it('is not lost where one run is written twice', () => {
    const before = keptAfter(null, runOf('2026-09-24'));
    const run = runOf('2026-10-01');
    expect(keptAfter(keptAfter(before, run), run)).toEqual(keptAfter(before, run));
  });
});
