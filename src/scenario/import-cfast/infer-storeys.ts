import type { z } from 'zod';
import type { storeySchema } from '../schema/building-schema.ts';

export type StoreyOfFile = z.input<typeof storeySchema>;

/** The least and the greatest height that a scenario's storey may have. */
const MIN_STOREY_M = 2;
const MAX_STOREY_M = 12;
/** Assumed: a floor this little below the ground is still the ground floor; range 1-2 m. */
const GROUND_TOLERANCE_M = 1.5;
const USUAL_STOREY_M = 3;

/** CFAST knows no storeys: floors less than two metres apart make one. Lowest first. */
export function inferStoreys(rooms: readonly { readonly floorM: number; readonly heightM: number }[]): StoreyOfFile[] {
  const levels: number[] = [];
  for (const floorM of [...new Set(rooms.map((room) => room.floorM))].sort((a, b) => a - b)) {
    if (levels.length === 0 || floorM - levels.at(-1)! >= MIN_STOREY_M) levels.push(floorM);
  }
  const groundIndex = levels.findIndex((floorM) => floorM >= -GROUND_TOLERANCE_M);
  const belowCount = groundIndex < 0 ? levels.length : groundIndex;
  return levels.map((floorM, i) => {
    const number = i >= belowCount ? i - belowCount + 1 : i - belowCount;
    return { id: number > 0 ? `F${number}` : `B${-number}`, number, floorM, heightM: heightOf(floorM, levels[i + 1], rooms) };
  });
}

/** Up to the next floor; the highest storey as its lowest room. */
function heightOf(floorM: number, nextM: number | undefined, rooms: readonly { readonly floorM: number; readonly heightM: number }[]): number {
  const own = rooms.filter((room) => room.floorM >= floorM && room.heightM >= MIN_STOREY_M).map((room) => room.heightM);
  const heightM = nextM === undefined ? Math.min(...own, own.length === 0 ? USUAL_STOREY_M : MAX_STOREY_M) : nextM - floorM;
  return Number(Math.min(MAX_STOREY_M, Math.max(MIN_STOREY_M, heightM)).toPrecision(12));
}

/** The storey whose floor lies at or next below. */
export function storeyAt(storeys: readonly StoreyOfFile[], floorM: number): StoreyOfFile {
  return storeys.findLast((storey) => storey.floorM <= floorM) ?? storeys[0]!;
}
