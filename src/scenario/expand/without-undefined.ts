type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A partial object without the keys that stand for nothing, so that it may be laid over another. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
