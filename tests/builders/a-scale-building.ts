/**
 * Buildings of any size, always the same fire: storeys of a corridor with flats, from four flats on a lobby, stair and shafts over
 * the full height, blocks side by side. Up to 333 compartments they are those of scenarios/verification/scale-*.jsonc and their kin.
 */
import { OUTSIDE, type CompartmentInput, type OpeningInput, type SimInput } from '../../src/sim/index.ts';
import { aDoor, anInput, aRoom } from './an-input.ts';
import { aSmokeRun, light, type SmokeRun } from './a-smoke-run.ts';

interface Shape {
  readonly storeyCount: number;
  readonly flatCount: number;
  readonly shaftCount: number;
  readonly blockCount: number;
  /** Lone refuse shafts, to make up a round number. */
  readonly extraCount?: number;
}

const SHAPES: Readonly<Record<number, Shape>> = {
  10: { storeyCount: 3, flatCount: 2, shaftCount: 1, blockCount: 1 },
  30: { storeyCount: 9, flatCount: 2, shaftCount: 3, blockCount: 1 },
  100: { storeyCount: 33, flatCount: 2, shaftCount: 1, blockCount: 1 },
  200: { storeyCount: 33, flatCount: 4, shaftCount: 2, blockCount: 1 },
  333: { storeyCount: 33, flatCount: 8, shaftCount: 3, blockCount: 1 },
  1000: { storeyCount: 33, flatCount: 8, shaftCount: 3, blockCount: 3, extraCount: 1 },
  3000: { storeyCount: 33, flatCount: 8, shaftCount: 3, blockCount: 9, extraCount: 3 },
};
export const SCALE_COUNTS: readonly number[] = [1, ...Object.keys(SHAPES).map(Number)];

const STOREY_M = 3;
const ROOM_M = 2.7;
const LOBBY_FROM_FLATS = 4;
/** The fire: t-squared to 3 MW, and down from ten minutes later. */
const GROWTH_KW_PER_S2 = 0.0469;
const PEAK_KW = 3000;
const DECAY_FROM_S = 852.9;
const DECAY_UNTIL_S = 1452.9;
const EMBERS_KW = 150;
const WINDOW_BREAKS_S = 301;

interface Plan {
  readonly compartments: CompartmentInput[];
  readonly openings: OpeningInput[];
}

export function aScaleBuilding(compartmentCount: number): SimInput {
  const plan: Plan = { compartments: [], openings: [] };
  if (compartmentCount === 1) addLoneFlat(plan);
  else addBlocks(plan, SHAPES[compartmentCount]!);
  const material = { id: 'concreteSlab', conductivityWPerMK: 1.75, densityKgPerM3: 2200, specificHeatJPerKgK: 1000, thicknessM: 0.15, emissivityFrac: 0.94 };
  return anInput({ scenarioId: `scale-${compartmentCount}`, materials: [material], ...plan });
}

function addLoneFlat(plan: Plan): void {
  const flat = addFlat(plan, 'F1.flat1', 0);
  addWall(plan, 'F1.flat1.door', flat, OUTSIDE, { widthM: 0.9, heightM: 2 });
  addWindow(plan, flat);
}

function addBlocks(plan: Plan, shape: Shape): void {
  const corridorsBefore: number[] = [];
  for (let b = 0; b < shape.blockCount; b++) {
    const shafts = addShafts(plan, `b${b}`, shape);
    for (let s = 0; s < shape.storeyCount; s++) {
      const corridor = addStorey(plan, `b${b}.F${s + 1}`, { ...shape, storey: s, isFireStorey: b === 0 && s === Math.min(1, shape.storeyCount - 1), shafts });
      if (b > 0) addWall(plan, `b${b}.F${s + 1}.joint`, corridorsBefore[s]!, corridor, { widthM: 0.01, heightM: 2, sillM: STOREY_M * s });
      corridorsBefore[s] = corridor;
    }
  }
  for (let k = 0; k < (shape.extraCount ?? 0); k++) {
    const refuse = addCompartment(plan, aRoom(`refuse${k}`, { widthM: 0.8, depthM: 0.8, heightM: STOREY_M * shape.storeyCount }, { zoneCount: 1 }));
    addWall(plan, `refuse${k}.leak`, refuse, OUTSIDE, { widthM: 0.05, heightM: 0.4, sillM: 1 });
  }
}

/** Stair, lift, cable shaft, as many of them as there are. */
function addShafts(plan: Plan, block: string, { shaftCount, storeyCount }: Shape): number[] {
  const heightM = STOREY_M * storeyCount;
  const sizes = [['stair', 2.6, 5.5], ['lift', 2.2, 2.2], ['cable', 1, 0.8]] as const;
  const shafts = sizes.slice(0, shaftCount).map(([id, widthM, depthM]) => addCompartment(plan, aRoom(`${block}.${id}`, { widthM, depthM, heightM }, { zoneCount: 1 })));
  addWall(plan, `${block}.stair.exit`, shafts[0]!, OUTSIDE, { widthM: 0.9, heightM: 2 });
  addWall(plan, `${block}.stair.window`, shafts[0]!, OUTSIDE, { widthM: 1, heightM: 1, sillM: heightM - 1.5 });
  if (shaftCount > 1) addWall(plan, `${block}.lift.leak`, shafts[1]!, OUTSIDE, { widthM: 0.25, heightM: 0.4, sillM: heightM - 0.6 });
  return shafts;
}

interface StoreyShape extends Shape {
  readonly storey: number;
  readonly isFireStorey: boolean;
  readonly shafts: readonly number[];
}

function addStorey(plan: Plan, id: string, shape: StoreyShape): number {
  const { flatCount, isFireStorey, shafts } = shape;
  const floorM = STOREY_M * shape.storey;
  const doorWidthM = isFireStorey ? 0.9 : 0.01;
  const corridor = addCompartment(plan, aRoom(`${id}.corridor`, { widthM: 1.8, depthM: 4 * flatCount, heightM: ROOM_M, floorM }));
  for (let f = 0; f < flatCount; f++) {
    const flat = addFlat(plan, `${id}.flat${f + 1}`, floorM);
    addWall(plan, `${id}.flat${f + 1}.door`, corridor, flat, { widthM: f === 0 ? doorWidthM : 0.01, heightM: 2, sillM: floorM });
    if (isFireStorey && f === 0) addWindow(plan, flat);
  }
  const core = flatCount >= LOBBY_FROM_FLATS ? addCompartment(plan, aRoom(`${id}.lobby`, { widthM: 3, depthM: 4, heightM: ROOM_M, floorM })) : corridor;
  if (core !== corridor) addWall(plan, `${id}.lobby.door`, corridor, core, { widthM: doorWidthM, heightM: 2, sillM: floorM });
  addWall(plan, `${id}.stair.door`, core, shafts[0]!, { widthM: doorWidthM, heightM: 2, sillM: floorM });
  if (shafts.length > 1) addWall(plan, `${id}.lift.crack`, core, shafts[1]!, { widthM: 0.02, heightM: 2, sillM: floorM });
  if (shafts.length > 2) addWall(plan, `${id}.cable.crack`, corridor, shafts[2]!, { widthM: 0.005, heightM: 2, sillM: floorM + 0.2 });
  addWall(plan, `${id}.corridor.leak`, corridor, OUTSIDE, { widthM: 0.002, heightM: 1.5, sillM: floorM + 0.9 });
  return corridor;
}

function addFlat(plan: Plan, id: string, floorM: number): number {
  const flat = addCompartment(plan, aRoom(id, { widthM: 8, depthM: 10, heightM: ROOM_M, floorM }));
  addWall(plan, `${id}.leak`, flat, OUTSIDE, { widthM: 0.00667, heightM: 1.5, sillM: floorM + 0.9 });
  return flat;
}

/** The window of the flat on fire: shut until it breaks. */
function addWindow(plan: Plan, flat: number): void {
  addWall(plan, 'fireWindow', flat, OUTSIDE, { widthM: 1.2, heightM: 1.4, sillM: plan.compartments[flat]!.floorM + 0.9 }, { openFrac: 0 });
}

function addCompartment(plan: Plan, compartment: CompartmentInput): number {
  return plan.compartments.push(compartment) - 1;
}

function addWall(plan: Plan, id: string, from: number, to: number, size: Parameters<typeof aDoor>[3], rest: Partial<OpeningInput> = {}): void {
  plan.openings.push(aDoor(id, from, to, size, { azimuthDeg: null, ...rest }));
}

/** The smoke system alone over that building and its fire. */
export function aScaleRun(compartmentCount: number): SmokeRun {
  const input = aScaleBuilding(compartmentCount);
  const smokeRun = aSmokeRun(input);
  const windowIndex = input.openings.findIndex((opening) => opening.id === 'fireWindow');
  const compartmentIndex = input.openings[windowIndex]!.fromIndex;
  const run = (durationS: number): void => {
    for (let k = 0; k < durationS; k++) {
      const timeS = smokeRun.world.tick;
      const hrrKw = hrrAtKw(timeS);
      light(smokeRun.world, { compartmentIndex, hrrKw, burningAreaM2: Math.max(0.2, hrrKw / 500), baseHeightM: 0.3, sootYieldKgPerKg: 0.1, hcnYieldKgPerKg: 0.005 });
      if (timeS === WINDOW_BREAKS_S) smokeRun.world.protection.openFrac[windowIndex] = 1;
      smokeRun.run(1);
    }
  };
  return { ...smokeRun, run };
}

function hrrAtKw(timeS: number): number {
  const share = Math.min(1, Math.max(0, (timeS - DECAY_FROM_S) / (DECAY_UNTIL_S - DECAY_FROM_S)));
  return Math.min(PEAK_KW, GROWTH_KW_PER_S2 * timeS * timeS) * (1 - share) + EMBERS_KW * share;
}
