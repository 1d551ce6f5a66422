import { describe, expect, it } from 'vitest';
import { hashState } from '../../../src/sim/index.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';
import { anEvacuation, fillWithSmoke, restoreSnapshot, takeSnapshot } from '../../builders/an-evacuation.ts';

function aBusyRun(seed = 3) {
  const input = aStairTower({ storeyCount: 12, flatCount: 6, impairedEvery: 7, behaviour: { alarmHeardFrac: 0.7, knockSPerFlat: 10, asleepFrac: 0.5 }, startClockS: 23 * 3600 });
  const run = anEvacuation(input, seed);
  run.world.protection.alarmAtS = 20;
  run.world.protection.pushAtS = 50;
  return run;
}
function smokeAt(world: ReturnType<typeof aBusyRun>['world']) {
  if (world.tick === 200) for (let n = 5; n <= 12; n++) fillWithSmoke(world, `F${n}.stairA`, 2);
  if (world.tick === 400) fillWithSmoke(world, 'F7.stairB', 2);
  if (world.tick === 700) fillWithSmoke(world, 'F7.stairB', 0);
}

describe('determinism', () => {
  it('gives the same hash twice and another for another seed', () => {
    const hash = (seed: number) => {
      const run = aBusyRun(seed);
      run.run(900, smokeAt);
      return hashState(run.world.occupants);
    };
    expect(hash(3)).toBe(hash(3));
    expect(hash(3)).not.toBe(hash(4));
  });

  it('goes on from a snapshot as if it had never stopped', () => {
    const run = aBusyRun();
    run.run(350, smokeAt);
    const snapshot = takeSnapshot(run.world);
    run.run(900, smokeAt);
    const straight = hashState(run.world.occupants);
    const other = aBusyRun();
    restoreSnapshot(other.world, snapshot, 1);
    other.run(900, smokeAt);
    expect(hashState(other.world.occupants)).toBe(straight);
  });
});
