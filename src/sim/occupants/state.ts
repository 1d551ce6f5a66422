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

/** Why somebody does not leave by itself: told to stay in, or told to wait there, on a storey below. */
export const STAY = { none: 0, asTold: 1, below: 2 } as const;

export const WINDOW_STAND = { none: 0, at: 1, lost: 2 } as const;

/** One entry a person (input.people) unless said otherwise. */
export interface OccupantState {
  state: Uint8Array;
  xM: Float64Array;
  yM: Float64Array;
  zM: Float64Array;
  compartmentIndex: Int32Array;
  /** The opening now walked to; NONE at rest. */
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

  // From here on: the slice's own memory. Others need not read it.
  /** Drawn at tick 0. */
  isAsleep: Uint8Array;
  hearsAlarm: Uint8Array;
  /** Seconds from the push message to reading it; Infinity: never reads it. */
  pushReadAfterS: Float64Array;
  stairSpeedMPerS: Float64Array;
  levelSpeedMPerS: Float64Array;
  /** Toxic dose at which this person falls. */
  fedThreshold: Float64Array;
  /** 1 once the push message has shortened the preparation. */
  hasReadPush: Uint8Array;
  /** Time of the last storey order this person has weighed; Infinity: none. */
  orderAtS: Float64Array;
  /** STAY. */
  isStaying: Uint8Array;
  /** Storey that this person is on the way down to, as told; NONE: out of the building. */
  downToIndex: Int32Array;
  /** Compartment of refuge now walked to; NONE: walks out of the building. */
  goalIndex: Int32Array;
  /** Route (see route.ts) now followed, and a bit for every route found full of smoke. */
  routeIndex: Int32Array;
  blockedRouteBits: Int32Array;
  /** WINDOW_STAND: whether this person waits at the window, and whether the window was lost to fire. */
  windowStand: Uint8Array;
  /** 1: own flat is untenable, goes through smoke rather than back. */
  isForced: Uint8Array;
  /** Who helps this person down; NONE: nobody. */
  helperIndex: Int32Array;
  /** Walking path above the landing of a stair cell. */
  flightM: Float64Array;
  /** On the ground that people walk on (ground/tower-ground.ts): place, cell (NONE: has not walked yet) and heading. */
  groundXM: Float64Array;
  groundYM: Float64Array;
  cellIndex: Int32Array;
  headingXFrac: Float64Array;
  headingYFrac: Float64Array;
  /** Time stood still against the wish; kept by presets with foresight only. */
  stoodS: Float64Array;
  /** How long the person has stood wedged, at most HELD_MOST_S. */
  heldS: Float64Array;
  shelteredAtS: Float64Array;
  retryCount: Uint8Array;
  /** Seconds lain in untenable air. */
  downS: Float64Array;
  /** Per household: whether it has decided whom to ring; when somebody who knows rings it first (Infinity: nobody), and who. */
  hasRung: Uint8Array;
  rungAtS: Float64Array;
  rungBy: Int32Array;
  /** Per compartment: when a neighbour knocks. */
  neighbourKnockAtS: Float64Array;
  /** When the building head sets out; Infinity before. */
  knockStartS: number;
  /** When the street first cries out (flames outside, engines arriving); Infinity before. */
  outcryAtS: number;
  /** Per person: how long after that they would learn of it by ear, eye or phone. */
  outcryLagS: Float64Array;
}
