import type { ObstacleInput } from '../../sim/index.ts';

type ObstacleDefinition = Pick<ObstacleInput, 'kind' | 'lengthM' | 'widthM' | 'headroomM' | 'removal'>;

/**
 * What stands in the way and how it is moved.
 * Source: removal times [domain B4]; one owner found took 3-20 min, four to six people push a car 1-2 min, a fixed bollard takes a saw 2-4 min.
 */
export const OBSTACLES = {
  car: { kind: 'car', lengthM: 4.6, widthM: 1.8, headroomM: 0, removal: { method: 'push', meanS: 90, sigmaS: 30, crewCount: 4 } },
  fixedBollard: { kind: 'fixedBollard', lengthM: 0.2, widthM: 0.2, headroomM: 0, removal: { method: 'saw', meanS: 180, sigmaS: 40, crewCount: 2 } },
  removableBollard: { kind: 'removableBollard', lengthM: 0.2, widthM: 0.2, headroomM: 0, removal: { method: 'unlock', meanS: 60, sigmaS: 25, crewCount: 1 } },
  stall: { kind: 'stall', lengthM: 2.5, widthM: 1.5, headroomM: 0, removal: { method: 'carry', meanS: 120, sigmaS: 40, crewCount: 3 } },
  branch: { kind: 'branch', lengthM: 1, widthM: 4, headroomM: 2.8, removal: { method: 'saw', meanS: 210, sigmaS: 60, crewCount: 2 } },
  wire: { kind: 'wire', lengthM: 0.1, widthM: 6, headroomM: 3.2, removal: { method: 'cut after power off', meanS: 240, sigmaS: 60, crewCount: 2 } },
  pier: { kind: 'pier', lengthM: 0.6, widthM: 0.6, headroomM: 0, removal: { method: 'detour', meanS: 600, sigmaS: 120, crewCount: 4 } },
} as const satisfies Record<string, ObstacleDefinition>;
export type ObstacleName = keyof typeof OBSTACLES;

/** An obstacle at its place: on a lane, or on an aerial site (the other index is NONE). */
export function obstacleOf(name: ObstacleName, place: Pick<ObstacleInput, 'id' | 'laneIndex' | 'aerialSiteIndex' | 'atM' | 'lateralM'>): ObstacleInput {
  return { ...place, ...OBSTACLES[name] };
}
