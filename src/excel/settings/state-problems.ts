import { wordList } from '../../compliance/sheets/values/word-list';
import type { KeptState } from './kept-state';
import { STATE_KINDS } from './kinds';

/** What of the workbook's state is not used, in a sentence each, with what to do. The state must hold every kind. */
export function problemsOf(state: KeptState): string[] {
  const titles = (problem: 'newer' | 'damaged') =>
    wordList(STATE_KINDS.filter((kind) => state.of(kind).problem === problem).map(({ title }) => title));
  const newer = titles('newer');
  const damaged = titles('damaged');
  return [
    ...(newer === ''
      ? []
      : [
          `This workbook keeps ${newer} of a newer version of ML Compliance Check. They are not used and stay as they are. Update the add-in to use them.`,
        ]),
    ...(damaged === ''
      ? []
      : [
          `What this workbook keeps of ${damaged} was cut short or edited by hand and cannot be read; all else is used. Take a copy of the file from before, or set it anew: what you save then takes its place.`,
        ]),
  ];
}
