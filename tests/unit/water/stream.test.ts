import { describe, expect, it } from 'vitest';
import { handLineLPerS, heldLPerS, nozzleHeadM, reactionN, streamFrac } from '../../../src/sim/water/stream.ts';

describe('a hand line with a 19 mm nozzle', () => {
  it.each([[13.6, 4.6], [18.6, 5.4], [35, 7.4]])('passes at %d m the flow of the tables, %d L/s', (headM, flowLPerS) => {
    expect(nozzleHeadM(flowLPerS)).toBeGreaterThan(headM * 0.97);
    expect(nozzleHeadM(flowLPerS)).toBeLessThan(headM * 1.03);
  });

  it('pushes twice the pressure times the bore', () => {
    const flowLPerS = 7.4;
    expect(reactionN(flowLPerS) / (2 * (Math.PI / 4) * 0.019 ** 2 * 9810 * nozzleHeadM(flowLPerS))).toBeCloseTo(1, 1);
  });

  it('is held up to the working limits of one, two and three people, no further by a fourth', () => {
    expect([1, 2, 3].map((people) => Math.round(reactionN(heldLPerS(people))))).toEqual([267, 334, 423]);
    expect([1, 2, 3].map((people) => heldLPerS(people)).map((flow) => Number(flow.toFixed(1)))).toEqual([8.7, 9.7, 11]);
    expect(heldLPerS(6)).toBe(heldLPerS(3));
  });

  it('reaches the fire fully from a 10 m throw on and not at all below a trickle', () => {
    expect(streamFrac(4.7)).toBe(1);
    expect(streamFrac(2.4)).toBe(0);
    expect(streamFrac(3.5)).toBeGreaterThan(0.3);
    expect(streamFrac(3.5)).toBeLessThan(0.5);
  });

  it('gives through own hose what height and hose leave, at most what the operator sets', () => {
    expect(handLineLPerS({ headM: 102, hoseM: 40, upM: 0 }, 3)).toBeCloseTo(7.43, 2);
    expect(handLineLPerS({ headM: 102, hoseM: 110, upM: 70 }, 3)).toBeCloseTo(Math.sqrt(32 / (0.00075 * 110 + 0.00172 * 25 + 1 / 1.577)), 9);
    expect(handLineLPerS({ headM: 102, hoseM: 150, upM: 110 }, 3)).toBe(0);
  });
});
