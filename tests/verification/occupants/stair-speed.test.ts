import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/sim/index.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';
import { anEvacuation, PERSON } from '../../builders/an-evacuation.ts';

describe('one person down 33 storeys', () => {
  const behaviour = { alarmHeardFrac: 1, stairSpeedSigmaMPerS: 0, levelSpeedMeanMPerS: 1.2 };
  const input = aStairTower({ flatCount: 2, peoplePerFlat: [1], homeFrac: 1, behaviour });
  const top = input.people.length - 1;

  const onlyTop = (occupants: World['occupants']): void => {
    occupants.state.fill(PERSON.absent);
    occupants.countByCompartment.fill(0);
    occupants.state[top] = PERSON.unaware;
    occupants.countByCompartment[occupants.compartmentIndex[top]!] = 1;
  };

  it('needs 17 s a storey at 0.47 m/s (8 m of walking path)', () => {
    const run = anEvacuation(input);
    const { occupants } = run.world;
    onlyTop(occupants);
    run.world.protection.alarmAtS = 0;
    const enteredAtS = new Map<number, number>();
    run.run(3000, () => {
      const c = occupants.compartmentIndex[top]!;
      if (c >= 0 && input.compartments[c]!.kind === 'stair' && !enteredAtS.has(c)) enteredAtS.set(c, run.world.timeS);
    });
    const atS = [...enteredAtS.values()];
    expect(atS.length).toBe(33);
    const perStoreyS = (atS[32]! - atS[1]!) / 31;
    expect(perStoreyS).toBeGreaterThan(17 * 0.98);
    expect(perStoreyS).toBeLessThan(17 * 1.02);
    expect(occupants.outAtS[top]! - occupants.moveAtS[top]!).toBeGreaterThan(32 * 17);
    expect(occupants.outAtS[top]! - occupants.moveAtS[top]!).toBeLessThan(32 * 17 + 60);
  });

  it('goes down without a jump: never faster than its speed', () => {
    const run = anEvacuation(input);
    const { occupants } = run.world;
    run.world.protection.alarmAtS = 0;
    let zBeforeM = occupants.zM[top]!;
    let steepestM = 0;
    run.run(1500, () => {
      steepestM = Math.max(steepestM, Math.abs(occupants.zM[top]! - zBeforeM));
      zBeforeM = occupants.zM[top]!;
    });
    // 0.47 m/s along a path of 8 m for 3 m of height, plus up to one tick kept over.
    expect(steepestM).toBeLessThanOrEqual(2 * 0.47 * (3 / 8) + 1e-9);
  });

  it('keeps inside the stair cell and never stands still', () => {
    const run = anEvacuation(input);
    const { occupants } = run.world;
    onlyTop(occupants);
    run.world.protection.alarmAtS = 0;
    run.run(900, () => {
      const c = occupants.compartmentIndex[top]!;
      if (c < 0 || input.compartments[c]!.kind !== 'stair') return;
      const xs = input.compartments[c]!.polygonM.map(([x]) => x), ys = input.compartments[c]!.polygonM.map(([, y]) => y);
      expect(occupants.xM[top]).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-9);
      expect(occupants.xM[top]).toBeLessThanOrEqual(Math.max(...xs) + 1e-9);
      expect(occupants.yM[top]).toBeGreaterThanOrEqual(Math.min(...ys) - 1e-9);
      expect(occupants.yM[top]).toBeLessThanOrEqual(Math.max(...ys) + 1e-9);
      expect(occupants.speedMPerS[top]).toBeGreaterThan(0.2);
    });
  });
});
