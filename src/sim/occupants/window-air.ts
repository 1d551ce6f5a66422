/** Who waits in a smoky flat waits at its window, as taught: shut the door, open the window to the street, lean out, signal. */
import type { Step } from './step.ts';

/** Assumed: share of the room's toxic dose that a head at an open window takes; 0.1 .. 0.5. */
const WINDOW_DOSE_FRAC = 0.25;
/** No one leans out above this. Source: [iso13571] radiant heat borne without pain. */
const BEARABLE_KW_PER_M2 = 2.5;
/** Assumed: a room with more than this alight is no room to wait in; 10 .. 50 kW. */
const QUIET_ROOM_KW = 20;
/** Assumed: a plume outside with more CO than this gives no air; 0.0002 .. 0.001 kg/kg. */
const CLEAN_CO_FRAC = 0.0005;

/** What is left of the toxic dose of compartment `c` for those who wait in it: 1 without a window that looks into clean air. */
export function waitingDoseFrac({ world, graph }: Step, c: number): number {
  if (world.smoke.burntKw[c]! > QUIET_ROOM_KW) return 1;
  const { facade } = world;
  for (const cell of graph.cellsOf[c]!) {
    if (facade.hrrKw[cell] === 0 && facade.fluxKwPerM2[cell]! < BEARABLE_KW_PER_M2 && facade.outsideCoFrac[cell]! < CLEAN_CO_FRAC) return WINDOW_DOSE_FRAC;
  }
  return 1;
}
