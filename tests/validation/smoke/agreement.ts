/** How closely our towers follow CFAST's, with CFAST's closures on both sides: points are compartment by time. */
import { curveAt, timesS, type CfastCompartment, type Curve, type GasField, type ReferenceRun } from './reference-run.ts';
import { valueAt, type SampledRun } from './sampled-run.ts';

export interface Agreement {
  readonly count: number;
  /** Share of points within the tolerance. */
  readonly withinFrac: number;
  /** Of the differences, in the terms of the criterion. */
  readonly median: number;
}

export const AGREEMENT_KINDS = ['upperRise', 'layerHeight', 'pressure', 'co', 'opticalDensity', 'arrival'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
export type TowerAgreement = Readonly<Record<AgreementKind, Agreement>>;

/** Points count from here on. */
const FROM_S = 60;

interface Difference {
  readonly isWithin: boolean;
  readonly size: number;
}

export function agreementOf(reference: ReferenceRun, run: SampledRun): TowerAgreement {
  const found = differencesOf(reference, run);
  return mapKinds((kind) => summary(found[kind]));
}

/** All towers in one. */
export function pooledAgreement(towers: readonly (readonly [ReferenceRun, SampledRun])[]): TowerAgreement {
  const found = towers.map(([reference, run]) => differencesOf(reference, run));
  return mapKinds((kind) => summary(found.flatMap((one) => one[kind])));
}

function mapKinds<T>(of: (kind: AgreementKind) => T): Readonly<Record<AgreementKind, T>> {
  return Object.fromEntries(AGREEMENT_KINDS.map((kind) => [kind, of(kind)])) as Record<AgreementKind, T>;
}

function summary(differences: readonly Difference[]): Agreement {
  const sizes = differences.map(({ size }) => size).sort((a, b) => a - b);
  return { count: sizes.length, withinFrac: differences.filter(({ isWithin }) => isWithin).length / Math.max(1, sizes.length), median: sizes[sizes.length >> 1] ?? 0 };
}

function differencesOf(reference: ReferenceRun, run: SampledRun): Record<AgreementKind, Difference[]> {
  const found: Record<AgreementKind, Difference[]> = { upperRise: [], layerHeight: [], pressure: [], co: [], opticalDensity: [], arrival: [] };
  for (const [of, cfast] of Object.entries(reference.cfast)) {
    timesS(reference).forEach((timeS, i) => {
      if (timeS >= FROM_S) comparePoint({ cfast, i, ours: (field) => valueAt(run.timesS, run.series(of, field)!, timeS) }, found);
    });
    if (typeof cfast.arrivalS === 'number') found.arrival.push(arrivalDifference(cfast.arrivalS, run, of));
  }
  return found;
}

interface Point {
  readonly cfast: CfastCompartment;
  readonly i: number;
  readonly ours: (field: GasField) => number;
}

function comparePoint({ cfast, i, ours }: Point, found: Record<AgreementKind, Difference[]>): void {
  const theirs = (field: GasField): number | null => (cfast[field] === undefined ? null : curveAt(cfast[field], i));
  const upperC = theirs('upperTempC')!;
  const startC = startOf(cfast.upperTempC!);
  const riseK = upperC - startC;
  if (riseK > 10) {
    const size = Math.abs(ours('upperTempC') - upperC);
    found.upperRise.push({ isWithin: size <= Math.max(10, 0.2 * riseK), size: size / riseK });
  }
  const heightM = theirs('layerHeightM');
  const lowerC = theirs('lowerTempC');
  if (heightM !== null && lowerC !== null && upperC - lowerC > 5) {
    const size = Math.abs(ours('layerHeightM') - heightM);
    found.layerHeight.push({ isWithin: size <= 0.3, size });
  }
  const pressurePa = theirs('pressurePa')!;
  const pressureOffPa = Math.abs(ours('pressurePa') - pressurePa);
  found.pressure.push({ isWithin: pressureOffPa <= Math.max(0.3, 0.15 * Math.abs(pressurePa)), size: pressureOffPa });
  compareAbove(theirs('upperCoPpm')!, 50, ours('upperCoPpm'), found.co);
  compareAbove(theirs('upperOdPerM')!, 0.05, ours('upperOdPerM'), found.opticalDensity);
}

function compareAbove(theirs: number, floor: number, ours: number, found: Difference[]): void {
  if (theirs <= floor) return;
  const size = Math.abs(ours - theirs) / theirs;
  found.push({ isWithin: size <= 0.3, size });
}

/** Smoke of 0.1 /m. */
const ARRIVED_OD_PER_M = 0.1;

function arrivalDifference(theirsS: number, run: SampledRun, of: string): Difference {
  const oursS = arrivalS(run, of);
  const size = Math.abs(oursS - theirsS);
  return { isWithin: size <= Math.max(15, 0.15 * theirsS), size };
}

/** Infinity: never. */
export function arrivalS(run: SampledRun, of: string): number {
  const odPerM = run.series(of, 'upperOdPerM')!;
  const after = odPerM.findIndex((value) => value >= ARRIVED_OD_PER_M);
  if (after < 1) return after === 0 ? run.timesS[0]! : Infinity;
  const mix = (ARRIVED_OD_PER_M - odPerM[after - 1]!) / (odPerM[after]! - odPerM[after - 1]!);
  return run.timesS[after - 1]! + mix * (run.timesS[after]! - run.timesS[after - 1]!);
}

function startOf(curve: Curve): number {
  return curveAt(curve, 0)!;
}
