/**
 * SimInput: everything the core is told. Plain frozen data in SI units; ids have become indexes (-1: none).
 * The core never learns which condition of the tower it runs: a hazard reaches it only as different numbers here.
 */
import type { Command } from './commands.ts';

/** Stands for the open air in an opening's `toIndex`, and for "no such thing" elsewhere. */
export const OUTSIDE = -1;
export const NONE = -1;

export type PointM = readonly [xM: number, yM: number];

export interface SimInput {
  readonly scenarioId: string;
  /** Local time of day at tick 0, seconds after midnight. */
  readonly startClockS: number;
  readonly durationS: number;
  readonly ambient: AmbientInput;
  readonly materials: readonly MaterialInput[];
  readonly storeys: readonly StoreyInput[];
  readonly compartments: readonly CompartmentInput[];
  readonly openings: readonly OpeningInput[];
  readonly facade: FacadeInput;
  readonly fuels: readonly FuelInput[];
  readonly protection: ProtectionInput;
  readonly behaviour: BehaviourInput;
  readonly households: readonly HouseholdInput[];
  readonly people: readonly PersonInput[];
  readonly water: WaterInput;
  readonly site: SiteInput;
  readonly response: ResponseInput;
  /** What the scenario itself does at fixed times; same form as a trainee's orders. */
  readonly injects: readonly TimedCommand[];
}

export interface TimedCommand {
  readonly atS: number;
  readonly command: Command;
}

export interface AmbientInput {
  readonly tempK: number;
  readonly pressurePa: number;
  /** At 10 m above ground. */
  readonly windMPerS: number;
  /** Direction the wind comes from, degrees clockwise from +y (north). */
  readonly windFromDeg: number;
  /** Power-law exponent of the wind profile. */
  readonly windExponent: number;
}

export interface MaterialInput {
  readonly id: string;
  readonly conductivityWPerMK: number;
  readonly densityKgPerM3: number;
  readonly specificHeatJPerKgK: number;
  readonly thicknessM: number;
  readonly emissivityFrac: number;
}

/** Storeys are ordered from the lowest; `number` is what residents call it (1 = ground). */
export interface StoreyInput {
  readonly id: string;
  readonly number: number;
  readonly floorM: number;
  readonly heightM: number;
}

export type CompartmentKind = 'room' | 'flat' | 'corridor' | 'lobby' | 'stair' | 'liftShaft' | 'cableShaft';

export interface CompartmentInput {
  /** Template ids: `F7.flat3`, `F7.corridor`, `F7.stairA`, `F7.lift`, `F7.cable`. */
  readonly id: string;
  readonly kind: CompartmentKind;
  readonly storeyIndex: number;
  /** Simple polygon, counter-clockwise, metres in the site frame. */
  readonly polygonM: readonly PointM[];
  readonly areaM2: number;
  readonly floorM: number;
  readonly heightM: number;
  /** 1: one well-mixed zone (stair cells, shafts); 2: hot layer over cool layer. */
  readonly zoneCount: 1 | 2;
  readonly materialIndex: number;
  /** Cracks straight to the open air, spread over the height. */
  readonly leakAreaM2: number;
  /** Stairs only: `A`, `B`, …; which cells belong to one stair. */
  readonly stairId: string | null;
}

export type OpeningKind = 'door' | 'window' | 'gap' | 'stairFlight' | 'shaftHole';
/** selfClosing shuts after passage; none stays as the last person left it; wedged never shuts. */
export type Closer = 'selfClosing' | 'none' | 'wedged';

export interface OpeningInput {
  /** Template ids: `F7.flat3.door`, `F7.flat3.window`, `F7.stairA.door`, `F7.stairA.flight` (to the storey above), `F1.entrance`. */
  readonly id: string;
  readonly kind: OpeningKind;
  readonly fromIndex: number;
  /** Compartment index or OUTSIDE. For floor openings `from` is below, `to` above. */
  readonly toIndex: number;
  readonly orientation: 'wall' | 'floor';
  readonly widthM: number;
  /** Absolute elevations; for floor openings both are the level of the slab. */
  readonly sillZM: number;
  readonly headZM: number;
  /** Free area when fully open. */
  readonly areaM2: number;
  /** Crack area that stays when shut. */
  readonly leakAreaM2: number;
  /** As found at tick 0, 0 shut .. 1 fully open. */
  readonly openFrac: number;
  readonly closer: Closer;
  readonly isLocked: boolean;
  /** People can walk through it (doors, flights). */
  readonly isPassable: boolean;
  /** Clear width for people; obstructions reduce it. */
  readonly clearWidthM: number;
  readonly centreM: PointM;
  /** Outward normal of the façade it sits in, degrees clockwise from +y; null for inner openings. */
  readonly azimuthDeg: number | null;
  /** A resident counts this opening as the way out of the building. */
  readonly isExit: boolean;
}

export interface FacadeInput {
  readonly bayCount: number;
  readonly cells: readonly FacadeCellInput[];
}

/** One bay of one storey: a window or balcony with what can burn on it. */
export interface FacadeCellInput {
  /** Template ids: `F7.bay3`. */
  readonly id: string;
  readonly storeyIndex: number;
  readonly bayIndex: number;
  /** The compartment behind it. */
  readonly compartmentIndex: number;
  readonly windowOpeningIndex: number;
  readonly azimuthDeg: number;
  readonly centreM: PointM;
  readonly floorM: number;
  readonly widthM: number;
  readonly hasBalcony: boolean;
  readonly clutterMj: number;
  readonly clutterPeakKw: number;
  readonly canopy: 'none' | 'combustible' | 'limited';
  readonly canopyMj: number;
  readonly canopyPeakKw: number;
  readonly isInsulationCombustible: boolean;
  readonly guard: 'none' | 'closed' | 'port';
  /** Glass: incident flux at which it falls out. */
  readonly glassBreakFluxKwPerM2: number;
  readonly aboveIndex: number;
  readonly belowIndex: number;
  readonly leftIndex: number;
  readonly rightIndex: number;
}

/** Something that burns inside a compartment or on a façade cell. */
export interface FuelInput {
  readonly id: string;
  readonly kind: string;
  /** One of the two is an index, the other NONE. */
  readonly compartmentIndex: number;
  readonly facadeCellIndex: number;
  /** Infinity: waits until something lights it. */
  readonly ignitesAtS: number;
  readonly course: FuelCourse;
  readonly energyMj: number;
  readonly baseHeightM: number;
  readonly burningAreaM2: number;
  readonly heatOfCombustionKjPerKg: number;
  readonly radiativeFrac: number;
  readonly coYieldKgPerKg: number;
  readonly hcnYieldKgPerKg: number;
  readonly sootYieldKgPerKg: number;
  /** Lights when the hot layer at it is this hot, or the incident flux this high. */
  readonly ignitionTempK: number;
  readonly ignitionFluxKwPerM2: number;
}

export type FuelCourse =
  | { readonly kind: 'tSquared'; readonly growthKwPerS2: number; readonly peakKw: number; readonly decayFrac: number }
  | { readonly kind: 'table'; readonly timeS: readonly number[]; readonly hrrKw: readonly number[] };

export interface ProtectionInput {
  readonly detectors: readonly DetectorInput[];
  readonly alarm: AlarmInput;
}

export interface DetectorInput {
  readonly id: string;
  readonly compartmentIndex: number;
  readonly kind: 'smoke' | 'heat';
  readonly isWorking: boolean;
  /** Smoke: optical density of the upper layer that trips it; heat: its temperature. */
  readonly thresholdOdPerM: number;
  readonly thresholdTempK: number;
}

export interface AlarmInput {
  /** Sounders follow a detector without a human. */
  readonly isWorking: boolean;
  /** From first detector to sounders (confirmation). */
  readonly delayS: number;
  /** Push message to residents, building head and micro station; null: none. */
  readonly pushDelayS: number | null;
  /** With no detector: seconds from ignition until somebody sees the fire and calls 119, mean. */
  readonly humanDiscoveryS: number;
  /** The 119 call itself. */
  readonly callS: number;
}

/** Parameters of people's conduct; every draw is keyed by person, so the pair stays paired. */
export interface BehaviourInput {
  /** Share of residents drilled within a year. */
  readonly trainedFrac: number;
  readonly asleepFrac: number;
  readonly preMovementUntrainedS: number;
  readonly preMovementTrainedS: number;
  readonly preMovementSigma: number;
  /** Share of people who leave their flat door open behind them. */
  readonly leaveDoorOpenUntrainedFrac: number;
  readonly leaveDoorOpenTrainedFrac: number;
  readonly pushReadFrac: number;
  /** Share of residents who hear the building's sounders in the flat. */
  readonly alarmHeardFrac: number;
  readonly stairSpeedMeanMPerS: number;
  readonly stairSpeedSigmaMPerS: number;
  readonly impairedStairSpeedMeanMPerS: number;
  readonly levelSpeedMeanMPerS: number;
  /** Visibility below which people turn back. */
  readonly turnBackVisibilityM: number;
  readonly turnBackFrac: number;
  /** A neighbour or building head knocks: seconds a flat; 0 = nobody knocks. */
  readonly knockSPerFlat: number;
}

export interface HouseholdInput {
  readonly id: string;
  readonly homeIndex: number;
  /** Probability that the household is in tonight. */
  readonly homeFrac: number;
}

export type Mobility = 'able' | 'impaired' | 'wheelchair';

export interface PersonInput {
  readonly id: string;
  readonly householdIndex: number;
  readonly ageYears: number;
  readonly mobility: Mobility;
}

export interface WaterInput {
  readonly nodes: readonly WaterNodeInput[];
  readonly links: readonly WaterLinkInput[];
  readonly hydrants: readonly HydrantInput[];
  readonly adapters: readonly AdapterInput[];
}

export interface WaterNodeInput {
  readonly id: string;
  readonly kind: 'junction' | 'reservoir' | 'tank';
  readonly elevationM: number;
  /** Tanks: water above the bottom at tick 0, highest, and plan diameter. */
  readonly levelM: number;
  readonly maxLevelM: number;
  readonly diameterM: number;
}

export type WaterLinkKind = 'pipe' | 'checkPipe' | 'pump' | 'prv';

export interface WaterLinkInput {
  readonly id: string;
  readonly kind: WaterLinkKind;
  readonly fromIndex: number;
  readonly toIndex: number;
  readonly lengthM: number;
  readonly diameterM: number;
  /** Hazen-Williams C. */
  readonly roughnessC: number;
  readonly minorLossK: number;
  /** Valve as found. */
  readonly isOpen: boolean;
  /** Pumps: head over flow, three points, flow rising. Empty otherwise. */
  readonly curve: readonly { readonly flowLPerS: number; readonly headM: number }[];
  /** PRV: downstream head it holds. */
  readonly settingM: number;
  /** Pumps: auto starts on low pressure after `startS`; manual waits for a person; dead never runs; engine: run by an appliance. */
  readonly control: 'auto' | 'manual' | 'dead' | 'engine' | 'none';
  readonly startS: number;
}

export interface HydrantInput {
  /** Template ids: `F7.hydrantA`. */
  readonly id: string;
  readonly nodeIndex: number;
  readonly compartmentIndex: number;
  readonly storeyIndex: number;
  /** Hose, nozzle and handwheel are there. */
  readonly isComplete: boolean;
  /** Emitter of an open hydrant line, exponent 0.5. */
  readonly emitterLPerSPerSqrtM: number;
}

export interface AdapterInput {
  readonly id: string;
  /** Pump link (control `engine`) that an appliance drives when coupled here. */
  readonly engineLinkIndex: number;
  readonly zone: string;
  readonly servesFromStorey: number;
  readonly servesToStorey: number;
  readonly positionM: PointM;
  readonly isLabelled: boolean;
  readonly isUsable: boolean;
}

export interface SiteInput {
  readonly lanes: readonly LaneInput[];
  readonly obstacles: readonly ObstacleInput[];
  readonly outdoorHydrants: readonly OutdoorHydrantInput[];
  readonly aerialSites: readonly AerialSiteInput[];
  readonly footprintM: readonly PointM[];
}

export interface LaneInput {
  readonly id: string;
  /** Centre line from the gate to the tower. */
  readonly pointsM: readonly PointM[];
  readonly clearWidthM: number;
  readonly clearHeightM: number;
  readonly maxMassKg: number;
}

export type ObstacleKind = 'car' | 'fixedBollard' | 'removableBollard' | 'stall' | 'branch' | 'wire' | 'pier';

export interface ObstacleInput {
  readonly id: string;
  readonly kind: ObstacleKind;
  /** One of the two is an index, the other NONE. */
  readonly laneIndex: number;
  readonly aerialSiteIndex: number;
  /** Near edge from the lane's start; offset of the centre from the lane's centre line, left positive. */
  readonly atM: number;
  readonly lateralM: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Height left free beneath it (branches, wires); 0 for things on the ground. */
  readonly headroomM: number;
  readonly removal: { readonly method: string; readonly meanS: number; readonly sigmaS: number; readonly crewCount: number };
}

export interface OutdoorHydrantInput {
  readonly id: string;
  readonly positionM: PointM;
  readonly flowLPerS: number;
  readonly isUsable: boolean;
}

export interface AerialSiteInput {
  readonly id: string;
  readonly laneIndex: number;
  readonly centreM: PointM;
  readonly lengthM: number;
  readonly widthM: number;
  /** Façade it faces: outward normal, degrees clockwise from +y. */
  readonly azimuthDeg: number;
}

export interface ResponseInput {
  readonly units: readonly UnitInput[];
  readonly searchM2PerMin: number;
}

export type UnitKind = 'micro' | 'pumper' | 'heavyTender' | 'supplyEngine' | 'aerial' | 'rescue';

export interface UnitInput {
  readonly id: string;
  readonly kind: UnitKind;
  readonly stationId: string;
  readonly crewCount: number;
  /** 0..1; scales task times (domain: weekly training 0.5 -> 0.9). */
  readonly skillFrac: number;
  readonly hasBreathingSets: boolean;
  readonly callToDispatchS: number;
  readonly turnoutS: number;
  readonly travelS: number;
  readonly lengthM: number;
  readonly widthM: number;
  readonly heightM: number;
  readonly massKg: number;
  readonly tankL: number;
  /** Head held at the outlet, and the most it delivers. */
  readonly pumpHeadM: number;
  readonly pumpMaxLPerS: number;
  /** Aerials: working height; 0 otherwise. */
  readonly workingHeightM: number;
}
