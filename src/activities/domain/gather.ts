/** Items by key, in their order; keys in the order of their first item. */
export function gather<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const gathered = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const others = gathered.get(key);
    if (others) others.push(item);
    else gathered.set(key, [item]);
  }
  return gathered;
}
