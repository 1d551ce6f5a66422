/** What lights a fuel: its hour, an order, the hot layer, radiation from what burns beside it, flames next door or outside. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import { NONE, OUTSIDE } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { firePlan, otherSide } from './fire-plan.ts';
import { largestFuelId } from './flashover.ts';
import { roomRadiationKwPerM2 } from './room-radiation.ts';
import { fluxFromBelow } from './shaft-spread.ts';
import type { FireState } from './state.ts';

/** A layer as hot as the fuel's ignition temperature lights it after. Source: domain E4, limit held for more than 20 s. */
const LAYER_HOLD_S = 20;
/** At the critical flux. Assumed: 60 s (30 to 180 s); falls with the square of the flux, as thick fuels do [quintiere]. */
const FLUX_HOLD_S = 60;
/** Flames through an open door. Assumed: 150 s (2 to 4 min, domain E5). */
const DOOR_HOLD_S = 150;
/** Coolest layer next door that throws flames through a door. Source: domain E4, flashover at 500 to 600 °C. */
const DOOR_FLAME_TEMP_K = 773;
/** Share of a window's outside flux that reaches what hangs and stands behind it, and the flux at which curtains light and light the rest. Assumed: 0.7 (0.4 to 1), 12 kW/m2 (10 to 15). */
const WINDOW_VIEW_FRAC = 0.7;
const CURTAIN_FLUX_KW_PER_M2 = 12;
/** Burning pieces that lie on a thing light it. Assumed: within 20 s (10 to 60 s). */
const DROPPINGS_DOSE_PER_S = 0.05;
/** Dose that leaks away when the exposure ends. Assumed: all of it in 120 s (60 to 300 s). */
const COOLING_S = 120;

interface Exposure {
  readonly dosePerS: number;
  readonly because: string;
}

/** Lights every fuel whose time has come; returns nothing, marks `ignitedAtS` and tells. */
export function stepIgnition(own: FireState, world: FrozenWorld, emit: Emit): void {
  for (let i = 0; i < world.input.fuels.length; i++) {
    if (own.isOut[i] || own.ignitedAtS[i]! < Infinity) continue;
    const because = orderedBecause(world, i) ?? dosedBecause(own, world, i);
    if (because !== null) lightFuel(own, world, i, { because, emit });
  }
}

function lightFuel(own: FireState, world: FrozenWorld, fuelIndex: number, how: { because: string; emit: Emit }): void {
  const fuel = world.input.fuels[fuelIndex]!;
  const place = world.input.compartments[fuel.compartmentIndex] ?? world.input.facade.cells[fuel.facadeCellIndex];
  own.ignitedAtS[fuelIndex] = world.timeS;
  own.ignitionDoseFrac[fuelIndex] = 1;
  how.emit('fuelIgnited', { who: fuel.id, because: how.because, ...(place ? { where: place.id } : {}), values: { energyMj: fuel.energyMj } });
}

function orderedBecause(world: FrozenWorld, fuelIndex: number): string | null {
  if (world.timeS >= world.input.fuels[fuelIndex]!.ignitesAtS) return world.input.scenarioId;
  return world.timeS >= world.commands.igniteAtS[fuelIndex]! ? 'commandApplied' : null;
}

function dosedBecause(own: FireState, world: FrozenWorld, fuelIndex: number): string | null {
  const fuel = world.input.fuels[fuelIndex]!;
  const isInside = fuel.compartmentIndex >= 0;
  if (isInside && own.hasFlashedOver[fuel.compartmentIndex]) return 'flashedOver';
  const exposure = isInside ? roomExposure(own, world, fuelIndex) : cellExposure(world, fuelIndex);
  if (exposure === null) {
    if (own.ignitionDoseFrac[fuelIndex]! > 0) own.ignitionDoseFrac[fuelIndex] = Math.max(0, own.ignitionDoseFrac[fuelIndex]! - TICK_S / COOLING_S);
    return null;
  }
  own.ignitionDoseFrac[fuelIndex] = Math.min(1, own.ignitionDoseFrac[fuelIndex]! + (exposure.dosePerS * TICK_S) / own.strengthFrac[fuelIndex]!);
  return own.ignitionDoseFrac[fuelIndex] >= 1 ? exposure.because : null;
}

/** The strongest of the layer, the flames in the room and under holes in its floor, the windows and the doors. */
function roomExposure(own: FireState, world: FrozenWorld, fuelIndex: number): Exposure | null {
  const fuel = world.input.fuels[fuelIndex]!;
  const besideId = largestFuelId(own, world, fuel.compartmentIndex);
  const below = fluxFromBelow(own, world, fuelIndex);
  let best = stronger(null, fluxDosePerS(roomRadiationKwPerM2(own, world, fuel.compartmentIndex), fuel.ignitionFluxKwPerM2), besideId);
  best = stronger(best, fluxDosePerS(below.fluxKwPerM2, fuel.ignitionFluxKwPerM2), world.input.compartments[below.belowIndex]?.id ?? besideId);
  if (world.smoke.upperTempK[fuel.compartmentIndex]! >= fuel.ignitionTempK) best = stronger(best, 1 / LAYER_HOLD_S, besideId);
  for (const c of firePlan(world.input).cellsOf[fuel.compartmentIndex]!) {
    if (!world.facade.isReentering[c]) continue;
    const fluxKwPerM2 = WINDOW_VIEW_FRAC * world.facade.fluxKwPerM2[c]!;
    best = stronger(best, fluxDosePerS(fluxKwPerM2, Math.min(CURTAIN_FLUX_KW_PER_M2, fuel.ignitionFluxKwPerM2)), world.input.facade.cells[c]!.id);
  }
  return doorExposure(world, fuelIndex, best);
}

/** A room next door that is alight to the ceiling sends flames through whatever stands open between the two. */
function doorExposure(world: FrozenWorld, fuelIndex: number, soFar: Exposure | null): Exposure | null {
  const fuel = world.input.fuels[fuelIndex]!;
  let best = soFar;
  for (const v of firePlan(world.input).openingsOf[fuel.compartmentIndex]!) {
    const opening = world.input.openings[v]!;
    const next = otherSide(opening, fuel.compartmentIndex);
    if (next === OUTSIDE || opening.kind === 'gap') continue;
    if (world.smoke.upperTempK[next]! < Math.max(DOOR_FLAME_TEMP_K, fuel.ignitionTempK)) continue;
    best = stronger(best, world.protection.openFrac[v]! / DOOR_HOLD_S, world.input.compartments[next]!.id);
  }
  return best;
}

function cellExposure(world: FrozenWorld, fuelIndex: number): Exposure | null {
  const fuel = world.input.fuels[fuelIndex]!;
  const cell = world.input.facade.cells[fuel.facadeCellIndex];
  if (!cell) return null;
  const fromIndex = world.facade.droppedFromIndex[fuel.facadeCellIndex]!;
  if (fromIndex !== NONE) return { dosePerS: DROPPINGS_DOSE_PER_S, because: world.input.facade.cells[fromIndex]!.id };
  return stronger(null, fluxDosePerS(world.facade.fluxKwPerM2[fuel.facadeCellIndex]!, fuel.ignitionFluxKwPerM2), cell.id);
}

function stronger(best: Exposure | null, dosePerS: number, because: string): Exposure | null {
  return dosePerS > (best?.dosePerS ?? 0) ? { dosePerS, because } : best;
}

/** Nothing below the critical flux; above it the square of what is there over what is needed. */
function fluxDosePerS(fluxKwPerM2: number, criticalKwPerM2: number): number {
  if (fluxKwPerM2 < criticalKwPerM2) return 0;
  const excess = fluxKwPerM2 / criticalKwPerM2;
  return (excess * excess) / FLUX_HOLD_S;
}
