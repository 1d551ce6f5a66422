/** What lights on the façade: by flux held long enough, by a fuel that stands there, by burning pieces from above. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import { NONE } from '../input.ts';
import { STREAM, draw, keyOfId } from '../rng.ts';
import type { FrozenWorld } from '../world.ts';
import { FACADE_ITEMS, ITEM, facadePlan, type FacadePlan } from './facade-plan.ts';
import type { FacadeState } from './facade-state.ts';
import { firePlan } from './fire-plan.ts';

/** Dose that leaks away when the exposure ends. Assumed: all of it in 120 s (60 to 300 s). */
const COOLING_S = 120;
/** A plastic canopy or foam insulation sheds burning pieces after it has burnt so long. Assumed: 45 s (20 to 90 s). */
const SHED_AFTER_S = 45;
/** Chance that they light the goods of a storey below; storeys they are followed down. Source: domain A4, 10 to 20 % a storey; Assumed: 3 storeys (1 to 5). */
const SHED_CHANCE = 0.15;
const SHED_STOREYS = 3;
/** Chance that they light the goods on the balcony right under it. Assumed: 0.5 (0.3 to 0.8). */
const SHED_OWN_CHANCE = 0.5;

interface Fire {
  readonly because: string;
  readonly emit: Emit;
}

export function stepFacadeSpread(own: FacadeState, world: FrozenWorld, emit: Emit): void {
  const plan = facadePlan(world.input);
  for (let c = 0; c < own.ignitedAtS.length; c++) {
    lightByFuels(own, world, c, emit);
    doseCell(own, world, plan, { c, emit });
    if (!own.hasDropped[c]) shed(own, world, plan, { c, emit });
  }
}

function lightByFuels(own: FacadeState, world: FrozenWorld, c: number, emit: Emit): void {
  if (own.ignitedAtS[c]! < Infinity) return;
  const fuels = firePlan(world.input).fuelsOnCell[c]!;
  if (fuels.length === 0) return; // most cells
  const fuelIndex = fuels.find((i) => world.fire.demandKw[i]! > 0);
  if (fuelIndex !== undefined) markAlight(own, world, c, { because: world.input.fuels[fuelIndex]!.id, emit });
}

function doseCell(own: FacadeState, world: FrozenWorld, plan: FacadePlan, at: { c: number; emit: Emit }): void {
  const { c, emit } = at;
  let highest = own.ignitedAtS[c]! < Infinity ? 1 : 0;
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) {
    if (!canLight(own, plan, k)) continue;
    own.itemDoseFrac[k] = nextDose(own, plan, c, k);
    highest = Math.max(highest, own.itemDoseFrac[k]!);
    if (own.itemDoseFrac[k]! >= 1) lightItem(own, world, k, { because: causeId(world, plan, c), emit });
  }
  own.ignitionDoseFrac[c] = highest;
}

function canLight(own: FacadeState, plan: FacadePlan, k: number): boolean {
  return plan.energyMj[k]! - own.itemBurntMj[k]! > 1e-9 && own.itemIgnitedAtS[k] === Infinity;
}

/** Thin material: nothing below its critical flux, above it the excess fills the energy it needs. A strong cell needs more of both. */
function nextDose(own: FacadeState, plan: FacadePlan, c: number, k: number): number {
  const dose = own.itemDoseFrac[k]!;
  const fluxKwPerM2 = plan.scratch.itemFluxKwPerM2[k]!;
  if (fluxKwPerM2 === 0 && dose === 0) return 0;
  const kind = plan.kinds[k]!;
  const excess = fluxKwPerM2 / own.strengthFrac[c]! - kind.criticalKwPerM2;
  if (excess <= 0) return Math.max(0, dose - TICK_S / COOLING_S);
  return Math.min(1, dose + (excess * TICK_S) / kind.ignitionKjPerM2);
}

function causeId(world: FrozenWorld, plan: FacadePlan, c: number): string {
  const cause = plan.scratch.causeIndex[c]!;
  const cell = world.input.facade.cells[c]!;
  if (cause === c) return world.input.compartments[cell.compartmentIndex]?.id ?? cell.id;
  return world.input.facade.cells[cause]?.id ?? cell.id;
}

function lightItem(own: FacadeState, world: FrozenWorld, k: number, fire: Fire): void {
  own.itemIgnitedAtS[k] = world.timeS;
  own.itemDoseFrac[k] = 1;
  markAlight(own, world, Math.floor(k / FACADE_ITEMS), fire);
}

function markAlight(own: FacadeState, world: FrozenWorld, c: number, fire: Fire): void {
  if (own.ignitedAtS[c]! < Infinity) return;
  const cell = world.input.facade.cells[c]!;
  own.ignitedAtS[c] = world.timeS;
  own.ignitionDoseFrac[c] = 1;
  fire.emit('facadeIgnited', { who: cell.id, where: cell.id, because: fire.because, values: { fluxKwPerM2: own.fluxKwPerM2[c]! } });
}

/** Burning pieces of a canopy or of insulation: one keyed draw for each balcony under it, once. They light its goods and what stands there. */
function shed(own: FacadeState, world: FrozenWorld, plan: FacadePlan, from: { c: number; emit: Emit }): void {
  const { c, emit } = from;
  const cells = world.input.facade.cells;
  const cell = cells[c]!;
  const litAtS = Math.min(cell.canopy === 'combustible' ? own.itemIgnitedAtS[c * FACADE_ITEMS + ITEM.canopy]! : Infinity, own.itemIgnitedAtS[c * FACADE_ITEMS + ITEM.insulation]!);
  if (world.timeS - litAtS < SHED_AFTER_S) return;
  own.hasDropped[c] = 1;
  const key = keyOfId(cell.id);
  for (let to = c, n = 0; to !== NONE && n <= SHED_STOREYS; to = cells[to]!.belowIndex, n++) {
    const chance = n === 0 ? SHED_OWN_CHANCE : SHED_CHANCE;
    if (draw(world.seed, STREAM.droppings, key, n) >= chance) continue;
    if (world.response.facadeLPerS[to]! > 0) continue;
    own.droppedFromIndex[to] = c;
    const k = to * FACADE_ITEMS + ITEM.clutter;
    if (canLight(own, plan, k)) lightItem(own, world, k, { because: cell.id, emit });
  }
}
