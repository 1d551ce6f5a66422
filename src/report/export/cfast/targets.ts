import type { TargetInput } from '../../../sim/index.ts';
import type { CfastSheet } from './cfast-sheet.ts';
import { floorPlanOf, placeOnPlan } from './floor-plan.ts';
import { namelistGroup } from './namelist.ts';

export function targetGroups(sheet: CfastSheet): string[] {
  return sheet.input.targets.map((target, t) => targetGroup(target, sheet.targetMaterialNames[t]!, sheet));
}

function targetGroup(target: TargetInput, materialName: string, { input, names, roomNames }: CfastSheet): string {
  const room = input.compartments[target.compartmentIndex]!;
  const [xM, yM] = placeOnPlan(floorPlanOf(room), target.positionM);
  return namelistGroup('DEVC', [
    ['ID', names.take(target.id)], ['TYPE', 'PLATE'], ['COMP_ID', roomNames[target.compartmentIndex]!], ['LOCATION', [xM, yM, target.heightM]], ['NORMAL', target.normal],
    ['MATL_ID', materialName], ['TEMPERATURE_DEPTH', target.depthM], ['DEPTH_UNITS', 'M'],
  ]);
}
