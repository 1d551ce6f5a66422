import { unitOf, type Scene } from '../scene.ts';
import type { Task } from './task.ts';

/** On watch until the order comes: the brigade by the 119 call, a micro station by whatever tells it first. */
export const waitForCall: Task = {
  unitState: 'onWatch',
  step: (u, scene) => {
    const unit = unitOf(scene, u);
    const [knownAtS, because] = orderedBy(unit.kind === 'micro', scene);
    if (scene.nowS < knownAtS + unit.callToDispatchS) return null;
    scene.emit('unitDispatched', { who: unit.id, because, values: { crewCount: unit.crewCount } });
    return 'turnOut';
  },
};

function orderedBy(isMicro: boolean, { world }: Scene): readonly [number, string] {
  const { callAtS, discoveredAtS, pushAtS } = world.protection;
  if (!isMicro) return [callAtS, 'callReceived'];
  return pushAtS < discoveredAtS ? [pushAtS, 'pushSent'] : [discoveredAtS, 'fireDiscovered'];
}
