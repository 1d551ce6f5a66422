/** What a file may spell but no building or fuel can be; said before anybody runs it. */
import { HEAT_PER_KG_O2_KJ, OUTSIDE, type CompartmentInput, type FuelInput, type OpeningInput, type PointM, type SimInput } from '../../sim/index.ts';
import type { FilePath, IssueList } from '../issue-list.ts';

/** Assumed: rounding of plans in files. */
const PLAN_TOLERANCE_M = 0.05;
const AREA_TOLERANCE_FACTOR = 1.02;
/** Assumed: nothing smaller is a compartment; 0.01 .. 0.1 m2. */
const LEAST_PLAN_M2 = 0.01;
/** Assumed: the roughest town has 0.4; above 0.5 the law gives hurricanes at the roof. */
const MOST_WIND_EXPONENT = 0.5;
/** Assumed: scatter of that figure over fuels, and rounding of yields; 5 .. 15 %. */
const YIELD_TOLERANCE_FACTOR = 1.1;

export interface PhysicsPaths {
  readonly opening: (opening: OpeningInput, index: number) => FilePath;
  /** The fires of the file are the last fuels of the input. */
  readonly fireCount: number;
}

export function checkPhysics(input: SimInput, paths: PhysicsPaths, issues: IssueList): void {
  input.compartments.forEach((room, i) => {
    if (room.areaM2 < LEAST_PLAN_M2) issues.report(['building', 'compartments', i, 'polygonM'], `"${room.id}" has a plan of ${shown(room.areaM2)} m2`, `${LEAST_PLAN_M2} m2 or more`);
  });
  input.openings.forEach((opening, i) => checkSize(input, opening, paths.opening(opening, i), issues));
  if (input.ambient.windExponent > MOST_WIND_EXPONENT) issues.report(['weather', 'windExponent'], `${input.ambient.windExponent} is steeper than any wind`, `0..${MOST_WIND_EXPONENT}`);
  input.fans.forEach((fan, i) => {
    for (const [end, key, heightM] of [[fan.fromIndex, 'intakeHeightM', fan.intakeZM], [fan.toIndex, 'outletHeightM', fan.outletZM]] as const) {
      const room = input.compartments[end];
      if (room !== undefined && heightM > room.floorM + room.heightM + PLAN_TOLERANCE_M) issues.report(['building', 'fans', i, key], `${shown(heightM - room.floorM)} m is above the ceiling of "${room.id}"`, `0..${shown(room.heightM)} m`);
    }
  });
  input.targets.forEach((target, i) => checkPlace(input.compartments[target.compartmentIndex], target.positionM, ['building', 'targets', i, 'positionM'], issues));
  checkFires(input, paths.fireCount, issues);
}

/** A hole fits into the floor it is in, a door or window into its frame. */
function checkSize(input: SimInput, opening: OpeningInput, path: FilePath, issues: IssueList): void {
  if (opening.orientation === 'wall') {
    const frameM2 = opening.widthM * (opening.headZM - opening.sillZM);
    if (opening.areaM2 > AREA_TOLERANCE_FACTOR * frameM2 && frameM2 > 0) issues.report(path, `"${opening.id}" opens ${shown(opening.areaM2)} m2 in a frame of ${shown(frameM2)} m2`, 'areaM2 up to width times height');
    return;
  }
  for (const index of [opening.fromIndex, opening.toIndex]) {
    const room = index === OUTSIDE ? undefined : input.compartments[index];
    if (room !== undefined && opening.areaM2 > AREA_TOLERANCE_FACTOR * room.areaM2) issues.report(path, `the hole "${opening.id}" of ${shown(opening.areaM2)} m2 is larger than "${room.id}" of ${shown(room.areaM2)} m2`, 'areaM2 up to the plan of both compartments');
  }
}

function checkFires(input: SimInput, fireCount: number, issues: IssueList): void {
  input.fuels.slice(input.fuels.length - fireCount).forEach((fuel, i) => {
    checkYields(fuel, ['fires', i, 'item'], issues);
    const room = input.compartments[fuel.compartmentIndex];
    if (room === undefined) return;
    checkPlace(room, fuel.positionM, ['fires', i, 'item', 'positionM'], issues);
    if (fuel.baseHeightM >= room.heightM) issues.report(['fires', i, 'item'], `"${fuel.id}" burns ${shown(fuel.baseHeightM)} m up in "${room.id}", which is ${shown(room.heightM)} m high`, 'baseHeightM below the ceiling');
  });
}

/** Carbon and hydrogen of a kilogram of fuel with the oxygen that its heat stands for: what the products cannot outweigh. */
function checkYields(fuel: FuelInput, path: FilePath, issues: IssueList): void {
  const { co2YieldKgPerKg, coYieldKgPerKg, hcnYieldKgPerKg, sootYieldKgPerKg } = fuel;
  // CO2 counts for complete burning: the carbon of the others comes off it.
  const productsKgPerKg = Math.max(co2YieldKgPerKg, coYieldKgPerKg + hcnYieldKgPerKg + sootYieldKgPerKg);
  const mostKgPerKg = YIELD_TOLERANCE_FACTOR * (1 + fuel.heatOfCombustionKjPerKg / HEAT_PER_KG_O2_KJ);
  if (productsKgPerKg > mostKgPerKg) issues.report(path, `a kilogram of "${fuel.id}" gives ${shown(productsKgPerKg)} kg of products`, `yields up to ${shown(mostKgPerKg)} kg/kg together for this heat of combustion`);
}

function checkPlace(room: CompartmentInput | undefined, place: PointM | null, path: FilePath, issues: IssueList): void {
  if (room === undefined || place === null || isIn(room.polygonM, place)) return;
  issues.report(path, `${place.join(', ')} m lies outside the plan of "${room.id}"`, 'a point within its corners');
}

function isIn(corners: readonly PointM[], [xM, yM]: PointM): boolean {
  let isInside = false;
  for (let k = 0; k < corners.length; k++) {
    const [x1, y1] = corners[k]!;
    const [x2, y2] = corners[(k + 1) % corners.length]!;
    if (apartM([x1, y1], [x2, y2], [xM, yM]) <= PLAN_TOLERANCE_M) return true;
    if (y1 > yM !== y2 > yM && xM < x1 + ((yM - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
  }
  return isInside;
}

/** From a point to a wall. */
function apartM([x1, y1]: PointM, [x2, y2]: PointM, [xM, yM]: PointM): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = Math.min(1, Math.max(0, ((xM - x1) * dx + (yM - y1) * dy) / Math.max(1e-12, dx * dx + dy * dy)));
  return Math.sqrt((xM - x1 - share * dx) ** 2 + (yM - y1 - share * dy) ** 2);
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3)));
}
