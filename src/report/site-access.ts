/** What the site lets in before anything is cleared: how far each appliance gets down its lane, which windows a ladder comes to. */
import { checkAerialSite, checkLane, groundCovered, outreachAtM, reachesCell, type Box, type LaneVerdict, type SimInput, type SiteVerdict } from '../sim/index.ts';

export interface LaneWay {
  readonly laneIndex: number;
  readonly unitIndex: number;
  readonly verdict: LaneVerdict;
  /** Ground covered by the body, from the gate to where it stops. */
  readonly bodies: readonly Box[];
}

export interface LadderStand {
  readonly siteIndex: number;
  readonly unitIndex: number;
  readonly verdict: SiteVerdict;
  /** Façade cells whose window the basket comes to once the appliance stands. */
  readonly cellIndexes: readonly number[];
  /** Outreach at street level, m. */
  readonly outreachM: number;
}

/** Appliances that drive: a micro station comes on foot. */
function drivers({ response }: SimInput): number[] {
  return response.units.flatMap(({ kind }, i) => (kind === 'micro' ? [] : [i]));
}

/** Each kind of appliance once a lane: the one that needs most room stands for its kind. */
export function laneWays(input: SimInput): LaneWay[] {
  const { units } = input.response;
  const { lanes, obstacles } = input.site;
  const widest = drivers(input).filter((u) => !drivers(input).some((v) => units[v]!.kind === units[u]!.kind && (roomOf(units[v]!) > roomOf(units[u]!) || (roomOf(units[v]!) === roomOf(units[u]!) && v < u))));
  return lanes.flatMap((lane, laneIndex) => {
    const standing = obstacles.flatMap((obstacle, i) => (obstacle.laneIndex === laneIndex ? [i] : []));
    return widest.map((unitIndex) => ({ laneIndex, unitIndex, verdict: checkLane(lane, units[unitIndex]!, obstacles, standing), bodies: groundCovered(lane, units[unitIndex]!, obstacles, standing) }));
  });
}

function roomOf({ lengthM, widthM }: { readonly lengthM: number; readonly widthM: number }): number {
  return lengthM * widthM;
}

export function ladderStands(input: SimInput): LadderStand[] {
  const { aerialSites, obstacles } = input.site;
  const aerials = input.response.units.flatMap((unit, unitIndex) => (unit.kind === 'aerial' ? [{ unit, unitIndex }] : []));
  return aerials.flatMap(({ unit, unitIndex }) =>
    aerialSites.map((site, siteIndex) => ({
      siteIndex, unitIndex,
      verdict: checkAerialSite(site, unit, obstacles, obstacles.flatMap((obstacle, i) => (obstacle.aerialSiteIndex === siteIndex ? [i] : []))),
      cellIndexes: input.facade.cells.flatMap((cell, i) => (reachesCell(cell, site, unit.workingHeightM) ? [i] : [])),
      outreachM: outreachAtM(0, unit.workingHeightM),
    })),
  );
}

/** Per compartment: 0 no ladder comes to its windows, 1 one would if its site were free, 2 one does. */
export const LADDER_REACH = { none: 0, onceCleared: 1, now: 2 } as const;

export function ladderReach(input: SimInput): Float32Array {
  const values = new Float32Array(input.compartments.length);
  for (const { verdict, cellIndexes } of ladderStands(input)) {
    const value = verdict.isUsable ? LADDER_REACH.now : LADDER_REACH.onceCleared;
    for (const i of cellIndexes) {
      const at = input.facade.cells[i]!.compartmentIndex;
      values[at] = Math.max(values[at]!, value);
    }
  }
  return values;
}
