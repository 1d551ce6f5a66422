import { AIR_USABLE_L, RECOVERY_S } from '../air.ts';
import { NONE } from '../../input.ts';
import { becauseOf, unitOf } from '../scene.ts';
import { passBranch } from '../tower-work-plan.ts';
import { descendStoreyS } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Out for air: down to the open, a fresh cylinder while there is one, rest, and back to the commander. */
export const withdraw: Task = {
  unitState: 'withdrawn',
  begin: (u, scene) => {
    const { own, world, plan } = scene;
    const { crews } = own;
    const unit = unitOf(scene, u);
    const storeys = crews.storeyIndex[u] === NONE ? 0 : Math.abs(crews.storeyIndex[u]! - plan.groundStorey);
    const where = world.input.storeys[crews.storeyIndex[u]!]?.id;
    const reliever = world.input.response.units[passBranch(u, scene)]?.id;
    scene.emit('crewWithdrew', { who: unit.id, ...(where === undefined ? {} : { where }), ...becauseOf(reliever ?? (unit.hasBreathingSets ? undefined : 'smokeReached')), values: { airLeftL: Math.max(0, crews.airLeftL[u]!) } });
    const hasFresh = !unit.hasBreathingSets || crews.spareCylinderCount[u]! > 0;
    own.taskUntilS[u] = hasFresh ? scene.nowS + storeys * descendStoreyS() + (unit.hasBreathingSets ? RECOVERY_S : 0) : Infinity;
    crews.hydrantIndex[u] = crews.lineFromUnit[u] = crews.targetIndex[u] = crews.cellIndex[u] = crews.searchIndex[u] = NONE;
    crews.hasWater[u] = 0;
    crews.storeyIndex[u] = NONE;
  },
  step: (u, scene) => {
    const { crews } = scene.own;
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    if (unitOf(scene, u).hasBreathingSets) {
      crews.spareCylinderCount[u]! -= 1;
      crews.airLeftL[u] = AIR_USABLE_L;
    }
    return 'standReady';
  },
};
