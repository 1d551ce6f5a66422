/** Drives the occupants system alone on a world whose other slices the test sets by hand. */
import { createWorld, restoreSnapshot, takeSnapshot, PERSON, type SimEvent, type SimInput, type World } from '../../src/sim/index.ts';
import { stepOccupants } from '../../src/sim/occupants/occupants.ts';
import type { Emit } from '../../src/sim/events.ts';

export interface Evacuation {
  readonly world: World;
  readonly events: SimEvent[];
  /** Steps until `untilS`; `eachTick` may change other slices first. */
  run(untilS: number, eachTick?: (world: World) => void): void;
}

export function anEvacuation(input: SimInput, seed = 1): Evacuation {
  const world = createWorld(input, seed, { hydraulics: { solve() { throw new Error('not used'); } } });
  const events: SimEvent[] = [];
  const emit: Emit = (kind, { who = null, where = null, because = null, values = {} } = {}) => {
    events.push({ tick: world.tick, timeS: world.timeS, kind, who, where, because, values });
  };
  const run = (untilS: number, eachTick?: (world: World) => void) => {
    while (world.timeS < untilS) {
      world.tick += 1;
      world.timeS = world.tick;
      eachTick?.(world);
      stepOccupants(world.occupants, world, emit);
    }
  };
  return { world, events, run };
}

export function countOf({ occupants }: World, name: keyof typeof PERSON): number {
  return occupants.state.reduce((count, state) => count + (state === PERSON[name] ? 1 : 0), 0);
}

/** Fills a compartment with smoke of this optical density, from floor to ceiling. */
export function fillWithSmoke(world: World, id: string, odPerM: number): void {
  const c = world.input.compartments.findIndex((compartment) => compartment.id === id);
  if (c < 0) throw new Error(`no compartment ${id}`);
  world.smoke.layerHeightM[c] = 0;
  world.smoke.upperOdPerM[c] = odPerM;
}

export { restoreSnapshot, takeSnapshot, PERSON };
