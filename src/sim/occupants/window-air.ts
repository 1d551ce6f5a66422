/** Who waits in a smoky flat waits at its window, as taught: shut the door, open the window to the street, lean out, signal. */
import { facadePlan } from '../fire/facade-plan.ts';
import { NONE } from '../input.ts';
import { opticalDensityPerM } from './air.ts';
import { WINDOW_STAND } from './state.ts';
import { tell, type Step } from './step.ts';

/** Assumed: share of the room's toxic dose that a head at an open window takes; 0.1 .. 0.5. */
const WINDOW_DOSE_FRAC = 0.25;
/** No one leans out above this. Source: [iso13571] radiant heat borne without pain. */
const BEARABLE_KW_PER_M2 = 2.5;
/** Assumed: a room with more than this alight is no room to wait in; 10 .. 50 kW. */
const QUIET_ROOM_KW = 20;
/** Assumed: a plume outside with more CO than this gives no air; 0.0002 .. 0.001 kg/kg. */
const CLEAN_CO_FRAC = 0.0005;
/** Assumed: nobody goes to the window for air before smoke is breathed; 0.02 .. 0.1 1/m. */
const SMOKE_SEEN_OD_PER_M = 0.05;

/** What is left of the toxic dose of compartment `c` for those who wait in it: 1 without a window that looks into clean air. */
export function waitingDoseFrac({ world, graph }: Step, c: number): number {
  return windowToWaitAt({ world, graph }, c) === undefined ? 1 : WINDOW_DOSE_FRAC;
}

/** Façade cell whose window gives air; undefined: none does. */
function windowToWaitAt({ world, graph }: Pick<Step, 'world' | 'graph'>, c: number): number | undefined {
  const { facade, smoke } = world;
  if (smoke.burntKw[c]! > QUIET_ROOM_KW) return undefined;
  return graph.cellsOf[c]!.find((cell) => facade.hrrKw[cell] === 0 && facade.fluxKwPerM2[cell]! < BEARABLE_KW_PER_M2 && facade.outsideCoFrac[cell]! < CLEAN_CO_FRAC);
}

/** Tells once a stay that somebody has gone to the window for air, and once that no window gives any. */
export function noteWindow(step: Step, p: number, doseFrac: number): void {
  const { own, world } = step;
  const c = own.compartmentIndex[p]!;
  const stand = own.windowStand[p]!;
  if (doseFrac < 1 && stand === WINDOW_STAND.none) {
    if (opticalDensityPerM(world.smoke, c) < SMOKE_SEEN_OD_PER_M) return;
    own.windowStand[p] = WINDOW_STAND.at;
    tell(step, p, 'personAtWindow', world.input.compartments[c]!.id, { where: world.input.facade.cells[windowToWaitAt(step, c)!]!.id });
  } else if (doseFrac === 1 && stand === WINDOW_STAND.at) {
    own.windowStand[p] = WINDOW_STAND.lost;
    tell(step, p, 'personLostWindow', windowLostTo(step, c));
  }
}

/** The façade cell whose flames are at the window: its own, or the one that throws most at it; else the room itself. */
function windowLostTo({ world, graph }: Step, c: number): string {
  const { cells } = world.input.facade;
  const { causeIndex } = facadePlan(world.input).scratch;
  const hot = graph.cellsOf[c]!.find((cell) => world.facade.hrrKw[cell]! > 0 || world.facade.fluxKwPerM2[cell]! >= BEARABLE_KW_PER_M2) ?? NONE;
  const from = hot !== NONE && world.facade.hrrKw[hot] === 0 ? causeIndex[hot]! : hot;
  return cells[from]?.id ?? world.input.compartments[c]!.id;
}
