/** Fires in stairs and shafts against the checks of the domain study: H10, H11, H12, H15, H17. Fire, smoke, façade and protection only; nobody moves. */
import { ebikeNew } from '../../../src/catalog/fuels/ebike-new.ts';
import { ebikeOld } from '../../../src/catalog/fuels/ebike-old.ts';
import { fuelOf, type FuelDefinition } from '../../../src/catalog/fuels/fuel-definition.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { NONE, OUTSIDE, SMOKY_OD_PER_M, type CompartmentInput, type OpeningInput, type SimEvent, type SimInput, type World } from '../../../src/sim/index.ts';
import { stepFacade } from '../../../src/sim/fire/facade.ts';
import { stepFire } from '../../../src/sim/fire/fire.ts';
import { stepProtection } from '../../../src/sim/protection/protection.ts';
import { stepSmoke } from '../../../src/sim/smoke/smoke.ts';
import { aFuel, aRecorder, aWorld } from '../../builders/a-facade.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aScenario } from '../../builders/a-scenario-text.ts';

/** Gas that hurts bare skin within minutes. Source: domain E7, 60 degC. */
const HOT_K = 333;
/** A room is full when smoke reaches the height of a child's face. Assumed: 0.9 m (0.5 to 1.2). */
const FULL_LAYER_M = 0.9;

/** Runs the four systems; `watch` is called after every second. */
function run(input: SimInput, untilS: number, seed: number, watch: (world: World) => void = () => undefined): SimEvent[] {
  const world = aWorld(input, seed);
  const { events, emit } = aRecorder(world);
  while (world.tick < untilS) {
    world.timeS = world.tick += 1;
    stepFire(world.fire, world, emit);
    stepSmoke(world.smoke, world, emit);
    stepFacade(world.facade, world, emit);
    stepProtection(world.protection, world, emit);
    watch(world);
  }
  return events;
}

const HOUSE_STOREYS = 5;

/** A house as in the tests with scooters: lobby below, an open stair, a hall on each storey with its door open. */
function aHouse(bike: FuelDefinition): SimInput {
  const storeys = Array.from({ length: HOUSE_STOREYS }, (_, i) => i);
  const halls: CompartmentInput[] = storeys.map((i) => aRoom(`F${i + 1}.hall`, { widthM: 6, depthM: 4, heightM: 2.7, floorM: 3 * i }, { storeyIndex: i, leakAreaM2: 0.02 }));
  const stairs: CompartmentInput[] = storeys.map((i) => aRoom(`F${i + 1}.stair`, { xM: 6, widthM: 2.5, depthM: 4, heightM: 3, floorM: 3 * i }, { storeyIndex: i, kind: 'stair', zoneCount: 1, stairId: 'A' }));
  const doors: OpeningInput[] = storeys.map((i) => aDoor(`F${i + 1}.door`, i, HOUSE_STOREYS + i, { widthM: 0.9, heightM: 2, sillM: 3 * i }));
  const flights = storeys.slice(1).map((i) => aDoor(`F${i}.flight`, HOUSE_STOREYS + i - 1, HOUSE_STOREYS + i, { widthM: 2, heightM: 0, sillM: 3 * i }, { kind: 'stairFlight', orientation: 'floor', areaM2: 4 }));
  return anInput({
    storeys: storeys.map((i) => ({ id: `F${i + 1}`, number: i + 1, floorM: 3 * i, heightM: 3 })), compartments: [...halls, ...stairs],
    openings: [...doors, ...flights, aDoor('entrance', 0, OUTSIDE, { widthM: 1.2, heightM: 2.1 }, { openFrac: 0, leakAreaM2: 0.05 })],
    fuels: [fuelOf(bike, { id: 'bike', compartmentIndex: 0, facadeCellIndex: NONE, ignitesAtS: 0 })],
  });
}

export interface HouseRun {
  readonly smokeAt2S: number;
  readonly full1S: number;
  readonly full2S: number;
  /** Highest storey whose stair is hot after three minutes. */
  readonly hotStoreyNumber: number;
  readonly coPeakPpm: number;
}

export function houseRun(bike: FuelDefinition, seed: number): HouseRun {
  let smokeAt2S = Infinity, full1S = Infinity, full2S = Infinity, hotStoreyNumber = 0, coPeakPpm = 0;
  const isFull = (world: World, room: number): boolean => world.smoke.layerHeightM[room]! < FULL_LAYER_M && world.smoke.upperOdPerM[room]! > SMOKY_OD_PER_M;
  run(aHouse(bike), 300, seed, (world) => {
    if (world.smoke.upperOdPerM[HOUSE_STOREYS + 1]! > SMOKY_OD_PER_M) smokeAt2S = Math.min(smokeAt2S, world.timeS);
    if (isFull(world, 0)) full1S = Math.min(full1S, world.timeS);
    if (isFull(world, 1)) full2S = Math.min(full2S, world.timeS);
    if (world.timeS <= 180) for (let s = 0; s < HOUSE_STOREYS; s++) if (world.smoke.upperTempK[HOUSE_STOREYS + s]! >= HOT_K) hotStoreyNumber = Math.max(hotStoreyNumber, s + 1);
    coPeakPpm = Math.max(coPeakPpm, world.smoke.upperCoFrac[1]! * (28.96 / 28.01) * 1e6);
  });
  return { smokeAt2S, full1S, full2S, hotStoreyNumber, coPeakPpm };
}

export const HOUSE_BIKES = { ebikeOld, ebikeNew } as const;

/** H12: a sofa and the contents of a living room of 6 x 4 m. @returns time of flashover, s */
export function livingRoomFlashoverS(doorFrac: number, seed: number): number {
  const fast = (peakKw: number) => ({ kind: 'tSquared', growthKwPerS2: 0.0469, peakKw, decayFrac: 0.7 }) as const;
  const input = anInput({
    compartments: [aRoom('living', { widthM: 6, depthM: 4, heightM: 2.7 }, { leakAreaM2: 0.01 }), aRoom('hall', { xM: 6, widthM: 6, depthM: 4, heightM: 2.7 })],
    openings: [
      aDoor('door', 0, 1, { widthM: 0.9, heightM: 2 }, { openFrac: doorFrac, leakAreaM2: 0.01 }), aDoor('out', 1, OUTSIDE, { widthM: 2, heightM: 2 }),
      aDoor('window', 0, OUTSIDE, { widthM: 1.8, heightM: 1.5, sillM: 0.9 }, { kind: 'window', openFrac: 0, leakAreaM2: 0.003 }),
    ],
    fuels: [aFuel('sofa', { compartmentIndex: 0, ignitesAtS: 1, energyMj: 400, course: fast(2000) }), aFuel('contents', { compartmentIndex: 0, energyMj: 16_000, course: fast(6000), burningAreaM2: 7 })],
  });
  return run(input, 1200, seed).find((event) => event.kind === 'flashedOver')?.timeS ?? Infinity;
}

const tower = (storeys: number, fires: readonly object[], hazards: readonly object[], isRectified: boolean): SimInput => {
  const scenario = aScenario({ building: { template: 'pointTower', storeys, flatsPerStorey: 4 }, fires, hazards, residents: undefined, responders: [], time: '02:00' });
  return toSimInput(scenario, conditionOf(scenario, isRectified ? 'all' : 'none'));
};

/** H15: when the highest corridor's detector trips, s. */
export function topAlarmS(areaM2: number, isRectified: boolean, seed: number): number {
  const input = tower(33, [{ at: 'F3.cable', item: 'cableTray' }], [{ id: 'shaft', kind: 'breachedCableShaft', areaM2 }], isRectified);
  return run(input, 1200, seed).find((event) => event.kind === 'detectorTripped' && event.where === 'F33.corridor')?.timeS ?? Infinity;
}

/** H15: minutes a storey at which cables light above a fire in the shaft of the third, NaN when none did in an hour. */
export function trayMinutesAStorey(areaM2: number, isRectified: boolean, seed: number): number {
  const input = tower(12, [{ at: 'F3.cable', item: 'cableTray' }], [{ id: 'shaft', kind: 'breachedCableShaft', areaM2 }], isRectified);
  const lit = run(input, 3600, seed).filter((event) => event.kind === 'fuelIgnited' && event.who?.endsWith('.tray'));
  return lit.length > 0 ? lit.at(-1)!.timeS / 60 / lit.length : NaN;
}

export interface StairRun {
  readonly corridorS: number;
  readonly stairAboveS: number;
}

/** H17: when the corridor of the fire storey and the first stair cell above it become untenable; the flat's door stands open. */
export function stairRun(isWedged: boolean, seed: number): StairRun {
  const base = tower(12, [{ at: 'F5.flat2', item: 'livingRoom' }], [], true);
  const openings = base.openings.map((opening) => {
    if (opening.id === 'F5.flat2.door') return { ...opening, openFrac: 1, closer: 'wedged' as const };
    return isWedged && /^F5\.stair[AB]\.door$/.test(opening.id) ? { ...opening, openFrac: 1, closer: 'wedged' as const } : opening;
  });
  const events = run({ ...base, openings }, 1800, seed).filter((event) => event.kind === 'becameUntenable');
  const first = (is: (where: string) => boolean): number => events.find((event) => event.where !== null && is(event.where))?.timeS ?? Infinity;
  return { corridorS: first((where) => where === 'F5.corridor'), stairAboveS: first((where) => /^F(6|7|8|9|10|11|12)\.stair/.test(where)) };
}
