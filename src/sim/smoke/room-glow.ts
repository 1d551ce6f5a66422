import { SURFACE_COUNT } from './enclosure.ts';

/** What the radiation balance of a watched room left in this tick. */
export interface RoomGlow {
  isKept: boolean;
  interfaceM: number;
  upperTempK: number;
  lowerTempK: number;
  upperPerM: number;
  lowerPerM: number;
  upperFrac: number;
  lowerFrac: number;
  readonly leavingWPerM2: Float64Array;
}

export function darkGlow(): RoomGlow {
  return { isKept: false, interfaceM: 0, upperTempK: 0, lowerTempK: 0, upperPerM: 0, lowerPerM: 0, upperFrac: 0, lowerFrac: 0, leavingWPerM2: new Float64Array(SURFACE_COUNT) };
}
