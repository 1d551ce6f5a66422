/** The figures of others for one run, as `tests/reference/smoke/README.md` describes them. */
import { readFileSync, readdirSync } from 'node:fs';

export type GasField = 'upperTempC' | 'lowerTempC' | 'layerHeightM' | 'pressurePa' | 'upperO2Frac' | 'upperCo2Frac' | 'upperCoPpm' | 'upperOdPerM' | 'upperSootMgPerM3';
export type TargetField = 'targetGasTempC' | 'targetSurfaceTempC' | 'targetFluxKwPerM2';
export type DoorField = 'flowOutKgPerS' | 'flowInKgPerS';
export type Field = GasField | TargetField | DoorField;

/** One comparison with the experiment. */
export interface ReferencePoint {
  readonly quantity: string;
  /** A compartment, a target or an opening. */
  readonly of: string;
  readonly field: Field;
  readonly metric: 'max' | 'min' | 'mean' | 'maxabs';
  readonly fromS: number;
  readonly toS: number;
  /** Depths count from here down. */
  readonly datumM?: number;
  /** Change from the start. */
  readonly measured: number;
  readonly cfast: number | null;
  readonly curve: Curve | null;
}

/** Every `everyS` seconds from 0; one number: constant. */
export type Curve = number | readonly (number | null)[];

export interface StairFloor {
  readonly of: string;
  /** Of the thermocouple above the storey's floor. */
  readonly heightM: number;
  readonly riseK: readonly number[];
}

export interface StairScore {
  readonly maeK: number;
  readonly peakFactor: number;
}

export interface ReferenceRun {
  readonly scenario: string;
  readonly group: string;
  readonly run: string;
  readonly measuredBy: string | null;
  readonly predictedBy: string;
  readonly everyS: number;
  readonly untilS: number;
  readonly points?: readonly ReferencePoint[];
  readonly stairEveryS?: number;
  readonly stair?: readonly StairFloor[];
  readonly cfastStair?: Readonly<Record<string, StairScore>>;
  readonly cfast: Readonly<Record<string, CfastCompartment>>;
}

export type CfastCompartment = Readonly<Partial<Record<GasField, Curve>>> & { readonly arrivalS?: number | null };

const FOLDER = 'tests/reference/smoke';

/** Every run, in the order of the groups. */
export function referenceRuns(): ReferenceRun[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort();
  const runs = names.map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as ReferenceRun);
  return runs.sort((a, b) => (a.group === b.group ? 0 : a.group < b.group ? -1 : 1));
}

export function curveAt(curve: Curve, index: number): number | null {
  return typeof curve === 'number' ? curve : (curve[index] ?? null);
}

export function timesS(reference: ReferenceRun): number[] {
  return Array.from({ length: Math.floor(reference.untilS / reference.everyS) + 1 }, (_, i) => i * reference.everyS);
}
