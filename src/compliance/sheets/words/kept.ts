/** A sheet has 16,384 columns at most, each with a heading and its parts; more are not of one workbook. */
const MOST_KEPT = 50_000;
/** A longer text is no name, and is worked out each time. */
const LONGEST_KEPT = 200;

/** Works out what a text means once: the same headings are looked up for every kind of sheet. */
export function kept<Value>(workOut: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return workOut(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_KEPT) known.clear();
    const value = workOut(text);
    known.set(text, value);
    return value;
  };
}
