/**
 * One tick: the systems in the order of causality. This table is the tick; to add a system, add a slice and a line.
 *
 *   commands   reads pending commands
 *   fire       reads commands, smoke, facade, response (last tick)
 *   smoke      reads fire, facade and protection.openFrac (last tick), wind
 *   facade     reads fire, smoke, response.facadeLPerS (last tick), wind
 *   protection reads smoke, facade, commands; occupants and response (last tick); owns openFrac
 *   water      reads protection, commands; response (last tick)
 *   occupants  reads smoke, protection, commands; response (last tick)
 *   response   reads everything
 */
import { createCommands, stepCommands } from './command-system.ts';
import { TICK_S } from './constants.ts';
import type { Command } from './commands.ts';
import type { Emit, SimEvent } from './events.ts';
import { createFacade, stepFacade } from './fire/facade.ts';
import { createFire, stepFire } from './fire/fire.ts';
import type { SimInput } from './input.ts';
import { createOccupants, stepOccupants } from './occupants/occupants.ts';
import type { Profile } from './profile.ts';
import { createProtection, stepProtection } from './protection/protection.ts';
import { createResponse, stepResponse } from './response/response.ts';
import { createSmoke, stepSmoke } from './smoke/smoke.ts';
import { createWater, stepWater } from './water/water.ts';
import { SLICE_ORDER } from './snapshot.ts';
import type { Ports, SliceFactory, SliceName, System, World } from './world.ts';

const SYSTEMS: { readonly [K in SliceName]: { readonly create: SliceFactory<K>; readonly step: System<K> } } = {
  commands: { create: createCommands, step: stepCommands },
  fire: { create: createFire, step: stepFire },
  smoke: { create: createSmoke, step: stepSmoke },
  facade: { create: createFacade, step: stepFacade },
  protection: { create: createProtection, step: stepProtection },
  water: { create: createWater, step: stepWater },
  occupants: { create: createOccupants, step: stepOccupants },
  response: { create: createResponse, step: stepResponse },
};

/** A world at tick 0. A run is a pure function of (input, seed, commands). */
export function createWorld(input: SimInput, seed: number, ports: Ports): World {
  const slices = Object.fromEntries(SLICE_ORDER.map((name) => [name, SYSTEMS[name].create(input, seed)]));
  return { input, seed, ports, tick: 0, timeS: 0, pending: [], ...slices } as unknown as World;
}

/** Computes the next tick with the commands that arrive in it; facts go to `events`. */
export function tick(world: World, commands: readonly Command[], events: SimEvent[], profile?: Profile): void {
  world.tick += 1;
  world.timeS = world.tick * TICK_S;
  world.pending = [...commands];
  const emit: Emit = (kind, detail = {}) => {
    const { who = null, where = null, because = null, values = {} } = detail;
    events.push({ tick: world.tick, timeS: world.timeS, kind, who, where, because, values });
  };
  for (const name of SLICE_ORDER) {
    const startMs = profile?.nowMs() ?? 0;
    stepSlice(name, world, emit);
    if (profile) profile.spentMs[name] += profile.nowMs() - startMs;
  }
  world.pending = [];
}

function stepSlice<K extends SliceName>(name: K, world: World, emit: Emit): void {
  SYSTEMS[name].step(world[name], world, emit);
}
