/** Reads JSON that stands in a workbook. Undefined for what is none, or is nested so deep that it could not be written again. */
export function storedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    JSON.stringify(value);
    return value;
  } catch {
    // Cut, edited by hand, or no work of ours: who asks says so.
    return undefined;
  }
}
