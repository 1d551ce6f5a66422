/** Smallest key first; equal keys in order of item, so that the order never depends on history. */
export interface Heap {
  readonly keys: number[];
  readonly items: number[];
}

export function createHeap(): Heap {
  return { keys: [], items: [] };
}

export function pushHeap({ keys, items }: Heap, key: number, itemIndex: number): void {
  let hole = keys.length;
  keys.push(key);
  items.push(itemIndex);
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (!isBefore(key, itemIndex, keys[parent]!, items[parent]!)) break;
    keys[hole] = keys[parent]!;
    items[hole] = items[parent]!;
    hole = parent;
  }
  keys[hole] = key;
  items[hole] = itemIndex;
}

/** Takes the first item; its key is heap.keys[0] before the call. */
export function popHeap({ keys, items }: Heap): number {
  const first = items[0]!;
  const key = keys.pop()!, item = items.pop()!;
  const count = keys.length;
  if (count === 0) return first;
  let hole = 0;
  for (let child = 1; child < count; child = 2 * hole + 1) {
    if (child + 1 < count && isBefore(keys[child + 1]!, items[child + 1]!, keys[child]!, items[child]!)) child += 1;
    if (!isBefore(keys[child]!, items[child]!, key, item)) break;
    keys[hole] = keys[child]!;
    items[hole] = items[child]!;
    hole = child;
  }
  keys[hole] = key;
  items[hole] = item;
  return first;
}

function isBefore(key: number, itemIndex: number, thanKey: number, thanIndex: number): boolean {
  return key < thanKey || (key === thanKey && itemIndex < thanIndex);
}
