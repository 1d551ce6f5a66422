/** What of the tower as found still stands in a run: its hazards, and of one that is made of obstacles each by itself. */
import type { HazardSummary } from '../../run/worker-messages.ts';
import type { RunData } from '../../state/index.ts';

type Night = Pick<RunData, 'scenario' | 'input'>;

/** Obstacles that a hazard puts into the tower as found. */
export function obstaclesOf({ touches }: HazardSummary, asFound: Night): readonly string[] {
  return asFound.input.site.obstacles.flatMap(({ id }) => (touches.includes(id) ? [id] : []));
}

/** The hazard that put this obstacle there; undefined: it belongs to the place. */
export function hazardOfObstacle(obstacleId: string, asFound: Night): HazardSummary | undefined {
  return asFound.scenario.hazards.find((hazard) => obstaclesOf(hazard, asFound).includes(obstacleId));
}

/** Ids of hazards, and of single obstacles in the place of a hazard that is nothing but obstacles. */
export function keptThings(run: Night, asFound: Night): readonly string[] {
  const there = new Set(run.input.site.obstacles.map(({ id }) => id));
  return run.scenario.hazards.filter(({ isStanding }) => isStanding).flatMap((hazard) => {
    const obstacles = obstaclesOf(hazard, asFound);
    return isAllObstacles(hazard, obstacles) ? obstacles.filter((id) => there.has(id)) : [hazard.id];
  });
}

const isAllObstacles = ({ touches }: HazardSummary, obstacles: readonly string[]) => obstacles.length > 0 && obstacles.length === touches.length;

/** One obstacle taken from the tower as found, or one left in the rectified tower. null: neither. */
export function singleThing(run: Night, asFound: Night): { readonly is: 'without' | 'only'; readonly id: string } | null {
  const [kept, all] = [keptThings(run, asFound), keptThings(asFound, asFound)];
  const gone = all.filter((id) => !kept.includes(id));
  const [id, is] = kept.length === 1 ? [kept[0]!, 'only' as const] : [gone[0], 'without' as const];
  const isSingle = kept.length === 1 || gone.length === 1;
  return isSingle && id !== undefined && asFound.input.site.obstacles.some((obstacle) => obstacle.id === id) ? { is, id } : null;
}

/** The same list for people: a hazard by its name where all its obstacles are meant. */
export function gatherThings(things: readonly string[], asFound: Night): readonly string[] {
  const whole = asFound.scenario.hazards.flatMap((hazard) => {
    const obstacles = obstaclesOf(hazard, asFound);
    return isAllObstacles(hazard, obstacles) && obstacles.every((id) => things.includes(id)) ? [{ id: hazard.id, obstacles }] : [];
  });
  const inWhole = new Set(whole.flatMap(({ obstacles }) => obstacles));
  return [...whole.map(({ id }) => id), ...things.filter((id) => !inWhole.has(id))];
}
