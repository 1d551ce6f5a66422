import type { SimInput } from '../sim/index.ts';

type Mutable<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly [number, number]
    ? [number, number]
    : T extends readonly [number, number, number]
    ? [number, number, number]
    : T extends readonly (infer U)[]
    ? Mutable<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;

/** The core's input while it is still being put together. */
export type Draft = Mutable<SimInput>;

/**
 * A hazard as the solver's nouns: a change of the input, nothing else. Patches are applied in the order of the scenario file.
 * A patch keeps the index of every entity it finds; what it adds goes to the end of its list.
 */
export type Patch = (draft: Draft) => void;
