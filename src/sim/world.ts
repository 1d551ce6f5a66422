/**
 * World: the whole state of a run. One slice a system; a system writes its own slice and reads the others as they stand
 * (systems earlier in the tick have already moved on, later ones still show the last tick).
 * Slices hold plain objects, arrays, typed arrays, numbers, strings, booleans and null: that is what hash and snapshot understand.
 */
import type { Emit } from './events.ts';
import type { Command } from './commands.ts';
import type { SimInput } from './input.ts';
import type { ReadonlyState } from './readonly-state.ts';
import type { HydraulicSolver } from './water/hydraulic-solver.ts';
import type { CommandState } from './command-system.ts';
import type { FireState } from './fire/state.ts';
import type { SmokeState } from './smoke/state.ts';
import type { FacadeState } from './fire/facade-state.ts';
import type { ProtectionState } from './protection/state.ts';
import type { WaterState } from './water/state.ts';
import type { OccupantState } from './occupants/state.ts';
import type { ResponseState } from './response/state.ts';

export interface Slices {
  commands: CommandState;
  fire: FireState;
  smoke: SmokeState;
  facade: FacadeState;
  protection: ProtectionState;
  water: WaterState;
  occupants: OccupantState;
  response: ResponseState;
}
export type SliceName = keyof Slices;

export interface World extends Slices {
  readonly input: SimInput;
  readonly seed: number;
  readonly ports: Ports;
  tick: number;
  timeS: number;
  /** Commands that take effect in the tick now computed, in order of arrival. */
  pending: Command[];
}

/** What the core needs from outside and cannot import. A port keeps no state between calls that could change a result. */
export interface Ports {
  readonly hydraulics: HydraulicSolver;
}

/** What a system may see of the rest of the world. */
export type FrozenWorld = { readonly [K in SliceName]: ReadonlyState<Slices[K]> } & {
  readonly input: SimInput;
  readonly seed: number;
  readonly ports: Ports;
  readonly tick: number;
  readonly timeS: number;
  readonly pending: readonly Command[];
};

/** One step of one slice. Writing another slice does not compile. */
export type System<K extends SliceName> = (own: Slices[K], world: FrozenWorld, emit: Emit) => void;
/** The slice at tick 0. */
export type SliceFactory<K extends SliceName> = (input: SimInput, seed: number) => Slices[K];
