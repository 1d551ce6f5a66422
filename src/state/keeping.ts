/** The browser's small memory; null where it keeps nothing (private window, storage refused). */
export type Keeping = Pick<Storage, 'getItem' | 'setItem'>;

export function storage(): Keeping | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
