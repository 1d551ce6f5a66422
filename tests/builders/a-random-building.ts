/**
 * Any building a scenario file may hold, from a number: rooms, shafts, holes, cracks, fans, weather, and what changes while it
 * burns. The same number gives the same building for ever.
 */
import { draw, NONE, OUTSIDE, STREAM, type CompartmentInput, type FacadeCellInput, type FanInput, type MaterialInput, type OpeningInput, type SimInput } from '../../src/sim/index.ts';
import type { World } from '../../src/sim/world.ts';
import { aDoor, anInput, aRoom } from './an-input.ts';
import { aSmokeRun, light, type FireByHand, type SmokeRun } from './a-smoke-run.ts';

export interface RandomBuilding {
  readonly input: SimInput;
  /** What holds from a tick on. */
  readonly changes: readonly Change[];
}

export type Change =
  | { readonly atTick: number; readonly kind: 'fire'; readonly fire: FireByHand }
  | { readonly atTick: number; readonly kind: 'opening'; readonly openingIndex: number; readonly openFrac: number }
  | { readonly atTick: number; readonly kind: 'wind'; readonly windMPerS: number; readonly windFromDeg: number }
  | { readonly atTick: number; readonly kind: 'flames'; readonly cellIndex: number; readonly tempK: number };

/** Draws in order; a purpose added at the end moves nothing before it. */
interface Dice {
  readonly unit: () => number;
  readonly between: (low: number, high: number) => number;
  /** Evenly over the orders of magnitude. */
  readonly over: (low: number, high: number) => number;
  readonly upTo: (most: number) => number;
  readonly chance: (frac: number) => boolean;
  readonly oneOf: <T>(choices: readonly T[]) => T;
}

function diceOf(seed: number, key: number): Dice {
  let n = 0;
  const unit = () => draw(seed, STREAM.scenarioShare, key, n++);
  return {
    unit,
    between: (low, high) => low + (high - low) * unit(),
    over: (low, high) => low * Math.pow(high / low, unit()),
    upTo: (most) => Math.floor(unit() * (most + 1)),
    chance: (frac) => unit() < frac,
    oneOf: (choices) => choices[Math.floor(unit() * choices.length)]!,
  };
}

/** Mineral wool, brick, concrete, steel; thin and thick. */
const MATERIALS: readonly MaterialInput[] = [
  { id: 'wool', conductivityWPerMK: 0.035, densityKgPerM3: 30, specificHeatJPerKgK: 840, thicknessM: 0.1, emissivityFrac: 0.9 },
  { id: 'foil', conductivityWPerMK: 0.01, densityKgPerM3: 10, specificHeatJPerKgK: 100, thicknessM: 0.001, emissivityFrac: 0 },
  { id: 'brick', conductivityWPerMK: 0.7, densityKgPerM3: 1800, specificHeatJPerKgK: 840, thicknessM: 0.24, emissivityFrac: 0.94 },
  { id: 'concrete', conductivityWPerMK: 1.6, densityKgPerM3: 2300, specificHeatJPerKgK: 1000, thicknessM: 2, emissivityFrac: 1 },
  { id: 'steel', conductivityWPerMK: 45, densityKgPerM3: 7800, specificHeatJPerKgK: 470, thicknessM: 0.003, emissivityFrac: 0.8 },
  { id: 'silver', conductivityWPerMK: 500, densityKgPerM3: 12_000, specificHeatJPerKgK: 5000, thicknessM: 2, emissivityFrac: 0.02 },
];
const MOST_ROOMS = 60;
const MOST_STOREYS = 15;
const CHANGE_COUNT = 12;

export function aRandomBuilding(seed: number, durationTicks: number): RandomBuilding {
  const compartments = roomsOf(diceOf(seed, 1));
  const openings = openingsOf(diceOf(seed, 2), compartments);
  const cells = cellsOf(diceOf(seed, 3), openings);
  const fans = fansOf(diceOf(seed, 4), compartments);
  const weather = diceOf(seed, 5);
  const input = anInput({
    smokeClosures: weather.oneOf(['calibrated', 'calibrated', 'cfast']),
    materials: MATERIALS,
    storeys: Array.from({ length: MOST_STOREYS }, (_, k) => ({ id: `F${k + 1}`, number: k + 1, floorM: 3 * k, heightM: 3 })),
    compartments, openings, fans,
    facade: { bayCount: cells.length, cells },
    ambient: {
      tempK: weather.oneOf([233.15, 263.15, 293.15, 323.15]), indoorTempK: weather.oneOf([233.15, 293.15, 293.15, 323.15]), pressurePa: weather.oneOf([50_000, 101_325, 101_325, 110_000]),
      windMPerS: weather.oneOf([0, 0, 8, 40]), windFromDeg: weather.between(0, 360), windExponent: weather.oneOf([0, 0.22, 0.5]),
    },
  });
  return { input, changes: changesOf(diceOf(seed, 6), input, durationTicks) };
}

function roomsOf(dice: Dice): CompartmentInput[] {
  const storeyCount = 1 + dice.upTo(dice.oneOf([0, 2, MOST_STOREYS - 1]));
  const roomCount = 1 + dice.upTo(dice.oneOf([0, 3, 12, MOST_ROOMS - 1]));
  const leakAreaM2 = dice.oneOf([0, 1e-5, 0.002, 0.05]);
  return Array.from({ length: roomCount }, (_, i) => {
    const storeyIndex = dice.upTo(storeyCount - 1);
    const isShaft = dice.chance(0.1);
    const sideM = () => (dice.chance(0.1) ? dice.over(0.4, 60) : dice.over(1.2, 14));
    const heightM = isShaft ? dice.over(3, 400) : dice.chance(0.1) ? dice.over(0.3, 12) : dice.between(2.2, 3);
    const surface = () => (dice.chance(0.1) ? NONE : dice.upTo(MATERIALS.length - 1));
    return aRoom(`r${i}`, { widthM: sideM(), depthM: sideM(), heightM, floorM: isShaft ? 0 : 3 * storeyIndex }, {
      storeyIndex: isShaft ? 0 : storeyIndex, zoneCount: dice.chance(isShaft ? 0.2 : 0.7) ? 2 : 1,
      ceilingMaterialIndex: surface(), wallMaterialIndex: surface(), floorMaterialIndex: surface(),
      leakAreaM2: dice.chance(0.05) ? dice.over(1e-4, 100) : leakAreaM2,
    });
  });
}

function openingsOf(dice: Dice, rooms: readonly CompartmentInput[]): OpeningInput[] {
  const openings: OpeningInput[] = [];
  const tries = Math.ceil(rooms.length * dice.between(0, 4));
  for (let k = 0; k < tries; k++) {
    const fromIndex = dice.upTo(rooms.length - 1);
    const kind = dice.oneOf(['inner', 'inner', 'inner', 'outer', 'outer', 'floor', 'roof'] as const);
    const isUpright = kind === 'floor' || kind === 'roof';
    const opening = isUpright ? holeFrom(dice, rooms, fromIndex, kind === 'roof') : doorFrom(dice, rooms, fromIndex, kind === 'outer');
    if (opening !== null) openings.push({ ...opening, id: `o${openings.length}` });
  }
  return openings;
}

const longestSideM = ({ polygonM }: CompartmentInput): number => Math.max(polygonM[1]![0] - polygonM[0]![0], polygonM[2]![1] - polygonM[1]![1]);
const topM = (room: CompartmentInput): number => room.floorM + room.heightM;

function doorFrom(dice: Dice, rooms: readonly CompartmentInput[], fromIndex: number, isOuter: boolean): OpeningInput | null {
  const toIndex = isOuter ? OUTSIDE : dice.upTo(rooms.length - 1);
  const sides = [rooms[fromIndex]!, ...(isOuter ? [] : [rooms[toIndex]!])];
  const lowM = Math.max(...sides.map((room) => room.floorM));
  const highM = Math.min(...sides.map(topM));
  if (fromIndex === toIndex || highM - lowM < 0.1) return null;
  const headM = lowM + (highM - lowM) * dice.oneOf([1, 0.8, dice.between(0.05, 1)]);
  const sillM = lowM + (headM - lowM) * dice.oneOf([0, 0, dice.between(0, 0.99)]);
  const widthM = Math.min(...sides.map(longestSideM), dice.oneOf([dice.over(1e-5, 0.01), dice.between(0.6, 2), dice.over(0.1, 30)]));
  return aDoor('', fromIndex, toIndex, { widthM, heightM: headM - sillM, sillM }, {
    openFrac: dice.oneOf([0, 0.1, 1]), leakAreaM2: dice.oneOf([0, 0.001, 0.02]), azimuthDeg: isOuter ? dice.between(0, 360) : null,
    ...(dice.chance(0.1) ? { areaM2: widthM * (headM - sillM) * dice.unit() } : {}),
  });
}

/** Through a floor into a room that starts where this one ends, or through the roof. */
function holeFrom(dice: Dice, rooms: readonly CompartmentInput[], fromIndex: number, isRoof: boolean): OpeningInput | null {
  const from = rooms[fromIndex]!;
  const above = rooms.flatMap((room, i) => (i !== fromIndex && Math.abs(room.floorM - topM(from)) <= 1 && room.floorM > from.floorM ? [i] : []));
  if (!isRoof && above.length === 0) return null;
  const toIndex = isRoof ? OUTSIDE : dice.oneOf(above);
  const levelM = isRoof ? topM(from) : rooms[toIndex]!.floorM;
  const mostM2 = Math.min(from.areaM2, isRoof ? Infinity : rooms[toIndex]!.areaM2);
  const areaM2 = Math.min(mostM2, dice.oneOf([dice.over(1e-6, 0.01), dice.over(0.1, 5), 20]));
  return aDoor('', fromIndex, toIndex, { widthM: Math.sqrt(areaM2), heightM: 0, sillM: levelM }, {
    orientation: 'floor', kind: dice.oneOf(['stairFlight', 'shaftHole']), areaM2, openFrac: dice.oneOf([0, 0.3, 1]), leakAreaM2: dice.oneOf([0, 0.005]), azimuthDeg: null,
  });
}

function cellsOf(dice: Dice, openings: readonly OpeningInput[]): FacadeCellInput[] {
  const windows = openings.flatMap((opening, o) => (opening.toIndex === OUTSIDE && opening.orientation === 'wall' && dice.chance(0.3) ? [o] : []));
  return windows.map((windowOpeningIndex, c) => ({
    id: `c${c}`, storeyIndex: 0, bayIndex: c, compartmentIndex: openings[windowOpeningIndex]!.fromIndex, windowOpeningIndex, azimuthDeg: openings[windowOpeningIndex]!.azimuthDeg!, centreM: [0, 0],
    floorM: 0, widthM: 3, hasBalcony: false, clutterMj: 0, clutterPeakKw: 0, canopy: 'none', canopyMj: 0, canopyPeakKw: 0, isInsulationCombustible: false, insulationMjPerM2: 0, guard: 'none',
    glassBreakFluxKwPerM2: 15, aboveIndex: NONE, belowIndex: NONE, leftIndex: NONE, rightIndex: NONE,
  }));
}

function fansOf(dice: Dice, rooms: readonly CompartmentInput[]): FanInput[] {
  const fans: FanInput[] = [];
  const fanCount = dice.oneOf([0, 0, 0, 1, 4]);
  for (let f = 0; f < fanCount; f++) {
    const fromIndex = dice.upTo(rooms.length) - 1;
    const toIndex = dice.upTo(rooms.length) - 1;
    if (fromIndex === toIndex) continue;
    const floorM = (rooms[fromIndex] ?? rooms[toIndex]!).floorM;
    const flowM3PerS = dice.over(0.005, 30);
    const shutOffPa = dice.over(20, 2000);
    const curve = dice.oneOf([[{ risePa: 0, flowM3PerS }], [{ risePa: -50, flowM3PerS }, { risePa: shutOffPa, flowM3PerS: 0 }], [{ risePa: 0, flowM3PerS }, { risePa: shutOffPa, flowM3PerS: flowM3PerS / 2 }, { risePa: shutOffPa + 10, flowM3PerS: 0 }]]);
    fans.push({ id: `fan${f}`, fromIndex, toIndex, intakeZM: floorM, outletZM: floorM, areaM2: dice.over(0.01, 2), curve, starts: 'always', delayS: dice.oneOf([0, 40]), isWorking: true });
  }
  return fans;
}

function changesOf(dice: Dice, { compartments, openings, facade }: SimInput, durationTicks: number): Change[] {
  const changes: Change[] = Array.from({ length: 1 + dice.upTo(2) }, () => ({ atTick: 1, kind: 'fire', fire: fireIn(dice, dice.upTo(compartments.length - 1)) }));
  const burning = changes.flatMap((change) => (change.kind === 'fire' ? [change.fire.compartmentIndex] : []));
  for (let k = 0; k < CHANGE_COUNT; k++) {
    const atTick = 1 + dice.upTo(durationTicks - 1);
    const kind = dice.oneOf(['fire', 'opening', 'opening', 'opening', 'wind', 'flames'] as const);
    if (kind === 'fire') changes.push({ atTick, kind, fire: { ...fireIn(dice, dice.oneOf(burning)), ...(dice.chance(0.3) ? { hrrKw: 0 } : {}) } });
    else if (kind === 'wind') changes.push({ atTick, kind, windMPerS: dice.oneOf([0, 5, 40]), windFromDeg: dice.between(0, 360) });
    else if (kind === 'opening' && openings.length > 0) changes.push({ atTick, kind, openingIndex: dice.upTo(openings.length - 1), openFrac: dice.oneOf([0, 1, dice.unit()]) });
    else if (kind === 'flames' && facade.cells.length > 0) changes.push({ atTick, kind, cellIndex: dice.upTo(facade.cells.length - 1), tempK: dice.between(290, 1200) });
  }
  return changes;
}

function fireIn(dice: Dice, compartmentIndex: number): FireByHand {
  return {
    compartmentIndex, hrrKw: dice.over(1, 50_000), radiativeFrac: dice.oneOf([0, 0.35, 1]), heatOfCombustionKjPerKg: dice.over(8000, 60_000),
    coYieldKgPerKg: dice.over(0.001, 0.3), hcnYieldKgPerKg: dice.over(1e-4, 0.05), sootYieldKgPerKg: dice.over(0.001, 0.3),
    burningAreaM2: dice.over(0.001, 100), baseHeightM: dice.oneOf([0, 0.3, dice.between(0, 10)]),
  };
}

/** The smoke slice over that building, a tick at a time. */
export function aRandomRun({ input, changes }: RandomBuilding): SmokeRun {
  const smokeRun = aSmokeRun(input);
  const run = (durationS: number): void => {
    for (let k = 0; k < durationS; k++) {
      for (const change of changes) if (change.atTick === smokeRun.world.tick + 1) apply(smokeRun.world, change);
      smokeRun.run(1);
    }
  };
  return { ...smokeRun, run };
}

function apply(world: World, change: Change): void {
  if (change.kind === 'fire') light(world, change.fire);
  else if (change.kind === 'opening') world.protection.openFrac[change.openingIndex] = change.openFrac;
  else if (change.kind === 'flames') {
    world.facade.outsideTempK[change.cellIndex] = change.tempK;
    world.facade.outsideSootFrac[change.cellIndex] = 0.01;
    world.facade.outsideCoFrac[change.cellIndex] = 0.02;
  } else {
    world.commands.windMPerS = change.windMPerS;
    world.commands.windFromDeg = change.windFromDeg;
  }
}
