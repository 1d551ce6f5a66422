import type { z } from 'zod';
import type { materialSchema } from '../schema/building-schema.ts';
import { tidy, type CfastCase } from './cfast-case.ts';
import type { GroupReader } from './group-reader.ts';

export type MaterialOfFile = z.input<typeof materialSchema>;

/** The materials of the file, with one more for every other thickness in which one of them is built in. */
export interface CfastMaterials {
  readonly list: readonly MaterialOfFile[];
  /** Null after saying that there is none. */
  find(name: string, thicknessM: number, at: GroupReader, key: string): MaterialOfFile | null;
}

export function importMaterials({ groups, ids }: CfastCase): CfastMaterials {
  const list: MaterialOfFile[] = [];
  const byName = new Map<string, MaterialOfFile>();
  const byThickness = new Map<string, MaterialOfFile>();
  for (const group of groups.MATL) {
    const material = importMaterial(group, ids.materials.take(group.id, 'material'));
    if (byName.has(group.id)) group.report('ID', 'is the name of another material already', 'another name');
    byName.set(group.id, material);
    list.push(material);
  }
  return {
    list,
    find: (name, thicknessM, at, key) => {
      const material = byName.get(name);
      if (material === undefined) {
        at.report(key, `no material ${JSON.stringify(name)}`, `known: ${[...byName.keys()].join(', ') || 'none'}`);
        return null;
      }
      if (thicknessM <= 0 || thicknessM === material.thicknessM) return material;
      const other = `${name} ${thicknessM}`;
      const known = byThickness.get(other) ?? { ...material, id: ids.materials.take(`${material.id}-${thicknessM}m`, 'material'), thicknessM };
      if (!byThickness.has(other)) {
        byThickness.set(other, known);
        list.push(known);
      }
      return known;
    },
  };
}

function importMaterial(group: GroupReader, id: string): MaterialOfFile {
  return {
    id,
    conductivityWPerMK: group.number('CONDUCTIVITY', 0, { low: 0.01, high: 500, unit: 'W/m.K' }),
    densityKgPerM3: group.number('DENSITY', 0, { low: 10, high: 12_000, unit: 'kg/m3' }),
    specificHeatJPerKgK: tidy(1000 * group.number('SPECIFIC_HEAT', 0, { low: 0.1, high: 5, unit: 'kJ/kg.K' })),
    thicknessM: group.number('THICKNESS', 0, { low: 0.001, high: 2, unit: 'm' }),
    emissivityFrac: group.number('EMISSIVITY', 0.9, { low: 0, high: 1, unit: '' }),
  };
}
