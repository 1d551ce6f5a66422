/** Everything gas can pass through, in the order of the network: openings, cracks to the open air, fans. */
import { assert } from '../assert.ts';
import { NONE, OUTSIDE, type OpeningInput, type SimInput } from '../input.ts';

export interface VentPlan {
  readonly from: number;
  readonly to: number;
  readonly sillM: number;
  readonly headM: number;
  readonly isFloor: boolean;
  readonly crackM2: number;
  readonly leafM2: number;
  readonly azimuthDeg: number | null;
  readonly cell: number;
  /** The fan in it, and whether its `from` is the fan's outlet; NONE. */
  readonly fanIndex: number;
  readonly isFanTurned: boolean;
}

/** The open air is always the far side; a fan that draws from there is turned round. */
export function ventPlans(input: SimInput): VentPlan[] {
  return [...openingPlans(input), ...leakPlans(input), ...fanPlans(input)];
}

const NO_FAN = { fanIndex: NONE, isFanTurned: false } as const;

export function wallVentsOf(roomCount: number, openings: readonly OpeningInput[]): { wallVentStart: Int32Array; wallVent: Int32Array } {
  const lists: number[][] = Array.from({ length: roomCount }, () => []);
  openings.forEach((opening, v) => {
    if (opening.orientation === 'floor') return;
    lists[opening.fromIndex]!.push(v);
    if (opening.toIndex !== OUTSIDE) lists[opening.toIndex]!.push(v);
  });
  const wallVentStart = new Int32Array(roomCount + 1);
  lists.forEach((list, i) => (wallVentStart[i + 1] = wallVentStart[i]! + list.length));
  return { wallVentStart, wallVent: Int32Array.from(lists.flat()) };
}

export function widthM(vent: VentPlan): number {
  return vent.isFloor || vent.fanIndex !== NONE || vent.headM <= vent.sillM ? 0 : vent.leafM2 / (vent.headM - vent.sillM);
}

function openingPlans(input: SimInput): VentPlan[] {
  const cellOf = new Int32Array(input.openings.length).fill(NONE);
  input.facade.cells.forEach((cell, c) => {
    if (cell.windowOpeningIndex >= 0) cellOf[cell.windowOpeningIndex] = c;
  });
  return input.openings.map((opening, o) => {
    assert(opening.fromIndex >= 0, `opening ${opening.id} starts outside`);
    assert(opening.fromIndex !== opening.toIndex, `opening ${opening.id} leads back into its compartment`);
    return {
      from: opening.fromIndex,
      to: opening.toIndex,
      sillM: opening.sillZM,
      headM: opening.headZM,
      isFloor: opening.orientation === 'floor',
      crackM2: opening.leakAreaM2,
      leafM2: opening.areaM2,
      azimuthDeg: opening.azimuthDeg,
      cell: cellOf[o]!,
      ...NO_FAN,
    };
  });
}

/** Cracks lie in the same façade as the compartment's first opening to the open air; without one they feel no wind. */
function leakPlans(input: SimInput): VentPlan[] {
  const azimuthDeg = new Map<number, number>();
  for (const opening of input.openings) {
    if (opening.toIndex === OUTSIDE && opening.azimuthDeg !== null && !azimuthDeg.has(opening.fromIndex)) azimuthDeg.set(opening.fromIndex, opening.azimuthDeg);
  }
  return input.compartments.flatMap((room, i) => {
    if (room.leakAreaM2 <= 0) return [];
    const span = { sillM: room.floorM, headM: room.floorM + room.heightM };
    return [{ from: i, to: OUTSIDE, ...span, isFloor: false, crackM2: room.leakAreaM2, leafM2: 0, azimuthDeg: azimuthDeg.get(i) ?? null, cell: NONE, ...NO_FAN }];
  });
}

/** `sillM` is the fan's end in `from`, `headM` the one in `to`. */
function fanPlans(input: SimInput): VentPlan[] {
  return input.fans.map((fan, f) => {
    const isFanTurned = fan.fromIndex === OUTSIDE;
    const [from, to] = isFanTurned ? [fan.toIndex, OUTSIDE] : [fan.fromIndex, fan.toIndex];
    assert(from >= 0 && from !== to, `fan ${fan.id} leads from ${fan.fromIndex} to ${fan.toIndex}`);
    const [sillM, headM] = isFanTurned ? [fan.outletZM, fan.intakeZM] : [fan.intakeZM, fan.outletZM];
    return { from, to, sillM, headM, isFloor: false, crackM2: 0, leafM2: fan.areaM2, azimuthDeg: null, cell: NONE, fanIndex: f, isFanTurned };
  });
}
