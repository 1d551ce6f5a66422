import type { z } from 'zod';
import type { HazardDefinition } from '../hazard.ts';
import { alcoholFuel } from './alcohol-fuel.ts';
import { balconyClutter } from './balcony-clutter.ts';
import { blockedFireLane } from './blocked-fire-lane.ts';
import { blockedOutdoorHydrant } from './blocked-outdoor-hydrant.ts';
import { breachedCableShaft } from './breached-cable-shaft.ts';
import { builtOverGasPipe } from './built-over-gas-pipe.ts';
import { closedGuards } from './closed-guards.ts';
import { combustibleCanopy } from './combustible-canopy.ts';
import { combustibleInsulation } from './combustible-insulation.ts';
import { deadAlarm } from './dead-alarm.ts';
import { deadFireLift } from './dead-fire-lift.ts';
import { deadFirePump } from './dead-fire-pump.ts';
import { dryRiser } from './dry-riser.ts';
import { ebikeInLobby } from './ebike-in-lobby.ts';
import { emptyPool } from './empty-pool.ts';
import { emptyRoofTank } from './empty-roof-tank.ts';
import { failedSmokeControl } from './failed-smoke-control.ts';
import { farStation } from './far-station.ts';
import { hiddenAdapter } from './hidden-adapter.ts';
import { lockedStair } from './locked-stair.ts';
import { lpgCylinder } from './lpg-cylinder.ts';
import { manualFirePump } from './manual-fire-pump.ts';
import { missingHydrantKit } from './missing-hydrant-kit.ts';
import { missingSmokeDoors } from './missing-smoke-doors.ts';
import { noAerial } from './no-aerial.ts';
import { noBuildingHead } from './no-building-head.ts';
import { noDetection } from './no-detection.ts';
import { noHeavyTender } from './no-heavy-tender.ts';
import { noHighReach } from './no-high-reach.ts';
import { noPush } from './no-push.ts';
import { noReinforcement } from './no-reinforcement.ts';
import { noSupplyEngine } from './no-supply-engine.ts';
import { obstructedStair } from './obstructed-stair.ts';
import { occupiedAerialSite } from './occupied-aerial-site.ts';
import { overloadedWiring } from './overloaded-wiring.ts';
import { shutRiserValve } from './shut-riser-valve.ts';
import { storedOil } from './stored-oil.ts';
import { unlabelledAdapter } from './unlabelled-adapter.ts';
import { unmannedMicroStation } from './unmanned-micro-station.ts';
import { unmarkedLane } from './unmarked-lane.ts';
import { untrainedResidents } from './untrained-residents.ts';
import { weakMain } from './weak-main.ts';
import { weakMicroStation } from './weak-micro-station.ts';
import { wedgedStairDoors } from './wedged-stair-doors.ts';

/** A hazard kind whose spec type is known only to its own file; `spec` proves what is handed to the patches. */
export type AnyHazard = Omit<HazardDefinition<never>, 'spec' | 'example'> & { readonly spec: z.ZodType; readonly example: unknown };

/** Every hazard kind: one file and one line, in the order in which a palette shows them. */
export const HAZARDS: readonly AnyHazard[] = [
  blockedFireLane,
  unmarkedLane,
  occupiedAerialSite,
  farStation,
  noReinforcement,
  shutRiserValve,
  dryRiser,
  emptyRoofTank,
  emptyPool,
  deadFirePump,
  manualFirePump,
  missingHydrantKit,
  unlabelledAdapter,
  hiddenAdapter,
  blockedOutdoorHydrant,
  weakMain,
  noSupplyEngine,
  noHeavyTender,
  closedGuards,
  breachedCableShaft,
  wedgedStairDoors,
  missingSmokeDoors,
  obstructedStair,
  lockedStair,
  failedSmokeControl,
  deadFireLift,
  weakMicroStation,
  unmannedMicroStation,
  noAerial,
  noHighReach,
  combustibleCanopy,
  balconyClutter,
  combustibleInsulation,
  ebikeInLobby,
  overloadedWiring,
  builtOverGasPipe,
  lpgCylinder,
  alcoholFuel,
  storedOil,
  noDetection,
  deadAlarm,
  noPush,
  untrainedResidents,
  noBuildingHead,
];

/** Null: no hazard is called so. */
export function hazardByKind(kind: string): AnyHazard | null {
  return HAZARDS.find((hazard) => hazard.kind === kind) ?? null;
}
