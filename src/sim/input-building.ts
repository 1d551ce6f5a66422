/** The building part of SimInput: compartments, what joins them, what they are made of. */

/** Stands for the open air in an opening's `toIndex`, and for "no such thing" elsewhere. */
export const OUTSIDE = -1;
export const NONE = -1;

export type PointM = readonly [xM: number, yM: number];

export interface MaterialInput {
  readonly id: string;
  readonly conductivityWPerMK: number;
  readonly densityKgPerM3: number;
  readonly specificHeatJPerKgK: number;
  readonly thicknessM: number;
  readonly emissivityFrac: number;
}

/** Storeys are ordered from the lowest; `number` is what residents call it (1 = ground). */
export interface StoreyInput {
  readonly id: string;
  readonly number: number;
  readonly floorM: number;
  readonly heightM: number;
}

export type CompartmentKind = 'room' | 'flat' | 'corridor' | 'lobby' | 'stair' | 'liftShaft' | 'cableShaft';

export interface CompartmentInput {
  /** Template ids: `F7.flat3`, `F7.corridor`, `F7.stairA`, `F7.lift`, `F7.cable`. */
  readonly id: string;
  readonly kind: CompartmentKind;
  readonly storeyIndex: number;
  /** Simple polygon, counter-clockwise, metres in the site frame. */
  readonly polygonM: readonly PointM[];
  readonly areaM2: number;
  readonly floorM: number;
  readonly heightM: number;
  /** 1: one well-mixed zone (stair cells, shafts); 2: hot layer over cool layer. */
  readonly zoneCount: 1 | 2;
  /** What the surfaces are made of; NONE: no heat passes into them. */
  readonly ceilingMaterialIndex: number;
  readonly wallMaterialIndex: number;
  readonly floorMaterialIndex: number;
  /** Cracks straight to the open air, spread over the height. */
  readonly leakAreaM2: number;
  /** Stairs only: `A`, `B`, …; which cells belong to one stair. */
  readonly stairId: string | null;
}

/** All surfaces of one material. */
export function ofOneMaterial(materialIndex: number): Pick<CompartmentInput, 'ceilingMaterialIndex' | 'wallMaterialIndex' | 'floorMaterialIndex'> {
  return { ceilingMaterialIndex: materialIndex, wallMaterialIndex: materialIndex, floorMaterialIndex: materialIndex };
}

export type OpeningKind = 'door' | 'window' | 'gap' | 'stairFlight' | 'shaftHole';
/** selfClosing shuts after passage; none stays as the last person left it; wedged never shuts. */
export type Closer = 'selfClosing' | 'none' | 'wedged';

export interface OpeningInput {
  /** Template ids: `F7.flat3.door`, `F7.flat3.window`, `F7.stairA.door`, `F7.stairA.flight` (to the storey above), `F1.entrance`. */
  readonly id: string;
  readonly kind: OpeningKind;
  readonly fromIndex: number;
  /** Compartment index or OUTSIDE. For floor openings `from` is below, `to` above. */
  readonly toIndex: number;
  readonly orientation: 'wall' | 'floor';
  readonly widthM: number;
  /** Absolute elevations; for floor openings both are the level of the slab. */
  readonly sillZM: number;
  readonly headZM: number;
  /** Free area when fully open. */
  readonly areaM2: number;
  /** Crack area that stays when shut. */
  readonly leakAreaM2: number;
  /** As found at tick 0, 0 shut .. 1 fully open. */
  readonly openFrac: number;
  readonly closer: Closer;
  readonly isLocked: boolean;
  /** People can walk through it (doors, flights). */
  readonly isPassable: boolean;
  /** Clear width for people; obstructions reduce it. */
  readonly clearWidthM: number;
  readonly centreM: PointM;
  /** Outward normal of the façade it sits in, degrees clockwise from +y; null for inner openings. */
  readonly azimuthDeg: number | null;
  /** A resident counts this opening as the way out of the building. */
  readonly isExit: boolean;
}

/** Blows gas from one compartment (or the open air) into another. */
export interface FanInput {
  readonly id: string;
  /** Compartment indexes or OUTSIDE; not both OUTSIDE. */
  readonly fromIndex: number;
  readonly toIndex: number;
  /** Absolute elevations of intake and outlet, and their free areas. */
  readonly intakeZM: number;
  readonly outletZM: number;
  readonly areaM2: number;
  /** Flow over pressure rise from intake to outlet: rise increasing, flow never increasing; past the ends the last value holds. */
  readonly curve: readonly FanPoint[];
  /** Running from tick 0, from the alarm on after `delayS`, or once a crew has set it up: its own blower. */
  readonly starts: 'always' | 'alarm' | 'crew';
  readonly delayS: number;
  readonly isWorking: boolean;
}

export interface FanPoint {
  readonly risePa: number;
  readonly flowM3PerS: number;
}

/** A thing whose temperature is watched: a plate somewhere in a compartment, facing somewhere. */
export interface TargetInput {
  readonly id: string;
  readonly compartmentIndex: number;
  readonly positionM: PointM;
  /** Above the compartment's floor. */
  readonly heightM: number;
  /** Outward normal of its face: x, y, z; any length but 0. */
  readonly normal: readonly [number, number, number];
  readonly materialIndex: number;
  readonly thicknessM: number;
  /** How deep below the face its temperature is taken. */
  readonly depthM: number;
}
