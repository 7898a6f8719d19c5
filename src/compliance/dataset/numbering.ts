/** Gives things their places in a list as numbers; a thing that is not in the list yet is added. */
export function numbering<Item>(list: Item[]): (item: Item) => number {
  const numbers = new Map(list.map((item, number) => [item, number]));
  return (item) => {
    let number = numbers.get(item);
    if (number === undefined) {
      number = list.push(item) - 1;
      numbers.set(item, number);
    }
    return number;
  };
}
