/** Window glass before a hot layer, and the glass that the façade fire has taken. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import { OUTSIDE, type SimInput } from '../input.ts';
import { STREAM, drawNormal, keyOfId } from '../rng.ts';
import type { FrozenWorld } from '../world.ts';
import type { ProtectionState } from './state.ts';

/** Layer over outside air at which ordinary glass falls out. Assumed: mean 300 K (250 to 350 K), sigma 40 K: it cracks near 80 K across the pane and falls out far later [babrauskas-glass]. */
const FALL_RISE_K = 300;
const FALL_SIGMA_K = 40;
/** Never below cracking with certainty. Assumed: 200 K. */
const LEAST_RISE_K = 200;
/** The layer must stay so long. Assumed: 20 s (10 to 60 s). */
const HOT_HOLD_S = 20;
/** From the first gap to an empty frame. Assumed: 60 s (30 to 180 s). */
const FALL_S = 60;

interface Pane {
  readonly openingIndex: number;
  readonly roomIndex: number;
  readonly cellIndexes: readonly number[];
}

const PANES = new WeakMap<SimInput, { readonly panes: readonly Pane[]; readonly cellsOf: readonly (readonly number[])[] }>();

function panesOf(input: SimInput) {
  const known = PANES.get(input);
  if (known) return known;
  const cellsOf: number[][] = input.openings.map(() => []);
  input.facade.cells.forEach((cell, c) => cellsOf[cell.windowOpeningIndex]?.push(c));
  const panes = input.openings.flatMap((opening, openingIndex) => {
    const roomIndex = opening.fromIndex === OUTSIDE ? opening.toIndex : opening.fromIndex;
    const isPane = opening.kind === 'window' && (opening.fromIndex === OUTSIDE || opening.toIndex === OUTSIDE);
    return isPane ? [{ openingIndex, roomIndex, cellIndexes: cellsOf[openingIndex]! }] : [];
  });
  const made = { panes, cellsOf };
  PANES.set(input, made);
  return made;
}

/** Rise at which one pane falls. */
export function glassFallRiseK(seed: number, openingId: string): number {
  return Math.max(LEAST_RISE_K, FALL_RISE_K + FALL_SIGMA_K * drawNormal(seed, STREAM.glass, keyOfId(openingId)));
}

/** Per opening: the façade cells that it is the window of. */
export function cellsBefore(input: SimInput): readonly (readonly number[])[] {
  return panesOf(input).cellsOf;
}

/** Share of a window that is gone, by the fire outside or the layer inside. */
export function brokenFracOf(own: ProtectionState, world: FrozenWorld, openingIndex: number, cells = cellsBefore(world.input)[openingIndex]!): number {
  let brokenFrac = own.glassFallenFrac[openingIndex]!;
  for (const c of cells) brokenFrac = Math.max(brokenFrac, world.facade.windowBrokenFrac[c]!);
  return brokenFrac;
}

/** Brings glass down where a hot layer stands behind it. */
export function stepGlass(own: ProtectionState, world: FrozenWorld, emit: Emit): void {
  for (const pane of panesOf(world.input).panes) {
    const i = pane.openingIndex;
    if (own.glassFallenFrac[i]! >= 1 || !isHot(own, world, pane)) continue;
    own.hotGlassS[i] = own.hotGlassS[i]! + TICK_S;
    if (own.hotGlassS[i] < HOT_HOLD_S) continue;
    if (brokenFracOf(own, world, i) === 0) tellBroken(world, pane, emit);
    own.glassFallenFrac[i] = Math.min(1, own.glassFallenFrac[i]! + TICK_S / FALL_S);
  }
}

/** The layer has come down to the window and is hotter than this pane stands. */
function isHot(own: ProtectionState, world: FrozenWorld, pane: Pane): boolean {
  const riseK = world.smoke.upperTempK[pane.roomIndex]! - world.input.ambient.tempK;
  if (riseK < LEAST_RISE_K) return false;
  const opening = world.input.openings[pane.openingIndex]!;
  const layerZM = world.input.compartments[pane.roomIndex]!.floorM + world.smoke.layerHeightM[pane.roomIndex]!;
  if (layerZM >= opening.headZM) return false;
  return riseK >= own.glassFallRiseK[pane.openingIndex]!;
}

function tellBroken(world: FrozenWorld, pane: Pane, emit: Emit): void {
  const room = world.input.compartments[pane.roomIndex]!;
  emit('windowBroke', {
    who: world.input.openings[pane.openingIndex]!.id, where: world.input.facade.cells[pane.cellIndexes[0] ?? -1]?.id ?? room.id,
    because: room.id, values: { upperTempK: world.smoke.upperTempK[pane.roomIndex]! },
  });
}
