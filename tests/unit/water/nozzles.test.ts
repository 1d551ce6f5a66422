import { describe, expect, it } from 'vitest';
import { emitterWith, NOZZLE_KINDS, NOZZLES } from '../../../src/sim/water/nozzles.ts';
import { handLineLPerS, heldLPerS, reactionN, streamFrac } from '../../../src/sim/water/stream.ts';

const HYDRANT = 1.215;

describe('branches', () => {
  it('pass at their rated head what they are rated for', () => {
    expect(Math.sqrt(NOZZLES.straight.lSquaredPerS2PerM * 18.6)).toBeCloseTo(5.4, 1);
    expect(Math.sqrt(NOZZLES.fog.lSquaredPerS2PerM * 61.2)).toBeCloseTo(8, 9);
    expect(Math.sqrt(NOZZLES.foam.lSquaredPerS2PerM * 71.4)).toBeCloseTo(8, 9);
  });

  it.each(NOZZLE_KINDS)('%s: nothing below its least head, a whole stream from its full head on', (kind) => {
    const law = NOZZLES[kind];
    const at = (headM: number) => streamFrac(Math.sqrt(law.lSquaredPerS2PerM * headM), law);
    expect(at(law.noStreamM * 0.99)).toBe(0);
    expect(at(law.fullStreamM * 1.01)).toBe(1);
    expect(at((law.noStreamM + law.fullStreamM) / 2)).toBeCloseTo(0.5, 9);
  });

  it('leave a hydrant line as it is when straight, and choke it when they pass less', () => {
    expect(emitterWith(HYDRANT, 'straight')).toBe(HYDRANT);
    expect(emitterWith(HYDRANT, 'fog')).toBeLessThan(HYDRANT);
    expect(emitterWith(HYDRANT, 'foam')).toBeLessThan(emitterWith(HYDRANT, 'fog'));
    // The line of the tables: 25 m of 65 mm hose and a valve before the branch.
    const lineLoss = 1 / HYDRANT ** 2 - 1 / 1.577;
    expect(emitterWith(HYDRANT, 'fog')).toBeCloseTo(1 / Math.sqrt(lineLoss + 61.2 / 64), 9);
  });

  it('push back by what they pass and how fast: foam harder than fog at the same flow, and one person cannot hold it whole', () => {
    // Mass flow times the speed that the head at the branch gives, of a solid jet.
    const jetN = (flowLPerS: number, headM: number) => flowLPerS * Math.sqrt(2 * 9.81 * headM);
    expect(reactionN(8, NOZZLES.foam)).toBeCloseTo(jetN(8, 71.4), 6);
    expect(reactionN(8, NOZZLES.fog)).toBeCloseTo(0.87 * jetN(8, 61.2), 6);
    expect(reactionN(7.43) / jetN(7.43, 35)).toBeCloseTo(1, 2);
    expect(heldLPerS(1, NOZZLES.foam)).toBeCloseTo(Math.sqrt(267 / Math.sqrt(2 * 9.81 / (64 / 71.4))), 6);
    const givenTo = (people: number) => handLineLPerS({ headM: 200, hoseM: 40, upM: 0 }, people, NOZZLES.foam);
    expect(givenTo(1)).toBe(heldLPerS(1, NOZZLES.foam));
    expect(givenTo(3)).toBeCloseTo(8, 9);
  });

  it('let a hand line give at most what each is set to', () => {
    const given = (kind: keyof typeof NOZZLES) => handLineLPerS({ headM: 200, hoseM: 40, upM: 0 }, 3, NOZZLES[kind]);
    expect(given('straight')).toBeCloseTo(7.43, 2);
    expect(given('fog')).toBeCloseTo(8, 9);
  });
});
