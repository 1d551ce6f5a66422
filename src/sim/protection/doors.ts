/** How far doors and windows stand open: as found, as ordered, as held by a crew, as people leave them, as fire breaks them. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import { OUTSIDE, type OpeningInput } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import type { ProtectionState } from './state.ts';

/** A door stands open so long after one person. Assumed: 5 s (3 to 8 s); code closers need 3 to 10 s from 70°. */
const PASSAGE_HOLD_S = 5;
/** Each further person in the same second keeps it open longer. Assumed: 1 s (0.5 to 2 s). */
const FURTHER_PERSON_S = 1;

/** Sets every opening of the tick. `brokenFrac` is the share of a window that is gone. */
export function stepDoors(own: ProtectionState, world: FrozenWorld, brokenFrac: (openingIndex: number) => number, emit: Emit): void {
  for (let i = 0; i < world.input.openings.length; i++) {
    const opening = world.input.openings[i]!;
    countPassage(own, world, i);
    noteLeftOpen(own, world, i, emit);
    const wantedFrac = doorFrac(own, world, i);
    own.openFrac[i] = Math.min(1, Math.max(0, wantedFrac, opening.kind === 'window' ? brokenFrac(i) : world.fire.isBurntThrough[i]!));
  }
}

function countPassage(own: ProtectionState, world: FrozenWorld, i: number): void {
  const passed = world.occupants.passedCount[i]!;
  own.holdOpenS[i] = passed > 0
    ? Math.max(own.holdOpenS[i]!, PASSAGE_HOLD_S + FURTHER_PERSON_S * (passed - 1))
    : Math.max(0, own.holdOpenS[i]! - TICK_S);
}

/** Orders and crews have the last word; then the lock, people in the doorway, the closer. */
function doorFrac(own: ProtectionState, world: FrozenWorld, i: number): number {
  const opening = world.input.openings[i]!;
  const setFrac = world.commands.openingSetFrac[i]!;
  if (setFrac >= 0) return setFrac;
  const heldFrac = world.response.heldOpenFrac[i]!;
  if (heldFrac > 0) return Math.max(heldFrac, restFrac(own, opening, i));
  if (opening.isLocked && opening.kind === 'door') return 0;
  return own.holdOpenS[i]! > 0 && opening.kind === 'door' ? 1 : restFrac(own, opening, i);
}

/** Where the door comes to rest: a closer brings it back to how it was found, which for a wedged one is open. */
function restFrac(own: ProtectionState, opening: OpeningInput, i: number): number {
  return own.isLeftOpen[i] && opening.closer === 'none' ? 1 : opening.openFrac;
}

/** Left open by who went out, shut again by who comes back to shelter. */
function noteLeftOpen(own: ProtectionState, world: FrozenWorld, i: number, emit: Emit): void {
  const opening = world.input.openings[i]!;
  const personIndex = world.occupants.leftOpenBy[i]!;
  if (opening.closer !== 'none' || opening.isLocked) return;
  const wasLeftOpen = own.isLeftOpen[i] === 1;
  own.isLeftOpen[i] = personIndex < 0 ? 0 : 1;
  if (wasLeftOpen || personIndex < 0) return;
  const inside = opening.fromIndex === OUTSIDE ? opening.toIndex : opening.fromIndex;
  emit('doorLeftOpen', { who: opening.id, where: world.input.compartments[inside]!.id, because: world.input.people[personIndex]!.id });
}
