import { describeHostFailure } from '../excel/request/errors';

/** What a ribbon button tells where nothing in the sheet shows it. */
interface Notice {
  readonly message: string;
  readonly hint: string;
  /** For a report to whoever looks after the add-in; only with failures. */
  readonly code?: string;
}

const NOTICES = {
  NothingHighlighted: {
    message: 'No cell is highlighted.',
    hint: 'Open the pane, check the workbook, then choose Highlight rows in the menu ⋯. Next finding goes from one highlighted cell to the next.',
  },
  NothingToRemove: {
    message: 'This workbook holds no highlights of ML Compliance Check.',
    hint: 'Nothing was changed.',
  },
  KeptOnProtected: {
    message: 'Highlights stay on the sheets that are protected; on the others they are removed.',
    hint: 'Take the protection off under Review, then choose Remove highlights again.',
  },
} as const satisfies Record<string, Notice>;

export type NoticeName = keyof typeof NOTICES;

/** The words for a notice's name or, for any other text, for a failure with that code. Never shows the text but as a code. */
export function noticeOf(name: string): Notice {
  if (Object.hasOwn(NOTICES, name)) return NOTICES[name as NoticeName];
  const { code, message, hint } = describeHostFailure({ code: /^\w{1,60}$/.test(name) ? name : 'Unknown' });
  return { code, message, hint };
}
