/** A hand-made façade: storeys x bays of flats with a window each, no gas in it: the fire systems are driven directly. */
import { NONE, OUTSIDE, createWorld, type FacadeCellInput, type FuelInput, type SimEvent, type SimInput, type World } from '../../src/sim/index.ts';
import { stepFacade } from '../../src/sim/fire/facade.ts';
import { stepFire } from '../../src/sim/fire/fire.ts';
import { aDoor, aRoom, anInput } from './an-input.ts';

const STOREY_M = 3;

export interface FacadeShape {
  readonly storeyCount: number;
  readonly bayCount: number;
  /** Width of a flat, its depth, and width and height of its window. */
  readonly bayM?: number;
  readonly depthM?: number;
  readonly windowM?: readonly [widthM: number, heightM: number];
  readonly cell?: (storeyIndex: number, bayIndex: number) => Partial<FacadeCellInput>;
  readonly fuels?: readonly FuelInput[];
}

const USUAL = { bayM: 3.5, depthM: 6, windowM: [1.8, 1.5] } as const;

/** Cell index = storey x bayCount + bay; compartment and window opening have the same index. */
export function aFacade(shape: FacadeShape, parts: Parameters<typeof anInput>[0] = {}): SimInput {
  const { storeyCount, bayCount, bayM, depthM, windowM } = { ...USUAL, ...shape };
  const places = Array.from({ length: storeyCount * bayCount }, (_, i) => ({ storey: Math.floor(i / bayCount), bay: i % bayCount }));
  return anInput({
    storeys: Array.from({ length: storeyCount }, (_, i) => ({ id: `F${i + 1}`, number: i + 1, floorM: i * STOREY_M, heightM: STOREY_M })),
    compartments: places.map(({ storey, bay }) =>
      aRoom(`F${storey + 1}.flat${bay + 1}`, { xM: bay * bayM, widthM: bayM, depthM, heightM: 2.7, floorM: storey * STOREY_M }, { storeyIndex: storey })),
    openings: places.map(({ storey, bay }, i) =>
      aDoor(`F${storey + 1}.flat${bay + 1}.window`, i, OUTSIDE, { widthM: windowM[0], heightM: windowM[1], sillM: storey * STOREY_M + 0.9 }, { kind: 'window', openFrac: 0, leakAreaM2: 0.005, isPassable: false, isExit: false })),
    facade: { bayCount, cells: places.map(({ storey, bay }, i) => ({ ...aCell(shape, storey, bay, i), ...shape.cell?.(storey, bay) })) },
    fuels: [...(shape.fuels ?? [])],
    ...parts,
  });
}

function aCell(shape: FacadeShape, storey: number, bay: number, index: number): FacadeCellInput {
  const { storeyCount, bayCount, bayM, depthM } = { ...USUAL, ...shape };
  return {
    id: `F${storey + 1}.bay${bay + 1}`, storeyIndex: storey, bayIndex: bay, compartmentIndex: index, windowOpeningIndex: index, azimuthDeg: 0,
    centreM: [(bay + 0.5) * bayM, depthM], floorM: storey * STOREY_M, widthM: bayM, hasBalcony: true, clutterMj: 0, clutterPeakKw: 0,
    canopy: 'none', canopyMj: 0, canopyPeakKw: 0, insulationMjPerM2: 0, guard: 'none', glassBreakFluxKwPerM2: 10,
    aboveIndex: storey + 1 < storeyCount ? index + bayCount : NONE, belowIndex: storey > 0 ? index - bayCount : NONE,
    leftIndex: bay > 0 ? index - 1 : NONE, rightIndex: bay + 1 < bayCount ? index + 1 : NONE,
  };
}

/** A thing that burns; lit at `ignitesAtS`. */
export function aFuel(id: string, rest: Partial<FuelInput> = {}): FuelInput {
  return {
    id, kind: 'test', compartmentIndex: NONE, facadeCellIndex: NONE, ignitesAtS: Infinity,
    course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 1000, decayFrac: 0.7 }, energyMj: 600, baseHeightM: 0.3, burningAreaM2: 2.5,
    heatOfCombustionKjPerKg: 20_000, radiativeFrac: 0.35, co2YieldKgPerKg: 1.7, positionM: null, coYieldKgPerKg: 0.03, hcnYieldKgPerKg: 0.003, sootYieldKgPerKg: 0.06,
    ignitionTempK: 773, ignitionFluxKwPerM2: 16, ...rest,
  };
}

export function aWorld(input: SimInput, seed = 1): World {
  return createWorld(input, seed, { hydraulics: { solve: () => { throw new Error('not used'); } } });
}

export interface Recorder {
  readonly events: SimEvent[];
  readonly emit: (kind: SimEvent['kind'], detail?: Partial<SimEvent>) => void;
}

/** Collects events as the tick does. */
export function aRecorder(world: World): Recorder {
  const events: SimEvent[] = [];
  const emit: Recorder['emit'] = (kind, detail = {}) => {
    const { who = null, where = null, because = null, values = {} } = detail;
    events.push({ tick: world.tick, timeS: world.timeS, kind, who, where, because, values });
  };
  return { events, emit };
}

/** Runs fire and façade alone. Rooms have all the air they want unless `between` says otherwise. */
export function burnFor(world: World, ticks: number, recorder = aRecorder(world), between: (world: World) => void = () => undefined): SimEvent[] {
  for (let i = 0; i < ticks; i++) {
    world.tick += 1;
    world.timeS = world.tick;
    between(world);
    stepFire(world.fire, world, recorder.emit);
    world.smoke.burntKw.set(world.fire.compartmentDemandKw);
    stepFacade(world.facade, world, recorder.emit);
  }
  return recorder.events;
}
