import { describeHostFailure } from '../excel/request/errors';
import { removeHighlights } from '../excel/highlight/highlight';
import { selectNextMark } from '../excel/anchors/next-mark';
import type { NoticeName } from './notices';

/** What the buttons need of Office. */
interface CommandHost {
  /** `Excel.run`. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Shows a notice by its name, or by the code of a failure, until it is closed. */
  tell(notice: string): Promise<void>;
}

/** What Office hands to a command; it must be completed, or the button stays blocked. */
type CommandEvent = Pick<Office.AddinCommands.Event, 'completed'>;
export type RibbonCommand = (event: CommandEvent) => Promise<void>;

/** After so long a button is free again: Excel may never answer, and a dialog never tell that it was closed (office-js issues 806, 161). */
const LONGEST_WAIT = 60_000;

/** The function commands of manifest.xml, by their `FunctionName`. They complete their event whatever happens, after a minute at most. */
export function ribbonCommands(host: CommandHost): Record<'nextFinding' | 'removeHighlights', RibbonCommand> {
  return {
    nextFinding: command(host, async (context) =>
      (await selectNextMark(context)) === null ? 'NothingHighlighted' : null,
    ),
    removeHighlights: command(host, async (context) => {
      const { rulesRemoved, skipped } = await removeHighlights(context);
      if (skipped.length > 0) return 'KeptOnProtected';
      return rulesRemoved === 0 ? 'NothingToRemove' : null;
    }),
  };
}

function command(
  { run, tell }: CommandHost,
  work: (context: Excel.RequestContext) => Promise<NoticeName | null>,
): RibbonCommand {
  return async (event) => {
    let isCompleted = false;
    const complete = () => {
      if (!isCompleted) event.completed();
      isCompleted = true;
    };
    const longest = setTimeout(complete, LONGEST_WAIT);
    try {
      const notice = await run(work).catch((error: unknown) => describeHostFailure(error).code);
      if (notice !== null) await tell(notice);
    } finally {
      clearTimeout(longest);
      complete();
    }
  };
}
