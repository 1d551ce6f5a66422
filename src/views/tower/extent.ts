/** How much of a tower is drawn: all of it, one storey alone, or its stairs and shafts. */
import type { CompartmentInput, SimInput } from '../../sim/index.ts';
import type { TowerLook } from '../view.ts';

export interface Extent {
  readonly kind: 'whole' | 'alone' | 'xray';
  /** Heights between which things are drawn in full, m. */
  readonly fromM: number;
  readonly toM: number;
}

/** A slab belongs to the storey that stands on it: a storey alone has its floor and no ceiling. */
const SLAB_M = 0.2;
const XRAYED: readonly CompartmentInput['kind'][] = ['stair', 'liftShaft', 'cableShaft'];

export function extentOf({ storeys }: SimInput, { aloneStoreyIndex, isXray }: TowerLook): Extent {
  const storey = aloneStoreyIndex === null ? undefined : storeys[aloneStoreyIndex];
  if (storey) return { kind: 'alone', fromM: storey.floorM - SLAB_M, toM: storey.floorM + storey.heightM - SLAB_M };
  return { kind: isXray ? 'xray' : 'whole', fromM: -Infinity, toM: Infinity };
}

/** Somebody or something at this height is drawn. */
export function isWithin({ fromM, toM }: Extent, zM: number): boolean {
  return zM >= fromM && zM < toM;
}

/** The part of a compartment's air that is drawn, heights above its floor; null: none of it. */
export function drawnPart(extent: Extent, { kind, floorM, heightM }: CompartmentInput): { readonly fromM: number; readonly toM: number } | null {
  if (extent.kind === 'xray' && !XRAYED.includes(kind)) return null;
  const fromM = Math.max(0, extent.fromM - floorM);
  const toM = Math.min(heightM, extent.toM - floorM);
  return toM - fromM > SLAB_M ? { fromM, toM } : null;
}
