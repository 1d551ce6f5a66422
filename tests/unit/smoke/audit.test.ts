import { describe, expect, it } from 'vitest';
import { startRun } from '../../../src/run/run.ts';
import { auditSmoke } from '../../../src/sim/smoke/audit.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';
import { aDoor, anInput, aRoom, OUTSIDE } from '../../builders/an-input.ts';
import { aSmokeRun } from '../../builders/a-smoke-run.ts';

const input = anInput({
  compartments: [aRoom('kitchen', { widthM: 4, depthM: 5, heightM: 2.5 })],
  openings: [aDoor('door', 0, OUTSIDE, { widthM: 0.9, heightM: 2 })],
});

describe('an audit of the smoke slice', () => {
  const audited = () => {
    const run = aSmokeRun(input, [{ compartmentIndex: 0, hrrKw: 500 }]);
    const audit = auditSmoke(run.world);
    run.run(1);
    audit.check();
    return { run, audit, smoke: run.world.smoke };
  };

  it('finds a gram of gas that nobody brought', () => {
    const { run, audit, smoke } = audited();
    smoke.lowerMassKg[0] = smoke.lowerMassKg[0]! + 0.001;
    run.run(1);
    expect(() => audit.check()).toThrow(/does not close over the last step/);
  });

  it('finds oxygen that was made from nothing', () => {
    const { run, audit, smoke } = audited();
    smoke.upperO2Frac[0] = smoke.upperO2Frac[0]! + 1e-4;
    run.run(1);
    expect(() => audit.check()).toThrow(/o2 does not close over the last step/);
  });

  it('finds heat that is missing', () => {
    const { run, audit, smoke } = audited();
    smoke.balance.energyToWallsKj -= 0.01;
    run.run(1);
    expect(() => audit.check()).toThrow(/energy does not close over the last step: .* kJ too much/);
  });

  it('names the compartment whose gas is not physical', () => {
    const { audit, smoke } = audited();
    smoke.upperTempK[0] = NaN;
    expect(() => audit.check()).toThrow(/gas of compartment kitchen is not physical: .*upperTempK NaN/);
  });

  it('goes along with a whole run, also after it was set back', () => {
    const run = startRun({ input, seed: 1, commands: [], untilS: 60 }, DRY_PORTS, { isAudited: true, snapshotEveryTicks: 20 });
    run.advanceTo(45);
    expect(run.restoreTo(30)).toBe(20);
    run.advanceTo(60);
    expect(run.tick()).toBe(60);
  });
});
