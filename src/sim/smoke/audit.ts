/**
 * The smoke slice looked over from outside after a tick: every gas physical; mass, energy and species closed over the step and
 * over the run. Tests, the bench and development builds hold one over a run; production does without.
 */
import { AIR_GAMMA, AIR_O2_MASS_FRAC, TICK_S } from '../constants.ts';
import { assert } from '../assert.ts';
import type { FrozenWorld } from '../world.ts';
import { SPECIES, SPECIES_COUNT } from './gas.ts';
import { smokeNetworkOf } from './network.ts';
import type { SmokeBalance } from './state.ts';
import { smokeWorkOf } from './work.ts';

/** What may be missing, as a share of what was moved, in a step and over the run. */
const MOST_MISSING_FRAC = 1e-6;
/** Numerical: round-off of a sum over the building, as a share of what is summed. */
const ROUND_OFF_FRAC = 1e-12;
/** All the oxygen of air heats it by 3003 K at constant pressure and c_p; dissociation, which keeps real flames near 2300 K, is not in the model. */
const MOST_TEMP_K = 3400;
/** Assumed: air blown or bled away at 233 K cools no further than the model lets its zones differ; 150 .. 200 K. */
const LEAST_TEMP_K = 180;

/** One account each: the species in their order, then mass, then energy. */
const MASS = SPECIES_COUNT;
const ENERGY = SPECIES_COUNT + 1;
const ACCOUNT_NAMES = [...Object.keys(SPECIES), 'mass', 'energy'];
const ACCOUNT_COUNT = ACCOUNT_NAMES.length;

/** One entry an account: kg, energy kJ. */
type Amounts = Float64Array;
interface Accounts {
  /** What the building holds now. */
  readonly stored: Amounts;
  /** What came in and was made less what left, since the start; and all of that without signs. */
  readonly gained: Amounts;
  readonly moved: Amounts;
  /** The largest sum behind the figures: what round-off goes by. */
  readonly size: Amounts;
}

export interface SmokeAudit {
  /** Looks over the tick just computed. @throws when a law is broken, naming it, the compartment and the figures */
  readonly check: () => void;
}

/** Begins with a world as it stands after a tick or at the start. */
export function auditSmoke(world: FrozenWorld): SmokeAudit {
  const start = openAccounts();
  const before = openAccounts();
  const now = openAccounts();
  const last = { ...world.smoke.balance };
  readStored(world, now);
  copy(now, start);
  copy(now, before);
  return {
    check: () => {
      checkGases(world);
      readStored(world, now);
      readMoved(world, last, now);
      for (let a = 0; a < ACCOUNT_COUNT; a++) {
        checkClosed(a, 'the last step', before, now);
        checkClosed(a, 'the run', start, now);
      }
      copy(now, before);
    },
  };
}

const openAccounts = (): Accounts => ({ stored: new Float64Array(ACCOUNT_COUNT), gained: new Float64Array(ACCOUNT_COUNT), moved: new Float64Array(ACCOUNT_COUNT), size: new Float64Array(ACCOUNT_COUNT) });

function copy(from: Accounts, into: Accounts): void {
  into.stored.set(from.stored);
  into.gained.set(from.gained);
  into.moved.set(from.moved);
  into.size.set(from.size);
}

function readStored(world: FrozenWorld, { stored, size }: Accounts): void {
  const { input, smoke } = world;
  const net = smokeNetworkOf(input);
  stored.fill(0);
  size.fill(0);
  for (let i = 0; i < net.compartmentCount; i++) {
    const lowerKg = smoke.lowerMassKg[i]!;
    const upperKg = smoke.upperMassKg[i]!;
    stored[SPECIES.o2] = stored[SPECIES.o2]! + lowerKg * smoke.lowerO2Frac[i]! + upperKg * smoke.upperO2Frac[i]! - smoke.oxygenOwedKg[i]!;
    stored[SPECIES.co2] = stored[SPECIES.co2]! + lowerKg * smoke.lowerCo2Frac[i]! + upperKg * smoke.upperCo2Frac[i]!;
    stored[SPECIES.co] = stored[SPECIES.co]! + lowerKg * smoke.lowerCoFrac[i]! + upperKg * smoke.upperCoFrac[i]!;
    stored[SPECIES.hcn] = stored[SPECIES.hcn]! + lowerKg * smoke.lowerHcnFrac[i]! + upperKg * smoke.upperHcnFrac[i]!;
    stored[SPECIES.soot] = stored[SPECIES.soot]! + lowerKg * smoke.lowerSootFrac[i]! + upperKg * smoke.upperSootFrac[i]!;
    stored[MASS] = stored[MASS]! + lowerKg + upperKg;
    size[ENERGY] = size[ENERGY]! + ((input.ambient.pressurePa + smoke.storedPa[i]!) * net.volumeM3[i]!) / (AIR_GAMMA - 1) / 1000;
  }
  stored[ENERGY] = smoke.balance.energyStoredKj;
  for (let a = 0; a < ENERGY; a++) size[a] = stored[a]!;
}

/** Adds what the last tick moved; `last` is the balance before it. */
function readMoved({ input, smoke }: FrozenWorld, last: SmokeBalance, accounts: Accounts): void {
  const { bornKgPerS, carriedOutKg } = smokeWorkOf(input);
  for (let k = 0; k < bornKgPerS.length; k++) add(accounts, k % SPECIES_COUNT, bornKgPerS[k]! * TICK_S);
  for (let s = 0; s < SPECIES_COUNT; s++) add(accounts, s, -carriedOutKg[s]!);
  const { balance } = smoke;
  add(accounts, MASS, balance.massInKg - last.massInKg);
  add(accounts, MASS, last.massOutKg - balance.massOutKg);
  add(accounts, ENERGY, balance.energyReleasedKj - last.energyReleasedKj);
  add(accounts, ENERGY, last.energyCarriedOutKj - balance.energyCarriedOutKj);
  add(accounts, ENERGY, last.energyToWallsKj - balance.energyToWallsKj);
  Object.assign(last, balance);
}

function add({ gained, moved }: Accounts, accountIndex: number, value: number): void {
  gained[accountIndex] = gained[accountIndex]! + value;
  moved[accountIndex] = moved[accountIndex]! + Math.abs(value);
}

function checkClosed(a: number, over: string, from: Accounts, to: Accounts): void {
  const missing = to.stored[a]! - from.stored[a]! - (to.gained[a]! - from.gained[a]!);
  const allowed = MOST_MISSING_FRAC * (to.moved[a]! - from.moved[a]!) + ROUND_OFF_FRAC * (to.size[a]! + to.moved[a]!);
  if (Math.abs(missing) <= allowed) return;
  assert(false, `${ACCOUNT_NAMES[a]} does not close over ${over}: ${missing} ${a === ENERGY ? 'kJ' : 'kg'} too much where ${allowed} may be`);
}

function checkGases(world: FrozenWorld): void {
  const { smoke } = world;
  const net = smokeNetworkOf(world.input);
  for (let i = 0; i < net.compartmentCount; i++) {
    within(world, i, 'over-pressure beyond a vacuum, Pa', world.input.ambient.pressurePa + smoke.pressurePa[i]!, Infinity);
    within(world, i, 'layer height, m', smoke.layerHeightM[i]!, net.heightM[i]!);
    within(world, i, 'upper volume, m3', smoke.upperVolumeM3[i]!, net.volumeM3[i]! * (1 + ROUND_OFF_FRAC));
    within(world, i, 'lower mass, kg', smoke.lowerMassKg[i]!, Infinity);
    within(world, i, 'upper mass, kg', smoke.upperMassKg[i]!, Infinity);
    within(world, i, 'heat burnt, kW', smoke.burntKw[i]! + smoke.externalKw[i]!, Infinity);
    for (const tempK of [smoke.lowerTempK, smoke.upperTempK, smoke.wallTempK]) within(world, i, `temperature above ${LEAST_TEMP_K} K`, tempK[i]! - LEAST_TEMP_K, MOST_TEMP_K - LEAST_TEMP_K);
    for (const side of SIDES) checkFractions(world, i, side);
  }
}

const SIDES = ['upper', 'lower'] as const;

function checkFractions(world: FrozenWorld, i: number, side: (typeof SIDES)[number]): void {
  const { smoke } = world;
  within(world, i, `${side} oxygen`, smoke[`${side}O2Frac`][i]!, AIR_O2_MASS_FRAC * (1 + MOST_MISSING_FRAC));
  let allFrac = smoke[`${side}O2Frac`][i]!;
  for (const frac of [smoke[`${side}Co2Frac`][i]!, smoke[`${side}CoFrac`][i]!, smoke[`${side}HcnFrac`][i]!, smoke[`${side}SootFrac`][i]!]) {
    within(world, i, `${side} product`, frac, 1);
    allFrac += frac;
  }
  within(world, i, `${side} oxygen and products`, allFrac, 1);
}

/** From 0 to `max`; what is not finite is never within. */
function within({ input }: FrozenWorld, i: number, what: string, value: number, max: number): void {
  if (value >= 0 && value <= max && value < Infinity) return;
  assert(false, `${what}, of compartment ${input.compartments[i]!.id} is ${value}, outside 0..${max}`);
}
