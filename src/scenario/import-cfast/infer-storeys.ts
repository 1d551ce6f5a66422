import type { z } from 'zod';
import type { storeySchema } from '../schema/building-schema.ts';

export type StoreyOfFile = z.input<typeof storeySchema>;

interface Box {
  readonly floorM: number;
  readonly heightM: number;
}

/** What a hole in a floor joins. */
export interface FloorHole {
  readonly belowM: number;
  readonly aboveM: number;
}

/** Assumed: floors closer than this are steps within a storey; range 1.5-2.2 m. */
const STEP_M = 2;
/** The least and the greatest height that a scenario's storey may have. */
const MIN_STOREY_M = 0.3;
const MAX_STOREY_M = 12;
/** Assumed: a floor this little below the ground is still the ground floor; range 1-2 m. */
const GROUND_TOLERANCE_M = 1.5;

/** CFAST knows no storeys: every two metres of height may begin one, and a hole leads from one into the next. Lowest first. */
export function inferStoreys(rooms: readonly Box[], holes: readonly FloorHole[]): StoreyOfFile[] {
  const levels: number[] = [];
  for (const floorM of [...new Set(rooms.map((room) => room.floorM))].sort((a, b) => a - b)) {
    const isAboveHole = holes.some((hole) => hole.aboveM === floorM);
    const isPassed = holes.some((hole) => hole.belowM < floorM && floorM < hole.aboveM);
    if (levels.length === 0 || isAboveHole || (!isPassed && floorM - levels.at(-1)! >= STEP_M)) levels.push(floorM);
  }
  const groundIndex = levels.findIndex((floorM) => floorM >= -GROUND_TOLERANCE_M);
  const belowCount = groundIndex < 0 ? levels.length : groundIndex;
  return levels.map((floorM, i) => {
    const number = i >= belowCount ? i - belowCount + 1 : i - belowCount;
    return { id: number > 0 ? `F${number}` : `B${-number}`, number, floorM, heightM: heightOf(floorM, levels[i + 1], rooms) };
  });
}

/** Up to the next floor; the highest storey as its lowest room. */
function heightOf(floorM: number, nextM: number | undefined, rooms: readonly Box[]): number {
  const heightM = nextM === undefined ? Math.min(...rooms.filter((room) => room.floorM >= floorM).map((room) => room.heightM)) : nextM - floorM;
  return Number(Math.min(MAX_STOREY_M, Math.max(MIN_STOREY_M, heightM)).toPrecision(12));
}

/** The storey whose floor lies at or next below. */
export function storeyAt(storeys: readonly StoreyOfFile[], floorM: number): StoreyOfFile {
  return storeys.findLast((storey) => storey.floorM <= floorM) ?? storeys[0]!;
}
