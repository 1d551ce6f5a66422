/** Fire systems alone in rooms whose gas the test sets: a hot layer, and how much of the demand finds air. */
import type { SimEvent, World } from '../../src/sim/index.ts';
import { stepFire } from '../../src/sim/fire/fire.ts';
import { aRecorder } from './a-facade.ts';

export interface GasSetting {
  readonly airFrac?: number;
  /** Upper layer of the rooms, K, by index; the rest keep what they have. */
  readonly upperTempK?: Readonly<Record<number, number>>;
}

export function burnRooms(world: World, ticks: number, gas: GasSetting = {}, recorder = aRecorder(world)): SimEvent[] {
  for (const [room, tempK] of Object.entries(gas.upperTempK ?? {})) world.smoke.upperTempK[Number(room)] = tempK;
  for (let i = 0; i < ticks; i++) {
    world.timeS = world.tick += 1;
    stepFire(world.fire, world, recorder.emit);
    world.fire.compartmentDemandKw.forEach((kw, room) => (world.smoke.burntKw[room] = kw * (gas.airFrac ?? 1)));
  }
  return recorder.events;
}
