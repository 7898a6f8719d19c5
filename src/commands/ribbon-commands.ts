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

/** The function commands of manifest.xml, by their `FunctionName`. They complete their event whatever happens. */
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
    try {
      const notice = await run(work).catch((error: unknown) => describeHostFailure(error).code);
      if (notice !== null) await tell(notice);
    } finally {
      event.completed();
    }
  };
}
