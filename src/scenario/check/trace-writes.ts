import type { Draft, Patch } from '../../catalog/patch.ts';

export interface PatchTrace {
  /** Fields that came out with another value, by the ids on the way: `water.links.hA.isOpen`. */
  readonly changed: readonly string[];
  /** Fields that it set, also to what they were. */
  readonly written: readonly string[];
  /** Ids of what was added at the end of a list: `site.obstacles.main.block1`. */
  readonly added: readonly string[];
}

interface Undo {
  readonly target: object;
  readonly key: string | symbol;
  readonly hadKey: boolean;
  readonly before: unknown;
  readonly lengthBefore: number | null;
}

/** Applies a patch, notes what it wrote, and takes it back: the draft is afterwards as before. */
export function traceWrites(draft: Draft, patch: Patch): PatchTrace {
  const undos: Undo[] = [];
  const changed = new Set<string>();
  const written = new Set<string>();
  const added = new Set<string>();
  const onWrite = (target: object, key: string | symbol, value: unknown, path: string): void => {
    const hadKey = Object.hasOwn(target, key);
    undos.push({ target, key, hadKey, before: Reflect.get(target, key), lengthBefore: Array.isArray(target) ? target.length : null });
    if (Array.isArray(target) && key === 'length') return;
    if (Array.isArray(target) && !hadKey) added.add(`${path}.${idOf(value) ?? String(key)}`);
    else {
      written.add(`${path}.${String(key)}`);
      if (!Object.is(Reflect.get(target, key), value)) changed.add(`${path}.${String(key)}`);
    }
  };
  patch(watched(draft, '', onWrite));
  for (const { target, key, hadKey, before, lengthBefore } of undos.reverse()) {
    if (hadKey) Reflect.set(target, key, before);
    else Reflect.deleteProperty(target, key);
    if (Array.isArray(target) && lengthBefore !== null) target.length = lengthBefore;
  }
  return { changed: [...changed], written: [...written], added: [...added] };
}

type OnWrite = (target: object, key: string | symbol, value: unknown, path: string) => void;

function watched<T extends object>(target: T, path: string, onWrite: OnWrite): T {
  return new Proxy(target, {
    get: (object, key, receiver) => {
      const value: unknown = Reflect.get(object, key, receiver);
      if (typeof value !== 'object' || value === null) return value;
      const name = idOf(value) ?? String(key);
      return watched(value, path === '' ? name : `${path}.${name}`, onWrite);
    },
    set: (object, key, value: unknown) => {
      onWrite(object, key, value, path);
      return Reflect.set(object, key, value);
    },
    deleteProperty: (_object, key) => {
      throw new Error(`a patch may not remove ${path}.${String(key)}: indexes must stay`);
    },
  });
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;
}
