type TokenKind =
  | 'space'
  | 'text'
  | 'error'
  | 'number'
  | 'reference'
  | 'structured'
  | 'function'
  | 'boolean'
  | 'name'
  | 'operator'
  | 'comma'
  | 'open'
  | 'close'
  | 'brace';

export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the formula. */
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;

/** In the order in which they are tried. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/uy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/uy],
  ['function', new RegExp(String.raw`${NAME}(?=\()`, 'uy')],
  ['reference', new RegExp(`${SHEET}(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\\p{L}\\p{N}_(.])`, 'uy')],
  ['structured', new RegExp(String.raw`(?:${NAME})?\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`, 'uy')],
  ['number', /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy],
  ['boolean', /(?:TRUE|FALSE)(?![\p{L}\p{N}_.])/iuy],
  ['name', new RegExp(NAME, 'uy')],
  ['operator', /<>|<=|>=|[-+*/^&=<>%@:]/uy],
  ['comma', /,/uy],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['brace', /[{};#!]/uy],
];

/** Cuts a formula (without its `=`) into tokens; undefined when something in it is not understood. */
export function tokenize(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (!token) return undefined;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  return undefined;
}
