import type { FuelCourse, FuelInput, VesselInput } from '../../sim/index.ts';
import type { Names } from '../hazard.ts';

/** A kind of burning thing; where it stands and when it lights is the scenario's business. */
export interface FuelDefinition {
  readonly kind: string;
  readonly names: Names;
  readonly course: FuelCourse;
  readonly energyMj: number;
  readonly baseHeightM: number;
  readonly burningAreaM2: number;
  readonly material: FuelMaterial;
  /** Liquids: foam solution that covers a square metre. */
  readonly foamLPerSPerM2?: number;
  /** Fed from outside the room until the mains are cut. */
  readonly feed?: 'gas' | 'power';
  /** Gas under pressure. */
  readonly vessel?: VesselInput;
  readonly source: string;
}

/** What a kilogram of it gives off, and what lights it. */
export type FuelMaterial = Pick<
  FuelInput,
  'heatOfCombustionKjPerKg' | 'radiativeFrac' | 'co2YieldKgPerKg' | 'coYieldKgPerKg' | 'hcnYieldKgPerKg' | 'sootYieldKgPerKg' | 'ignitionTempK' | 'ignitionFluxKwPerM2'
>;

/** An item of this kind; Infinity: it waits until something lights it. */
export function fuelOf(definition: FuelDefinition, place: { id: string; compartmentIndex: number; facadeCellIndex: number; ignitesAtS: number }): FuelInput {
  const { kind, course, energyMj, baseHeightM, burningAreaM2, material, foamLPerSPerM2, feed, vessel } = definition;
  const { id, compartmentIndex, facadeCellIndex, ignitesAtS } = place;
  return { id, kind, compartmentIndex, facadeCellIndex, ignitesAtS, course: { ...course }, energyMj, baseHeightM, burningAreaM2, positionM: null, ...material, ...(foamLPerSPerM2 === undefined ? {} : { foamLPerSPerM2 }), ...(feed ? { feed } : {}), ...(vessel ? { vessel } : {}) };
}
