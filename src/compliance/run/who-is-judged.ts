import { NOBODY_ENROLLED } from '../dataset/enrolled-rows';
import { headlineOf } from './score';
import { headlineSentences } from './score-words';
import type { ComplianceRun } from './run';

type Run = Pick<ComplianceRun, 'dataset' | 'services' | 'findings'>;

/** The rosters with rows of which none counts as enrolled: told before all else (docs/spec/recognition.md §5, PowerSchool). */
export function rostersWithoutEnrolled({ dataset }: Pick<Run, 'dataset'>): string[] {
  return dataset.readAs.flatMap(({ sheet, text }) => (text === NOBODY_ENROLLED ? [sheet.sheet.name] : []));
}

/** Whether there are rosters and none has a column that tells who is an ML (docs/spec/recognition.md §6). */
export function lacksMlColumn({ dataset }: Pick<Run, 'dataset'>): boolean {
  const saysWho = (['roster.mlStatus', 'roster.sdd', 'roster.eld'] as const).some(dataset.has);
  return dataset.sheetsOf('roster').length > 0 && !saysWho;
}

/** What a run says first, in sentences: sheets on which nobody is judged, then the two figures, or why there are none. */
export function openingSentences(run: Run, inScope?: (school: string) => boolean): string[] {
  const figures = headlineSentences(headlineOf(run, inScope));
  const unjudged = rostersWithoutEnrolled(run).map(
    (name) => `No row of ${name} counts as enrolled on this day: nobody on it is judged.`,
  );
  const noFigure = lacksMlColumn(run)
    ? 'No column says who is an ML: no column of ML status or level was found on a roster.'
    : run.dataset.sheetsOf('roster').length === 0
      ? 'No roster was read: nothing tells who is an ML.'
      : 'No active ML was found.';
  return [...unjudged, ...(figures.length > 0 ? figures : [noFigure])];
}
