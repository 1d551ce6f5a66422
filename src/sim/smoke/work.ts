/**
 * Scratch space of one step; nothing here outlives a tick. Zones are numbered 2i (lower) and 2i + 1 (upper); a one-zone
 * compartment has only its upper zone.
 */
import type { SimInput } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { SPECIES_COUNT } from './gas.ts';
import { smokeNetworkOf, type SmokeNetwork } from './network.ts';
import type { SmokeState } from './state.ts';

/** A wall opening is cut at most at both interfaces. */
export const SLABS_PER_VENT = 3;

export interface SmokeWork {
  /** Gas in every zone; speciesKg has SPECIES_COUNT entries a zone. */
  readonly massKg: Float64Array;
  readonly volumeM3: Float64Array;
  readonly tempK: Float64Array;
  readonly speciesKg: Float64Array;
  /** Pressure that the stored energy amounts to, above ambient, Pa; and that after sources, before flows. */
  readonly gaugePa: Float64Array;
  readonly heldPa: Float64Array;

  /** Sources per compartment: gas from the fuel, from lower to upper by the plume; heat into each zone; species into the upper. */
  readonly fuelKgPerS: Float64Array;
  readonly plumeKgPerS: Float64Array;
  /** Per opening: radiation leaving through it in this tick, W. */
  readonly shineForthW: Float64Array;
  readonly shineBackW: Float64Array;
  /** Cells that a hot stream parts into layers now. */
  readonly isParted: Uint8Array;
  readonly heatW: Float64Array;
  readonly bornKgPerS: Float64Array;

  /** Columns: weight missing against outdoor air and root of 2/rho, per zone; interface above ground, infinite without two zones. */
  readonly deficitPaPerM: Float64Array;
  readonly donorRootFactor: Float64Array;
  readonly interfaceM: Float64Array;
  /** Slabs: pressure difference at both ends without the unknowns, C A sqrt(2/rho) of either donor, zones, flows. */
  readonly slabCount: Uint8Array;
  readonly offsetLowPa: Float64Array;
  readonly offsetHighPa: Float64Array;
  readonly forthFactor: Float64Array;
  readonly backFactor: Float64Array;
  readonly forthZone: Int32Array;
  readonly backZone: Int32Array;
  readonly slabMiddleM: Float64Array;
  readonly forthM3PerS: Float64Array;
  readonly backM3PerS: Float64Array;
  readonly slopeM3PerSPa: Float64Array;
  /** Per vent: difference of the two pressures being tried, Pa. */
  readonly dropPa: Float64Array;
  readonly openM2: Float64Array;
  /** Per vent: net.spillM as far as it stands open; set where openM2 changes. */
  readonly spillM: Float64Array;
  readonly windPa: Float64Array;
  /** What windPa was computed for. */
  windMPerS: number;
  windFromDeg: number;

  /** Newton: net outflow plus compression, m3/s; matrix; step; trial. */
  readonly residual: Float64Array;
  readonly diagonal: Float64Array;
  readonly off: Float64Array;
  readonly step: Float64Array;
  readonly basePa: Float64Array;

  /** Transport: what a zone as donor gives per m3, and changes still to be applied. */
  readonly outM3: Float64Array;
  readonly takenM3: Float64Array;
  readonly givenFrac: Float64Array;
  readonly donorKgPerM3: Float64Array;
  readonly donorSpeciesKgPerM3: Float64Array;
  readonly gainKg: Float64Array;
  readonly gainJ: Float64Array;
  readonly gainSpeciesKg: Float64Array;
  readonly spillKg: Float64Array;
  /** Species that left the building in this tick less what came in: what the audit closes the account with. */
  readonly carriedOutKg: Float64Array;
  /** Per compartment: largest soot stream in this tick and where from (see GasStream.source). */
  readonly sootInKg: Float64Array;
  readonly sootFrom: Int32Array;
  readonly stream: GasStream;
}

/** One parcel on its way through an opening. */
export interface GasStream {
  kg: number;
  energyJ: number;
  tempK: number;
  /** Height it comes in at, the opening's ends and its width to the power 2/3 (0: nothing is drawn along); how long this parcel took. */
  heightM: number;
  sillM: number;
  headM: number;
  spillM: number;
  durationS: number;
  /** Compartment it comes from, OUTSIDE, or -2 - façade cell. */
  source: number;
  /** Whether it comes from above the interface there, and where that lies; infinite for the open air. */
  isFromUpper: boolean;
  /** Whether it comes through a floor or ceiling. */
  isUpright: boolean;
  fromInterfaceM: number;
  readonly speciesKg: Float64Array;
}

/** All that one step of the slice works on. */
export interface SmokeStep {
  readonly own: SmokeState;
  readonly world: FrozenWorld;
  readonly net: SmokeNetwork;
  readonly work: SmokeWork;
}

const cache = new WeakMap<SimInput, SmokeWork>();

export function smokeWorkOf(input: SimInput): SmokeWork {
  let work = cache.get(input);
  if (!work) cache.set(input, (work = createWork(smokeNetworkOf(input))));
  return work;
}

function createWork(net: SmokeNetwork): SmokeWork {
  const rooms = () => new Float64Array(net.compartmentCount);
  const zones = () => new Float64Array(2 * net.compartmentCount);
  const zoneSpecies = () => new Float64Array(2 * net.compartmentCount * SPECIES_COUNT);
  const slabs = () => new Float64Array(net.ventCount * SLABS_PER_VENT);
  const slabIndexes = () => new Int32Array(net.ventCount * SLABS_PER_VENT);
  return {
    massKg: zones(), volumeM3: zones(), tempK: zones(), speciesKg: zoneSpecies(), gaugePa: rooms(), heldPa: rooms(),
    fuelKgPerS: rooms(), plumeKgPerS: rooms(), shineForthW: new Float64Array(net.openingCount), shineBackW: new Float64Array(net.openingCount), isParted: new Uint8Array(net.compartmentCount), heatW: zones(), bornKgPerS: new Float64Array(net.compartmentCount * SPECIES_COUNT),
    deficitPaPerM: zones(), donorRootFactor: zones(), interfaceM: rooms(),
    slabCount: new Uint8Array(net.ventCount), offsetLowPa: slabs(), offsetHighPa: slabs(), forthFactor: slabs(), backFactor: slabs(),
    forthZone: slabIndexes(), backZone: slabIndexes(), slabMiddleM: slabs(), forthM3PerS: slabs(), backM3PerS: slabs(), slopeM3PerSPa: slabs(),
    dropPa: new Float64Array(net.ventCount),
    openM2: new Float64Array(net.ventCount), spillM: new Float64Array(net.ventCount), windPa: new Float64Array(net.ventCount), windMPerS: NaN, windFromDeg: NaN,
    residual: rooms(), diagonal: rooms(), off: new Float64Array(net.pattern.nonZeroCount), step: rooms(), basePa: rooms(),
    outM3: zones(), takenM3: zones(), givenFrac: zones(), donorKgPerM3: zones(), donorSpeciesKgPerM3: zoneSpecies(),
    gainKg: zones(), gainJ: zones(), gainSpeciesKg: zoneSpecies(), spillKg: zones(), carriedOutKg: new Float64Array(SPECIES_COUNT), sootInKg: rooms(), sootFrom: new Int32Array(net.compartmentCount),
    stream: { kg: 0, energyJ: 0, tempK: 0, heightM: 0, sillM: 0, headM: 0, spillM: 0, durationS: 0, source: 0, isFromUpper: false, isUpright: false, fromInterfaceM: 0, speciesKg: new Float64Array(SPECIES_COUNT) },
  };
}
