/** Deep read-only view of a slice: typed arrays lose their setters, objects and arrays theirs. */
export interface ReadonlyNumbers {
  readonly length: number;
  readonly [index: number]: number;
}
type TypedArray = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

export type ReadonlyState<T> = T extends TypedArray
  ? ReadonlyNumbers
  : T extends readonly (infer U)[]
    ? readonly ReadonlyState<U>[]
    : T extends object
      ? { readonly [K in keyof T]: ReadonlyState<T[K]> }
      : T;
