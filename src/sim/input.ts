/**
 * SimInput: everything the core is told. Plain frozen data in SI units; ids have become indexes (-1: none).
 * The core never learns which condition of the tower it runs: a hazard reaches it only as different numbers here.
 */
import type { Command } from './commands.ts';
import type { CompartmentInput, FanInput, MaterialInput, OpeningInput, PointM, StoreyInput, TargetInput } from './input-building.ts';

export * from './input-building.ts';

export interface SimInput {
  readonly scenarioId: string;
  /** Local time of day at tick 0, seconds after midnight. */
  readonly startClockS: number;
  readonly durationS: number;
  readonly ambient: AmbientInput;
  readonly smokeClosures: SmokeClosures;
  readonly materials: readonly MaterialInput[];
  readonly storeys: readonly StoreyInput[];
  readonly compartments: readonly CompartmentInput[];
  readonly openings: readonly OpeningInput[];
  readonly fans: readonly FanInput[];
  readonly targets: readonly TargetInput[];
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

/** Which set of empirical relations the smoke model closes with: ours, fitted to experiments, or CFAST's, to compare like with like. */
export type SmokeClosures = 'calibrated' | 'cfast';

export interface AmbientInput {
  /** Outdoors. */
  readonly tempK: number;
  /** Indoors at tick 0. */
  readonly indoorTempK: number;
  /** Outdoors at elevation 0. */
  readonly pressurePa: number;
  /** At 10 m above ground. */
  readonly windMPerS: number;
  /** Direction the wind comes from, degrees clockwise from +y (north). */
  readonly windFromDeg: number;
  /** Power-law exponent of the wind profile. */
  readonly windExponent: number;
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
  /** Combustible insulation on the wall, heat a square metre; 0: none. */
  readonly insulationMjPerM2: number;
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
  /** Of complete burning; what becomes CO, HCN or soot is taken off. */
  readonly co2YieldKgPerKg: number;
  /** Where it stands in plan; null: away from the walls. */
  readonly positionM: PointM | null;
  readonly coYieldKgPerKg: number;
  readonly hcnYieldKgPerKg: number;
  readonly sootYieldKgPerKg: number;
  /** Lights when the hot layer at it is this hot, or the incident flux this high. */
  readonly ignitionTempK: number;
  readonly ignitionFluxKwPerM2: number;
  /** Fed from outside the room until the mains are cut: gas goes on coming, power keeps hoses away. Absent: burns what is there. */
  readonly feed?: 'gas' | 'power';
  /** A burning liquid: foam solution that covers a square metre of it. Absent: nothing that floats. */
  readonly foamLPerSPerM2?: number;
  /** Gas under pressure: burns as a jet, and bursts when it is heated long enough. */
  readonly vessel?: VesselInput;
}

export interface VesselInput {
  /** Bursts after so many seconds of heating, between the two; each vessel draws its own. */
  readonly burstAfterS: readonly [leastS: number, mostS: number];
  /** What is left then burns within. */
  readonly fireballS: number;
}

export type FuelCourse =
  | { readonly kind: 'tSquared'; readonly growthKwPerS2: number; readonly peakKw: number; readonly decayFrac: number }
  /** `areaM2`: how the burning area goes with it; absent: it stays as it is. */
  | { readonly kind: 'table'; readonly timeS: readonly number[]; readonly hrrKw: readonly number[]; readonly areaM2?: readonly number[] };

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
export type Sex = 'female' | 'male';

export interface PersonInput {
  readonly id: string;
  readonly householdIndex: number;
  readonly ageYears: number;
  readonly mobility: Mobility;
  /** For naming only: nothing in the core depends on it. */
  readonly sex?: Sex;
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
  /** Radius of the centre line where it turns. */
  readonly bendRadiusM: number;
  /** Steepest rise or fall along it. */
  readonly slopeFrac: number;
  /** Side of the square at its end in which an appliance can turn; 0: none. */
  readonly turningPlaceM: number;
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
  readonly slopeFrac: number;
  /** Heaviest appliance that may stand on its jacks here. */
  readonly maxMassKg: number;
}

export interface ResponseInput {
  readonly units: readonly UnitInput[];
  readonly searchM2PerMin: number;
  /** Absent: crews walk. */
  readonly fireLift?: FireLiftInput;
}

export interface FireLiftInput {
  readonly isWorking: boolean;
  /** Ground to top storey. */
  readonly rideTopS: number;
  /** Firefighters with kit. */
  readonly capacityCount: number;
  /** False: it stands still once the tower's power is cut. Absent: it has a supply of its own. */
  readonly isOnFireSupply?: boolean;
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
  /** Between the axles (of a group of axles: its middle), and from the front axle to the bumper or the basket before it. */
  readonly wheelbaseM: number;
  readonly frontOverhangM: number;
  /** Of the outer front wheel at full lock. */
  readonly turningRadiusM: number;
  /** Aerials: width over the jacks; 0 otherwise. */
  readonly jackSpreadM: number;
  readonly tankL: number;
  /** Head held at the outlet, and the most it delivers. */
  readonly pumpHeadM: number;
  readonly pumpMaxLPerS: number;
  /** Aerials: working height; 0 otherwise. */
  readonly workingHeightM: number;
  /** What it carries besides hose and straight-stream nozzles; absent: nothing. */
  readonly kit?: readonly KitItem[];
}

/** blower: fan for a doorway. drone: with a thermal camera. fog, foam: branches besides the straight one. */
export const KIT_ITEMS = ['blower', 'drone', 'fog', 'foam'] as const;
export type KitItem = (typeof KIT_ITEMS)[number];
