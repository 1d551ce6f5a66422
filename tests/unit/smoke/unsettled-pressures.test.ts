import { expect, it, vi } from 'vitest';
import type * as Pressure from '../../../src/sim/smoke/pressure.ts';
import { RunFailure, startRun } from '../../../src/run/run.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';
import { anInput, aRoom } from '../../builders/an-input.ts';

const solver = vi.hoisted(() => ({ failsFromTick: Infinity, isStubborn: false, tick: 0 }));

vi.mock('../../../src/sim/smoke/pressure.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Pressure>();
  return {
    ...original,
    solvePressures: (...args: Parameters<typeof original.solvePressures>) => {
      const [step, stepS] = args;
      const isSettled = original.solvePressures(...args);
      return isSettled && (step.world.tick < solver.failsFromTick || (!solver.isStubborn && stepS < 1));
    },
  };
});

const input = anInput({ compartments: [aRoom('cellar', { widthM: 4, depthM: 5, heightM: 2.5 })] });

it('a step whose pressures do not settle is halved and says so', () => {
  Object.assign(solver, { failsFromTick: 4, isStubborn: false });
  const run = startRun({ input, seed: 1, commands: [], untilS: 6 }, DRY_PORTS);
  run.advanceTo(6);
  expect(run.drain().events.filter((event) => event.kind === 'stepHalved').map(({ tick, where }) => ({ tick, where }))).toEqual([4, 5, 6].map((tick) => ({ tick, where: 'cellar' })));
});

it('when halving does not help the run ends with the compartment named and keeps what was computed', () => {
  Object.assign(solver, { failsFromTick: 4, isStubborn: true });
  const run = startRun({ input, seed: 1, commands: [], untilS: 60 }, DRY_PORTS);
  let failure: unknown = null;
  try {
    run.advanceTo(60);
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(RunFailure);
  expect(failure).toMatchObject({ tick: 4, message: 'pressures do not settle in compartment cellar, not even over 0.0625 s' });
  expect(run.drain().events.map(({ tick, kind }) => ({ tick, kind }))).toEqual([{ tick: 4, kind: 'stepHalved' }]);
  expect(run.restoreTo(3)).toBe(0);
});
