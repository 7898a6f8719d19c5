import { oneMessage, printable } from './plain-text';

/** Where the command writes its words. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** The ways in which the command speaks. Nothing but JSON goes to standard output unchanged. */
export interface Words {
  /** What was found and done, in lines; beside the JSON where that has standard output for itself. */
  readonly tell: (text: string) => void;
  /** One thing to know of a file that was checked. */
  readonly note: (text: string) => void;
  /** One thing that went wrong. */
  readonly warn: (text: string) => void;
  readonly json: (text: string) => void;
}

/** The words of a command whose standard output is for JSON alone, or not. */
export function wordsFor({ out, error }: Terminal, isForJson: boolean): Words {
  const say = isForJson ? error : out;
  return {
    tell: (text) => say(printable(text)),
    note: (text) => say(oneMessage(`Note: ${text}`)),
    warn: (text) => error(oneMessage(text)),
    json: out,
  };
}
