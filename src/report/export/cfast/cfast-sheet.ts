import type { Names } from '../../../catalog/hazard.ts';
import type { SimInput } from '../../../sim/index.ts';
import { createCfastNames, type CfastNames } from './cfast-names.ts';

/** What the parts of the export share: the scenario, the names given so far, and what had to be left out. */
export interface CfastSheet {
  readonly input: SimInput;
  readonly names: CfastNames;
  /** Per compartment and material, as CFAST is to know them. */
  readonly roomNames: readonly string[];
  readonly materialNames: readonly string[];
  /** Per target: its material in its own thickness. */
  readonly targetMaterialNames: readonly string[];
  readonly omissions: readonly Names[];
  readonly omit: (names: Names) => void;
}

export function openSheet(input: SimInput): CfastSheet {
  const names = createCfastNames();
  const omissions: Names[] = [];
  const materialNames = input.materials.map(({ id }) => names.take(id));
  return {
    input, names, omissions,
    roomNames: input.compartments.map(({ id }) => names.take(id)),
    materialNames,
    targetMaterialNames: targetMaterials(input, materialNames, names),
    omit: (omission) => void omissions.push(omission),
  };
}

function targetMaterials({ materials, targets }: SimInput, materialNames: readonly string[], names: CfastNames): string[] {
  const known = new Map<string, string>();
  return targets.map(({ materialIndex, thicknessM }) => {
    const material = materials[materialIndex]!;
    if (material.thicknessM === thicknessM) return materialNames[materialIndex]!;
    const key = `${material.id}_${thicknessM}m`;
    const name = known.get(key) ?? names.take(key);
    known.set(key, name);
    return name;
  });
}

/** The first few of many ids. */
export function someOf(ids: readonly string[]): string {
  return `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''}`;
}
