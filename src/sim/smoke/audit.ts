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
/** Assumed: gas pent up to ten times the outdoor pressure at 233 K and let go cools by expansion to 233 K / 10^(2/7); 100 .. 150 K. */
const LEAST_TEMP_K = 120;

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
  for (let k = 0; k < bornKgPerS.length; k++) if (bornKgPerS[k] !== 0) add(accounts, k % SPECIES_COUNT, bornKgPerS[k]! * TICK_S);
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
  const { smoke, input } = world;
  const { heightM, volumeM3, compartmentCount } = smokeNetworkOf(input);
  for (let i = 0; i < compartmentCount; i++) {
    const isPhysical =
      smoke.pressurePa[i]! >= -input.ambient.pressurePa && smoke.pressurePa[i]! < Infinity && smoke.layerHeightM[i]! >= 0 && smoke.layerHeightM[i]! <= heightM[i]! &&
      smoke.upperVolumeM3[i]! >= 0 && smoke.upperVolumeM3[i]! <= volumeM3[i]! * (1 + ROUND_OFF_FRAC) && smoke.lowerMassKg[i]! >= 0 && smoke.upperMassKg[i]! >= 0 &&
      smoke.burntKw[i]! >= 0 && smoke.externalKw[i]! >= 0 && isTemp(smoke.lowerTempK[i]!) && isTemp(smoke.upperTempK[i]!) && isTemp(smoke.wallTempK[i]!) &&
      areFractions(smoke.upperO2Frac[i]!, smoke.upperCo2Frac[i]!, smoke.upperCoFrac[i]!, smoke.upperHcnFrac[i]!, smoke.upperSootFrac[i]!) &&
      areFractions(smoke.lowerO2Frac[i]!, smoke.lowerCo2Frac[i]!, smoke.lowerCoFrac[i]!, smoke.lowerHcnFrac[i]!, smoke.lowerSootFrac[i]!);
    if (!isPhysical) assert(false, `gas of compartment ${input.compartments[i]!.id} is not physical: ${describe(world, i)}`);
  }
}

/** Not a number is none. */
function isTemp(tempK: number): boolean {
  return tempK >= LEAST_TEMP_K && tempK <= MOST_TEMP_K;
}

function areFractions(o2Frac: number, co2Frac: number, coFrac: number, hcnFrac: number, sootFrac: number): boolean {
  return o2Frac >= 0 && o2Frac <= AIR_O2_MASS_FRAC * (1 + MOST_MISSING_FRAC) && co2Frac >= 0 && coFrac >= 0 && hcnFrac >= 0 && sootFrac >= 0 && o2Frac + co2Frac + coFrac + hcnFrac + sootFrac <= 1;
}

function describe({ smoke }: FrozenWorld, i: number): string {
  const shown = ['pressurePa', 'layerHeightM', 'upperVolumeM3', 'burntKw', 'externalKw', 'wallTempK'] as const;
  const both = ['MassKg', 'TempK', 'O2Frac', 'Co2Frac', 'CoFrac', 'HcnFrac', 'SootFrac'] as const;
  const names = [...shown, ...both.map((name) => `upper${name}` as const), ...both.map((name) => `lower${name}` as const)];
  return names.map((name) => `${name} ${smoke[name][i]!}`).join(', ');
}
