import type { MaterialInput } from '../../../sim/index.ts';
import type { CfastSheet } from './cfast-sheet.ts';
import { namelistGroup } from './namelist.ts';

const J_PER_KJ = 1000;

/** Only what some surface or target is made of; targets of another thickness than their material's have one of their own. */
export function materialGroups({ input, materialNames, targetMaterialNames }: CfastSheet): string[] {
  const used = new Set(input.compartments.flatMap((room) => [room.ceilingMaterialIndex, room.wallMaterialIndex, room.floorMaterialIndex]));
  const groups = new Map<string, string>();
  input.materials.forEach((material, i) => {
    if (used.has(i)) groups.set(materialNames[i]!, materialGroup(material, materialNames[i]!));
  });
  input.targets.forEach(({ materialIndex, thicknessM }, t) => {
    const name = targetMaterialNames[t]!;
    groups.set(name, materialGroup({ ...input.materials[materialIndex]!, thicknessM }, name));
  });
  return [...groups.values()];
}

function materialGroup({ conductivityWPerMK, densityKgPerM3, specificHeatJPerKgK, thicknessM, emissivityFrac }: MaterialInput, name: string): string {
  return namelistGroup('MATL', [
    ['ID', name], ['MATERIAL', name], ['CONDUCTIVITY', conductivityWPerMK], ['DENSITY', densityKgPerM3], ['SPECIFIC_HEAT', specificHeatJPerKgK / J_PER_KJ], ['THICKNESS', thicknessM], ['EMISSIVITY', emissivityFrac],
  ]);
}
