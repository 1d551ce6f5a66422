import type { SimInput } from '../sim/index.ts';

/** What the people of a tower know before anything happens. */
export interface SituationFacts {
  readonly startClockS: number;
  readonly storeyCount: number;
  /** Of the storey that has most. */
  readonly flatsPerStorey: number;
  readonly peopleCount: number;
  /** Along the lane from the gate; null: the scenario has no lane. */
  readonly laneM: number | null;
}

export function situationOf({ startClockS, storeys, compartments, people, site }: SimInput): SituationFacts {
  const flatCounts = storeys.map((_, i) => compartments.filter(({ kind, storeyIndex }) => kind === 'flat' && storeyIndex === i).length);
  const points = site.lanes[0]?.pointsM ?? null;
  const laneM = points === null ? null : points.slice(1).reduce((sum, [xM, yM], i) => sum + Math.sqrt((xM - points[i]![0]) ** 2 + (yM - points[i]![1]) ** 2), 0);
  return { startClockS, storeyCount: storeys.filter(({ number }) => number > 0).length, flatsPerStorey: Math.max(0, ...flatCounts), peopleCount: people.length, laneM };
}
