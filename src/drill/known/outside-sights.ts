/** What somebody in the street sees of the tower: flames and smoke at windows, burnt canopies, people who wave. */
import { FRAME_COLUMNS, type FacadeCellInput, type Frame, type SimEvent, type SimInput } from '../../sim/index.ts';
import type { KnownSight } from './known-schema.ts';

export type Side = KnownSight['side'];

/** Assumed: flames at a window are seen from the street from here on; 20 .. 200 kW. */
const FLAME_KW = 50;
/** Assumed: a fire that fills the window behind broken glass; 200 .. 1000 kW. */
const INSIDE_KW = 500;
/** Assumed: smoke that shows against a wall at night; 0.2 .. 1 /m. */
const SMOKE_OD_PER_M = 0.5;
const BURNT_FRAC = 0.3;

const FACADE = FRAME_COLUMNS.facade;
const ROOMS = FRAME_COLUMNS.compartments;

export function outsideSights(frame: Frame, events: readonly SimEvent[], input: SimInput, sides: readonly Side[]): KnownSight[] {
  const waving = wavingAt(events);
  return input.facade.cells.flatMap((cell, i): KnownSight[] => {
    const side = sideOf(cell, input);
    if (!sides.includes(side)) return [];
    const at = { side, storeyNumber: input.storeys[cell.storeyIndex]!.number, bayNumber: cell.bayIndex + 1 };
    const look = lookOf(frame, cell, i);
    return [...(look === null ? [] : [{ ...at, look }]), ...(waving.has(cell.id) ? [{ ...at, look: 'person' as const }] : [])];
  });
}

/** Numbers of the windows on this side, as one counts them. */
export function baysOf(side: Side, input: SimInput): number[] {
  const numbers = input.facade.cells.filter((cell) => sideOf(cell, input) === side).map(({ bayIndex }) => bayIndex + 1);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The front looks to the end of the lane, where the engines stand. */
export function sideOf({ azimuthDeg, centreM }: FacadeCellInput, { site }: SimInput): Side {
  const end = site.lanes[0]?.pointsM.at(-1);
  if (end === undefined) return 'front';
  const turnRad = (azimuthDeg * Math.PI) / 180;
  return Math.sin(turnRad) * (end[0] - centreM[0]) + Math.cos(turnRad) * (end[1] - centreM[1]) > 0 ? 'front' : 'back';
}

function lookOf(frame: Frame, cell: FacadeCellInput, cellIndex: number): 'flame' | 'smoke' | 'burnt' | null {
  const outside = (column: (typeof FACADE)[number]) => frame.facade[cellIndex * FACADE.length + FACADE.indexOf(column)]!;
  const inside = (column: (typeof ROOMS)[number]) => frame.compartments[cell.compartmentIndex * ROOMS.length + ROOMS.indexOf(column)]!;
  const isBroken = outside('windowBrokenFrac') > 0;
  if (outside('hrrKw') > FLAME_KW || (isBroken && inside('hrrKw') > INSIDE_KW)) return 'flame';
  if (isBroken && inside('upperOdPerM') > SMOKE_OD_PER_M) return 'smoke';
  return outside('burntFrac') > BURNT_FRAC ? 'burnt' : null;
}

const LEAVES_WINDOW: ReadonlySet<string> = new Set(['personLostWindow', 'personFound', 'personRescued', 'personOut', 'personIncapacitated', 'personDied']);

/** Façade cells at which somebody stands now. */
function wavingAt(events: readonly SimEvent[]): ReadonlySet<string> {
  const windowOf = new Map<string, string>();
  for (const { kind, who, where } of events) {
    if (who === null) continue;
    if (kind === 'personAtWindow' && where !== null) windowOf.set(who, where);
    else if (LEAVES_WINDOW.has(kind)) windowOf.delete(who);
  }
  return new Set(windowOf.values());
}
