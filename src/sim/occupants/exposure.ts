/** Doses: what the air does to people (fractional effective dose), who falls and who dies of it. */
import { AIR_O2_MASS_FRAC, AIR_OVER_CO2_FACTOR, AIR_OVER_CO_FACTOR, AIR_OVER_HCN_FACTOR, AIR_OVER_O2_FACTOR, STEFAN_BOLTZMANN_W_PER_M2_K4, ZERO_CELSIUS_K, TICK_S } from '../constants.ts';
import { exp, pow } from '../math/detmath.ts';
import type { SimInput } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { breathedTempK, POSTURE, postureIn } from './air.ts';
import { PERSON } from './state.ts';
import { noteWindow, waitingDoseFrac } from './window-air.ts';
import { isGone, isWalking, standStill, tell, type Step } from './step.ts';

/** Source: [iso13571] dose of CO that fells half of the people; of HCN; growth of breathing with CO2. Domain E7. */
const CO_DOSE_PPM_MIN = 35000;
const HCN_SCALE_PPM = 43;
const HCN_TOLERANCE_MIN = 220;
const CO2_PERCENT_PER_E = 5;
/** Source: [purser-sfpe] low oxygen: t = exp(8.13 - 0.54 (20.9 - O2 %)) min; Assumed: none above 19.5 %, 19 .. 20. */
const O2_A = 8.13;
const O2_B = 0.54;
const O2_NORMAL_PERCENT = 20.9;
const O2_HARMLESS_PERCENT = 19.5;
/** Source: [iso13571] convected heat, lightly clothed: t = 5e7 T^-3.4 min, T in degrees C; Assumed: none below 60 C, 50 .. 70. */
const HEAT_SCALE_MIN = 5e7;
const HEAT_EXPONENT = 3.4;
const HEAT_FROM_C = 60;
/** Source: [iso13571] radiant heat from 2.5 kW/m2: t = 4 q^-1.35 min; Assumed: half the sky of a person is the hot layer. */
const RADIANT_FROM_KW_PER_M2 = 2.5;
const RADIANT_SCALE_MIN = 4;
const RADIANT_EXPONENT = 1.35;
const LAYER_VIEW_FRAC = 0.5;
/** Assumed: dead at three times the dose that fells, 2 .. 5; or after five minutes down in untenable air, 3 .. 10. */
const LETHAL_DOSE_FACTOR = 3;
const LETHAL_DOWN_S = 300;
/** Assumed: untenable is air that fells half of the people within 20 minutes; 10 .. 30. */
const UNTENABLE_PER_MIN = 0.05;

export interface Air {
  readonly coPpm: number;
  readonly hcnPpm: number;
  readonly co2VolFrac: number;
  readonly o2VolFrac: number;
}

/** Toxic dose a minute. */
export function toxicPerMin({ coPpm, hcnPpm, co2VolFrac, o2VolFrac }: Air): number {
  const asphyxiants = coPpm / CO_DOSE_PPM_MIN + (exp(hcnPpm / HCN_SCALE_PPM) - 1) / HCN_TOLERANCE_MIN;
  const lackOfO2 = 100 * o2VolFrac < O2_HARMLESS_PERCENT ? exp(O2_B * (O2_NORMAL_PERCENT - 100 * o2VolFrac) - O2_A) : 0;
  return asphyxiants * exp((100 * co2VolFrac) / CO2_PERCENT_PER_E) + lackOfO2;
}

/** Heat dose a minute in air of this temperature under a layer of that radiance. */
export function heatPerMin(tempK: number, radiantKwPerM2: number): number {
  const tempC = tempK - ZERO_CELSIUS_K;
  const convected = tempC > HEAT_FROM_C ? pow(tempC, HEAT_EXPONENT) / HEAT_SCALE_MIN : 0;
  return convected + (radiantKwPerM2 > RADIANT_FROM_KW_PER_M2 ? pow(radiantKwPerM2, RADIANT_EXPONENT) / RADIANT_SCALE_MIN : 0);
}

type Smoke = FrozenWorld['smoke'];

/** Toxic dose a minute of somebody who walks or crawls through a compartment. */
export function compartmentToxicPerMin(smoke: Smoke, c: number): number {
  const isUpper = postureIn(smoke, c) === POSTURE.inSmoke;
  const coFrac = isUpper ? smoke.upperCoFrac[c]! : smoke.lowerCoFrac[c]!;
  const o2Frac = isUpper ? smoke.upperO2Frac[c]! : smoke.lowerO2Frac[c]!;
  const co2Frac = isUpper ? smoke.upperCo2Frac[c]! : smoke.lowerCo2Frac[c]!;
  const hcnFrac = isUpper ? smoke.upperHcnFrac[c]! : smoke.lowerHcnFrac[c]!;
  if (coFrac < 1e-9 && hcnFrac < 1e-12 && o2Frac > 0.95 * AIR_O2_MASS_FRAC) return 0;
  return toxicPerMin({
    coPpm: coFrac * AIR_OVER_CO_FACTOR * 1e6,
    hcnPpm: hcnFrac * AIR_OVER_HCN_FACTOR * 1e6,
    co2VolFrac: co2Frac * AIR_OVER_CO2_FACTOR,
    o2VolFrac: o2Frac * AIR_OVER_O2_FACTOR,
  });
}

function compartmentHeatPerMin(smoke: Smoke, c: number): number {
  const upperK = smoke.upperTempK[c]!;
  if (postureIn(smoke, c) === POSTURE.inSmoke) return heatPerMin(upperK, 0);
  if (upperK < ZERO_CELSIUS_K + HEAT_FROM_C) return heatPerMin(smoke.lowerTempK[c]!, 0);
  const radiantKw = (LAYER_VIEW_FRAC * STEFAN_BOLTZMANN_W_PER_M2_K4 * upperK * upperK * upperK * upperK) / 1000;
  return heatPerMin(smoke.lowerTempK[c]!, radiantKw);
}

/** Untenable for those who wait in it: air that even its window does not mend. */
export function isUntenableToWait(step: Step, c: number): boolean {
  const { smoke } = step.world;
  return compartmentToxicPerMin(smoke, c) * waitingDoseFrac(step, c) > UNTENABLE_PER_MIN || compartmentHeatPerMin(smoke, c) > UNTENABLE_PER_MIN;
}

/** Toxic and heat dose a minute in a compartment, together. */
export function dosePerMin(smoke: Smoke, c: number): number {
  return compartmentToxicPerMin(smoke, c) + compartmentHeatPerMin(smoke, c);
}

export function isUntenable(smoke: Smoke, c: number): boolean {
  return compartmentToxicPerMin(smoke, c) > UNTENABLE_PER_MIN || compartmentHeatPerMin(smoke, c) > UNTENABLE_PER_MIN;
}

/** Scratch: dose a minute per compartment, filled anew every tick for those with people in them. */
interface Rates {
  readonly toxicPerMin: Float64Array;
  readonly heatPerMin: Float64Array;
}
const scratch = new WeakMap<SimInput, Rates>();

function scratchFor(input: SimInput): Rates {
  let rates = scratch.get(input);
  if (!rates) {
    const count = input.compartments.length;
    rates = { toxicPerMin: new Float64Array(count), heatPerMin: new Float64Array(count) };
    scratch.set(input, rates);
  }
  return rates;
}

/** Rates where people are; false: all of them breathe clean air. */
function fillRates({ own, world }: Step, rates: Rates): boolean {
  let isAnyFoul = false;
  for (let c = 0; c < own.countByCompartment.length; c++) {
    if (own.countByCompartment[c] === 0) continue;
    rates.toxicPerMin[c] = compartmentToxicPerMin(world.smoke, c);
    rates.heatPerMin[c] = compartmentHeatPerMin(world.smoke, c);
    isAnyFoul ||= rates.toxicPerMin[c]! > 0 || rates.heatPerMin[c]! > 0;
  }
  return isAnyFoul;
}

/** Adds this tick's dose. Crews give hoods to people they lead out. */
export function stepExposure(step: Step): void {
  const { own, world } = step;
  const rates = scratchFor(world.input);
  if (!fillRates(step, rates)) return;
  for (let p = 0; p < own.state.length; p++) {
    const state = own.state[p]!;
    if (isGone(state) || state === PERSON.assisted) continue;
    const c = own.compartmentIndex[p]!;
    const isWaiting = state === PERSON.sheltering && rates.toxicPerMin[c]! > 0;
    const doseFrac = isWaiting ? waitingDoseFrac(step, c) : 1;
    if (isWaiting) noteWindow(step, p, doseFrac);
    const toxic = rates.toxicPerMin[c]! * doseFrac, heat = rates.heatPerMin[c]!;
    if (toxic === 0 && heat === 0) continue;
    own.fedToxic[p]! += (toxic * TICK_S) / 60;
    own.fedHeat[p]! += (heat * TICK_S) / 60;
    const isBad = toxic > UNTENABLE_PER_MIN || heat > UNTENABLE_PER_MIN;
    if (state === PERSON.incapacitated && isBad) own.downS[p]! += TICK_S;
    suffer(step, p);
  }
}

function suffer(step: Step, p: number): void {
  const { own, world } = step;
  const because = world.input.compartments[own.compartmentIndex[p]!]!.id;
  const doseShare = Math.max(own.fedToxic[p]! / own.fedThreshold[p]!, own.fedHeat[p]!);
  if (doseShare < 1) return;
  if (doseShare >= LETHAL_DOSE_FACTOR || own.downS[p]! >= LETHAL_DOWN_S) {
    fall(step, p, PERSON.dead);
    own.isTrapped[p] = 0;
    tell(step, p, 'personDied', because, { values: doseParts(step, p) });
  } else if (own.state[p] !== PERSON.incapacitated) {
    fall(step, p, PERSON.incapacitated);
    own.isTrapped[p] = 1;
    tell(step, p, 'personIncapacitated', because, { values: doseParts(step, p) });
  }
}

/** What felled: the two doses, the heat and the carbon monoxide breathed. */
function doseParts({ own, world: { smoke } }: Step, p: number): Record<string, number> {
  const c = own.compartmentIndex[p]!;
  const coFrac = postureIn(smoke, c) === POSTURE.inSmoke ? smoke.upperCoFrac[c]! : smoke.lowerCoFrac[c]!;
  return { fedToxic: own.fedToxic[p]!, fedHeat: own.fedHeat[p]!, tempK: breathedTempK(smoke, c), coPpm: coFrac * AIR_OVER_CO_FACTOR * 1e6 };
}

function fall({ own }: Step, p: number, state: number): void {
  if (isWalking(own.state[p]!)) own.goalIndex[p] = -1;
  standStill(own, p);
  own.state[p] = state;
}
