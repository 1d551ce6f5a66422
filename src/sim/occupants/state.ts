/** People's states as numbers (frames and typed arrays carry them). Append only. */
export const PERSON = {
  absent: 0,
  unaware: 1,
  preparing: 2,
  moving: 3,
  queueing: 4,
  sheltering: 5,
  assisted: 6,
  incapacitated: 7,
  dead: 8,
  out: 9,
} as const;
export type PersonStateName = keyof typeof PERSON;

/** One entry a person (input.people) unless said otherwise. */
export interface OccupantState {
  state: Uint8Array;
  xM: Float64Array;
  yM: Float64Array;
  zM: Float64Array;
  compartmentIndex: Int32Array;
  /** The opening now walked to or queued at; NONE at rest. */
  targetOpeningIndex: Int32Array;
  awareAtS: Float64Array;
  moveAtS: Float64Array;
  outAtS: Float64Array;
  speedMPerS: Float64Array;
  isTrained: Uint8Array;
  fedToxic: Float64Array;
  fedHeat: Float64Array;
  /** 1: alive inside and cannot leave unaided (smoke in the way out, waits to be fetched, down). */
  isTrapped: Uint8Array;
  /** Opening index used to leave; NONE before. */
  exitOpeningIndex: Int32Array;
  /** Id or event kind that caused the present state. */
  because: (string | null)[];
  /** Per opening: people who passed in this tick; who left it open for good. */
  passedCount: Float64Array;
  leftOpenBy: Int32Array;
  /** Per compartment: people in it now. */
  countByCompartment: Float64Array;
}
