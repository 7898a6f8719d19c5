/** Makes a value when it is first asked for, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Works out what a value means once, and keeps it: sheets repeat few values many times. */
export function oncePerValue<Value, Meaning>(read: (value: Value) => Meaning): (value: Value) => Meaning {
  const known = new Map<Value, Meaning>();
  return (value) => {
    let meaning = known.get(value);
    if (meaning === undefined) known.set(value, (meaning = read(value)));
    return meaning;
  };
}
