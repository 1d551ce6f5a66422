/** Which fans run: those that always do, and those the alarm has started. */
import type { FrozenWorld } from '../world.ts';
import type { ProtectionState } from './state.ts';

export function stepFans(own: ProtectionState, world: FrozenWorld): void {
  const { fans } = world.input;
  for (let f = 0; f < fans.length; f++) {
    const fan = fans[f]!;
    const startsAtS = fan.starts === 'always' ? fan.delayS : own.alarmAtS + fan.delayS;
    own.fanRunFrac[f] = fan.isWorking && world.timeS >= startsAtS ? 1 : 0;
  }
}
