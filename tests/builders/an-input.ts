/** Small hand-built inputs for tests: a test shows the values it is about and hides the rest. */
import { NONE, ofOneMaterial, OUTSIDE, type CompartmentInput, type OpeningInput, type SimInput } from '../../src/sim/index.ts';

type DeepPartial<T> = { readonly [K in keyof T]?: T[K] extends readonly unknown[] ? T[K] : T[K] extends object ? DeepPartial<T[K]> : T[K] };

const EMPTY: SimInput = {
  scenarioId: 'test',
  startClockS: 0,
  durationS: 600,
  smokeClosures: 'calibrated',
  ambient: { tempK: 293.15, indoorTempK: 293.15, pressurePa: 101325, windMPerS: 0, windFromDeg: 0, windExponent: 0.22 },
  materials: [
    { id: 'concrete', conductivityWPerMK: 1.6, densityKgPerM3: 2300, specificHeatJPerKgK: 1000, thicknessM: 0.2, emissivityFrac: 0.9 },
  ],
  storeys: [{ id: 'F1', number: 1, floorM: 0, heightM: 3 }],
  compartments: [],
  openings: [],
  fans: [],
  targets: [],
  facade: { bayCount: 0, cells: [] },
  fuels: [],
  protection: { detectors: [], alarm: { isWorking: true, delayS: 30, pushDelayS: null, humanDiscoveryS: 240, callS: 60 } },
  behaviour: {
    trainedFrac: 0.5, asleepFrac: 0, preMovementUntrainedS: 270, preMovementTrainedS: 150, preMovementSigma: 0.8,
    leaveDoorOpenUntrainedFrac: 0.3, leaveDoorOpenTrainedFrac: 0.1, pushReadFrac: 0.7, alarmHeardFrac: 0.8,
    stairSpeedMeanMPerS: 0.47, stairSpeedSigmaMPerS: 0.17, impairedStairSpeedMeanMPerS: 0.31, levelSpeedMeanMPerS: 1.2,
    turnBackVisibilityM: 3, turnBackFrac: 0.7, knockSPerFlat: 0,
  },
  households: [],
  people: [],
  water: { nodes: [], links: [], hydrants: [], adapters: [] },
  site: { lanes: [], obstacles: [], outdoorHydrants: [], aerialSites: [], footprintM: [] },
  response: { units: [], searchM2PerMin: 8 },
  injects: [],
};

/** An input with nothing in it but what is given. */
export function anInput(parts: DeepPartial<SimInput> = {}): SimInput {
  return { ...EMPTY, ...parts, ambient: { ...EMPTY.ambient, indoorTempK: parts.ambient?.tempK ?? EMPTY.ambient.indoorTempK, ...parts.ambient }, behaviour: { ...EMPTY.behaviour, ...parts.behaviour } } as SimInput;
}

/** A rectangular room, west-south corner at (xM, yM). */
export function aRoom(id: string, size: { xM?: number; yM?: number; widthM: number; depthM: number; heightM: number; floorM?: number }, rest: Partial<CompartmentInput> = {}): CompartmentInput {
  const { xM = 0, yM = 0, widthM, depthM, heightM, floorM = 0 } = size;
  return {
    id, kind: 'room', storeyIndex: 0, polygonM: [[xM, yM], [xM + widthM, yM], [xM + widthM, yM + depthM], [xM, yM + depthM]],
    areaM2: widthM * depthM, floorM, heightM, zoneCount: 2, ...ofOneMaterial(0), leakAreaM2: 0, stairId: null, ...rest,
  };
}

/** A wall opening between two compartments (index, or OUTSIDE). */
export function aDoor(id: string, fromIndex: number, toIndex: number, size: { widthM: number; heightM: number; sillM?: number }, rest: Partial<OpeningInput> = {}): OpeningInput {
  const { widthM, heightM, sillM = 0 } = size;
  return {
    id, kind: 'door', fromIndex, toIndex, orientation: 'wall', widthM, sillZM: sillM, headZM: sillM + heightM, areaM2: widthM * heightM,
    leakAreaM2: 0, openFrac: 1, closer: 'none', isLocked: false, isPassable: true, clearWidthM: widthM, centreM: [0, 0],
    azimuthDeg: toIndex === OUTSIDE ? 0 : null, isExit: toIndex === OUTSIDE, ...rest,
  };
}

export { NONE, OUTSIDE };
