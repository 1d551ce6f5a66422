/** A small tower with a lane for response tests: one stair, a corridor and two flats a storey, one hydrant a storey. */
import {
  createWorld, NONE, tick, type CompartmentInput, type Frame, type HydrantInput, type LaneInput, type ObstacleInput, type OpeningInput, type SimEvent, type SimInput, type UnitInput, type World,
} from '../../../src/sim/index.ts';
import { createScene } from '../../../src/sim/response/scene.ts';
import { stepResponse } from '../../../src/sim/response/response.ts';
import { anInput, aDoor, aRoom } from '../../builders/an-input.ts';

export type { Frame };

export function aUnit(id: string, rest: Partial<UnitInput> = {}): UnitInput {
  return {
    id, kind: 'pumper', stationId: 'station', crewCount: 6, skillFrac: 0.9, hasBreathingSets: true, callToDispatchS: 0, turnoutS: 60, travelS: 240,
    lengthM: 8.5, widthM: 2.5, heightM: 3.5, massKg: 18000, wheelbaseM: 4.6, frontOverhangM: 1.4, turningRadiusM: 10, jackSpreadM: 0, tankL: 6000, pumpHeadM: 102, pumpMaxLPerS: 40, workingHeightM: 0, ...rest,
  };
}

export function aLane(lengthM: number, rest: Partial<LaneInput> = {}): LaneInput {
  return { id: 'lane-1', pointsM: [[-lengthM - 10, 0], [-10, 0]], clearWidthM: 4, clearHeightM: 4.5, maxMassKg: 30000, bendRadiusM: 12, slopeFrac: 0.01, turningPlaceM: 15, ...rest };
}

export function aCar(id: string, atM: number, rest: Partial<ObstacleInput> = {}): ObstacleInput {
  return {
    id, kind: 'car', laneIndex: 0, aerialSiteIndex: NONE, atM, lateralM: -1.1, lengthM: 4.6, widthM: 1.8, headroomM: 0,
    removal: { method: 'push', meanS: 100, sigmaS: 0, crewCount: 4 }, ...rest,
  };
}

/** Compartments of storey s: 4s stair, 4s+1 corridor, 4s+2 and 4s+3 flats; doors stair-corridor 3s, corridor-flats 3s+1, 3s+2. */
export function aTowerInput(storeyCount: number, parts: Partial<SimInput> = {}): SimInput {
  const compartments: CompartmentInput[] = [];
  const openings: OpeningInput[] = [];
  const hydrants: HydrantInput[] = [];
  for (let s = 0; s < storeyCount; s++) {
    const floor = { heightM: 3, floorM: 3 * s };
    const at = 4 * s;
    compartments.push(
      aRoom(`F${s + 1}.stairA`, { widthM: 3, depthM: 5, ...floor }, { kind: 'stair', stairId: 'A', zoneCount: 1, storeyIndex: s }),
      aRoom(`F${s + 1}.corridor`, { xM: 3, widthM: 10, depthM: 2, ...floor }, { kind: 'corridor', storeyIndex: s }),
      aRoom(`F${s + 1}.flat1`, { xM: 3, yM: 2, widthM: 10, depthM: 8, ...floor }, { kind: 'flat', storeyIndex: s }),
      aRoom(`F${s + 1}.flat2`, { xM: 13, yM: 2, widthM: 10, depthM: 8, ...floor }, { kind: 'flat', storeyIndex: s }),
    );
    const size = { widthM: 1, heightM: 2, sillM: 3 * s };
    openings.push(
      aDoor(`F${s + 1}.stairA.door`, at, at + 1, size, { openFrac: 0 }),
      aDoor(`F${s + 1}.flat1.door`, at + 1, at + 2, size, { openFrac: 0 }),
      aDoor(`F${s + 1}.flat2.door`, at + 1, at + 3, size, { openFrac: 0 }),
    );
    hydrants.push({ id: `F${s + 1}.hydrantA`, nodeIndex: 0, compartmentIndex: at + 1, storeyIndex: s, isComplete: true, emitterLPerSPerSqrtM: 1.215 });
  }
  return anInput({
    storeys: Array.from({ length: storeyCount }, (_, s) => ({ id: `F${s + 1}`, number: s + 1, floorM: 3 * s, heightM: 3 })),
    compartments, openings,
    water: {
      nodes: [{ id: 'riser', kind: 'junction', elevationM: 0, levelM: 0, maxLevelM: 0, diameterM: 0 }],
      links: ['low', 'high'].map((id) => ({
        id: `${id}.engine`, kind: 'pump', fromIndex: 0, toIndex: 0, lengthM: 0, diameterM: 150, roughnessC: 120, minorLossK: 0, isOpen: false, curve: [], settingM: 0, control: 'engine', startS: 0,
      })),
      hydrants,
      adapters: [
        { id: 'adapter-low', engineLinkIndex: 0, zone: 'low', servesFromStorey: 1, servesToStorey: 16, positionM: [0, -5], isLabelled: true, isUsable: true },
        { id: 'adapter-high', engineLinkIndex: 1, zone: 'high', servesFromStorey: 17, servesToStorey: 33, positionM: [2, -5], isLabelled: true, isUsable: true },
      ],
    },
    site: { lanes: [aLane(248)], obstacles: [], outdoorHydrants: [{ id: 'street', positionM: [-20, -10], flowLPerS: 15, isUsable: true }], aerialSites: [], footprintM: [] },
    response: { units: [aUnit('P1')], searchM2PerMin: 8 },
    ...parts,
  });
}

export interface Fireground {
  readonly world: World;
  readonly events: SimEvent[];
  /** Runs the response alone, second by second; `act` plays the rest of the world before each step. */
  readonly run: (untilS: number, act?: (world: World) => void) => void;
  readonly at: (kind: SimEvent['kind'], who?: string) => number;
}

/** A world in which the call comes at 0 s and nothing but the response moves by itself. */
export function aFireground(input: SimInput, seed = 1): Fireground {
  const world = createWorld(input, seed, { hydraulics: { solve() { throw new Error('not used'); } } });
  world.protection.callAtS = 0;
  world.protection.discoveredAtS = 0;
  world.smoke.layerHeightM.fill(3);
  world.smoke.upperTempK.fill(293);
  world.smoke.upperOdPerM.fill(0);
  world.smoke.lowerOdPerM.fill(0);
  const events: SimEvent[] = [];
  const run = (untilS: number, act: (world: World) => void = () => undefined) => {
    while (world.timeS < untilS) {
      world.tick += 1;
      world.timeS = world.tick;
      act(world);
      stepResponse(world.response, world, (kind, { who = null, where = null, because = null, values = {} } = {}) => {
        events.push({ tick: world.tick, timeS: world.timeS, kind, who, where, because, values });
      });
    }
  };
  const at = (kind: SimEvent['kind'], who?: string) => events.find((event) => event.kind === kind && (who === undefined || event.who === who))?.timeS ?? Infinity;
  return { world, events, run, at };
}

/** Water as a healthy riser would give it: 7 L/s at 35 m to every open hydrant. */
export function wetRiser(world: World): void {
  world.water.isSupplied.fill(1);
  world.response.wantsHydrant.forEach((wants, h) => {
    world.water.hydrantLPerS[h] = wants * 7;
    world.water.hydrantPressureM[h] = wants * 35;
  });
}

/** The scene as tasks see it, for tests of single functions. */
export function sceneOf(world: World) {
  return createScene(world.response, world, () => undefined);
}
export { tick };
