/** What tasks and the command post are handed: the slice they write, the world they read, the radio. */
import type { Emit } from '../events.ts';
import { NONE, type UnitInput } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { sitePlan, type SitePlan } from './site-plan.ts';
import type { ResponseState } from './state.ts';

export interface Scene {
  readonly own: ResponseState;
  readonly world: FrozenWorld;
  readonly plan: SitePlan;
  readonly emit: Emit;
  readonly nowS: number;
}

export function createScene(own: ResponseState, world: FrozenWorld, emit: Emit): Scene {
  return { own, world, plan: sitePlan(world.input), emit, nowS: world.timeS };
}

export function unitOf(scene: Scene, u: number): UnitInput {
  return scene.world.input.response.units[u]!;
}

/** The lane a unit comes by: aerials by their site's, everybody else by the first. NONE: the scenario has no lane. */
export function laneOf({ own, world }: Scene, u: number): number {
  const site = world.input.site.aerialSites[own.crews.siteIndex[u]!] ?? (world.input.response.units[u]!.kind === 'aerial' ? world.input.site.aerialSites[0] : undefined);
  if (site) return site.laneIndex;
  return world.input.site.lanes.length > 0 ? 0 : NONE;
}

export function standingOnLane({ own, world }: Scene, laneIndex: number): number[] {
  return world.input.site.obstacles.flatMap((o, i) => (o.laneIndex === laneIndex && own.obstacleClearedAtS[i] === Infinity ? [i] : []));
}

export function standingOnSite({ own, world }: Scene, siteIndex: number): number[] {
  return world.input.site.obstacles.flatMap((o, i) => (o.aerialSiteIndex === siteIndex && own.obstacleClearedAtS[i] === Infinity ? [i] : []));
}

/** Height of a storey's floor above the ground the engines stand on, m. */
export function riseM({ world, plan }: Scene, storeyIndex: number): number {
  return (world.input.storeys[storeyIndex]?.floorM ?? 0) - (world.input.storeys[plan.groundStorey]?.floorM ?? 0);
}

export function laneId({ world }: Scene, laneIndex: number): string {
  return world.input.site.lanes[laneIndex]?.id ?? 'site';
}

/** `{ because }` only when there is one: events carry no undefined keys. */
export function becauseOf(id: string | undefined): { because?: string } {
  return id === undefined ? {} : { because: id };
}
