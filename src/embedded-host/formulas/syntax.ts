import type { Token } from './tokens';
import { tokenize } from './tokens';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | { readonly error: string } }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'structured'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** Operators from weak to strong, as Excel binds them. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class SyntaxProblem extends Error {}

/** Reads a formula (with or without its `=`); undefined when it is not understood. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula.replace(/^=/, ''))?.filter((token) => token.kind !== 'space');
  if (!tokens || tokens.length === 0) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof SyntaxProblem) return undefined;
    throw error;
  }
}

/** Whether the formula reads no cells, so that it has one result wherever and whenever it is calculated: the host knows no function of place or time. */
export function isConstant(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'unary':
      return isConstant(expression.operand);
    case 'binary':
      return isConstant(expression.left) && isConstant(expression.right);
    case 'call':
      return expression.args.every((argument) => argument === undefined || isConstant(argument));
    default:
      return false;
  }
}

class Parser {
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#binary(0);
    if (this.#at < this.#tokens.length) throw new SyntaxProblem();
    return expression;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token;
  }

  #operator(among: readonly string[]): string | undefined {
    const token = this.#peek();
    if (token?.kind !== 'operator' || !among.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (let operator = this.#operator(operators); operator; operator = this.#operator(operators)) {
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #unary(): Expression {
    const operator = this.#operator(['-', '+']);
    if (operator) return { kind: 'unary', operator, operand: this.#unary() };
    let operand = this.#primary();
    while (this.#operator(['%'])) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  #primary(): Expression {
    if (this.#take('open')) return this.#closed();
    const token = this.#peek();
    this.#at += 1;
    switch (token?.kind) {
      case 'text':
        return { kind: 'literal', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'boolean':
        return { kind: 'literal', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'literal', value: { error: token.text } };
      case 'reference':
      case 'structured':
        return { kind: token.kind, text: token.text };
      case 'name':
        return { kind: 'name', name: token.text };
      case 'function':
        return { kind: 'call', name: token.text.toUpperCase().replace(/^_XLFN\./, ''), args: this.#args() };
      default:
        throw new SyntaxProblem();
    }
  }

  #closed(): Expression {
    const inner = this.#binary(0);
    if (!this.#take('close')) throw new SyntaxProblem();
    return inner;
  }

  #args(): (Expression | undefined)[] {
    this.#take('open');
    if (this.#take('close')) return [];
    const args: (Expression | undefined)[] = [];
    for (;;) {
      const next = this.#peek()?.kind;
      args.push(next === 'comma' || next === 'close' ? undefined : this.#binary(0));
      if (this.#take('close')) return args;
      if (!this.#take('comma')) throw new SyntaxProblem();
    }
  }
}
