import { describe, expect, it } from 'vitest';
import { LADDER_REACH, ladderReach, ladderStands, laneWays } from '../../../src/report/site-access.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('night-33f');
const asFound = toSimInput(scenario, conditionOf(scenario, 'none'));
const rectified = toSimInput(scenario, conditionOf(scenario, 'all'));

describe('what the site lets in', () => {
  it('stops each kind of appliance where its lane verdict does, and lets all to the end once the lane is clear', () => {
    const stopped = laneWays(asFound);
    expect(stopped.length).toBeGreaterThan(0);
    for (const { verdict, bodies } of stopped) {
      expect(verdict.isPassable).toBe(false);
      const furthestM = Math.max(0, ...bodies.map(({ halfLengthM }) => halfLengthM));
      expect(bodies.length * 0.25).toBeLessThan(verdict.stopsAtM + 4 * furthestM);
    }
    for (const { verdict, bodies } of laneWays(rectified)) {
      expect(verdict.isPassable).toBe(true);
      expect(bodies.length).toBeGreaterThan(50);
    }
  });

  it('names each kind once a lane, and nobody who comes on foot', () => {
    const kinds = laneWays(asFound).map(({ unitIndex }) => asFound.response.units[unitIndex]!.kind);
    expect(new Set(kinds).size).toBe(kinds.length / asFound.site.lanes.length);
    expect(kinds).not.toContain('micro');
  });

  it('tells windows in reach from those that are so only once the site is cleared', () => {
    expect(ladderStands(asFound).some(({ verdict }) => verdict.isUsable)).toBe(false);
    expect([...new Set(ladderReach(asFound))].sort()).toEqual([LADDER_REACH.none, LADDER_REACH.onceCleared]);
    const now = ladderReach(rectified);
    expect([...new Set(now)].sort()).toEqual([LADDER_REACH.none, LADDER_REACH.now]);
    const highest = Math.max(...rectified.compartments.flatMap(({ storeyIndex }, i) => (now[i] === LADDER_REACH.now ? [rectified.storeys[storeyIndex]!.number] : [])));
    expect(highest).toBeGreaterThan(5);
    expect(highest).toBeLessThan(33);
  });
});
