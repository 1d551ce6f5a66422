/** Which fans run: those that always do, those the alarm has started, and those a crew has seen to. */
import { NONE } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import type { ProtectionState } from './state.ts';

export function stepFans(own: ProtectionState, world: FrozenWorld): void {
  const { fans } = world.input;
  for (let f = 0; f < fans.length; f++) {
    const fan = fans[f]!;
    const startsAtS = isSetByCrew(world, f) ? 0 : fan.starts === 'always' ? fan.delayS : fan.starts === 'alarm' ? own.alarmAtS + fan.delayS : Infinity;
    own.fanRunFrac[f] = fan.isWorking && world.timeS >= startsAtS ? 1 : 0;
  }
}

function isSetByCrew({ response: { works } }: FrozenWorld, fanIndex: number): boolean {
  return works !== undefined && works.fanSetBy[fanIndex] !== NONE;
}
