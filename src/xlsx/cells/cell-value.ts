/** The error texts that a cell can show. */
const ERROR_TEXTS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
] as const;
type ErrorText = (typeof ERROR_TEXTS)[number];

/** An error in a cell. There is one object for each error text, so `===` compares. */
export interface CellError {
  readonly error: ErrorText;
}

/** What a cell holds; null is a blank cell. Dates are serial numbers, as in the file. */
export type CellValue = string | number | boolean | CellError | null;

const VALUE_ERROR: CellError = Object.freeze({ error: '#VALUE!' });
const errors = new Map<string, CellError>(
  ERROR_TEXTS.map((error) => [error, error === '#VALUE!' ? VALUE_ERROR : Object.freeze({ error })]),
);

/** The shared error object for a text such as `#REF!`; `#VALUE!` for a text that is no known error. */
export function cellError(text: string): CellError {
  return errors.get(text) ?? VALUE_ERROR;
}

/** Whether the text is one that Excel shows for an error. */
export function isErrorText(text: string): text is ErrorText {
  return errors.has(text);
}

/** Whether the value is an error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
