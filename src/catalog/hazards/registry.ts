import type { z } from 'zod';
import type { HazardDefinition } from '../hazard.ts';
import { balconyClutter } from './balcony-clutter.ts';
import { blockedFireLane } from './blocked-fire-lane.ts';
import { blockedOutdoorHydrant } from './blocked-outdoor-hydrant.ts';
import { breachedCableShaft } from './breached-cable-shaft.ts';
import { closedGuards } from './closed-guards.ts';
import { combustibleCanopy } from './combustible-canopy.ts';
import { combustibleInsulation } from './combustible-insulation.ts';
import { deadFirePump } from './dead-fire-pump.ts';
import { deadFireLift } from './dead-fire-lift.ts';
import { dryRiser } from './dry-riser.ts';
import { ebikeInLobby } from './ebike-in-lobby.ts';
import { emptyPool } from './empty-pool.ts';
import { emptyRoofTank } from './empty-roof-tank.ts';
import { farStation } from './far-station.ts';
import { manualFirePump } from './manual-fire-pump.ts';
import { missingHydrantKit } from './missing-hydrant-kit.ts';
import { noDetection } from './no-detection.ts';
import { noHighReach } from './no-high-reach.ts';
import { occupiedAerialSite } from './occupied-aerial-site.ts';
import { shutRiserValve } from './shut-riser-valve.ts';
import { unlabelledAdapter } from './unlabelled-adapter.ts';
import { untrainedResidents } from './untrained-residents.ts';
import { weakMicroStation } from './weak-micro-station.ts';
import { wedgedStairDoors } from './wedged-stair-doors.ts';

/** A hazard kind whose spec type is known only to its own file; `spec` proves what is handed to the patches. */
export type AnyHazard = Omit<HazardDefinition<never>, 'spec' | 'example'> & { readonly spec: z.ZodType; readonly example: unknown };

/** Every hazard kind: one file and one line, in the order in which a palette shows them. */
export const HAZARDS: readonly AnyHazard[] = [
  blockedFireLane,
  occupiedAerialSite,
  farStation,
  shutRiserValve,
  dryRiser,
  emptyRoofTank,
  emptyPool,
  deadFirePump,
  manualFirePump,
  missingHydrantKit,
  unlabelledAdapter,
  blockedOutdoorHydrant,
  closedGuards,
  breachedCableShaft,
  wedgedStairDoors,
  weakMicroStation,
  noHighReach,
  deadFireLift,
  combustibleCanopy,
  balconyClutter,
  combustibleInsulation,
  ebikeInLobby,
  noDetection,
  untrainedResidents,
];
