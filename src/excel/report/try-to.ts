import { letPass } from '../request/let-pass';

/** Something that Excel refused, and its code for it. */
export interface NotDone {
  readonly what: string;
  readonly code: string;
}

/** Looks are not worth failing for: some calls fail while another workbook is in front, or without a printer. */
export async function tryTo(
  context: Excel.RequestContext,
  notDone: NotDone[],
  what: string,
  queue: () => void | Promise<void>,
  expected?: string,
): Promise<void> {
  try {
    await queue();
    await context.sync();
  } catch (error) {
    notDone.push({ what, code: letPass(error, expected).code });
  }
}
