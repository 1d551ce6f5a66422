import { NONE, type CompartmentInput, type MaterialInput } from '../../sim/index.ts';
import { hintFor } from '../did-you-mean.ts';
import type { FilePath, IssueList } from '../issue-list.ts';

interface SurfaceSpec {
  readonly material: string;
  readonly ceiling?: string | null | undefined;
  readonly walls?: string | null | undefined;
  readonly floor?: string | null | undefined;
}

export function materialIndexOf(id: string, materials: readonly MaterialInput[], path: FilePath, issues: IssueList): number {
  const index = materials.findIndex((material) => material.id === id);
  if (index === NONE) issues.report(path, `no material "${id}"`, hintFor(id, materials.map((material) => material.id)));
  return index;
}

/** The materials of a compartment's surfaces: its own for all that name none; null lets no heat in. */
export function surfaceMaterials(spec: SurfaceSpec, materials: readonly MaterialInput[], path: FilePath, issues: IssueList): Pick<CompartmentInput, 'ceilingMaterialIndex' | 'wallMaterialIndex' | 'floorMaterialIndex'> {
  const isUsed = spec.ceiling === undefined || spec.walls === undefined || spec.floor === undefined;
  const usualIndex = isUsed ? materialIndexOf(spec.material, materials, [...path, 'material'], issues) : NONE;
  const surface = (key: 'ceiling' | 'walls' | 'floor'): number => {
    const id = spec[key];
    if (id === undefined) return usualIndex;
    return id === null ? NONE : materialIndexOf(id, materials, [...path, key], issues);
  };
  return { ceilingMaterialIndex: surface('ceiling'), wallMaterialIndex: surface('walls'), floorMaterialIndex: surface('floor') };
}
