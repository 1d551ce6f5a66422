import { describe, expect, it } from 'vitest';
import { runConditions } from '../../../src/run/pair.ts';
import { aHazard, aScenario } from '../../builders/a-scenario.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';

const windy = aHazard('windy', { asFound: (draft) => void (draft.ambient.windMPerS = 8) });
const scenario = aScenario([windy, aHazard('idle')]);
const night = { seed: 11, untilS: 130 };

describe('runConditions', () => {
  it('gives equal hashes for the same condition on both sides', () => {
    const [left, right] = runConditions(scenario, ['none', 'none'], night, DRY_PORTS);
    expect(right!.hashes).toEqual(left!.hashes);
  });

  it('gives other hashes where a hazard matters', () => {
    const [left, right] = runConditions(scenario, ['none', 'all'], night, DRY_PORTS);
    expect(right!.hashes).not.toEqual(left!.hashes);
  });

  it('gives the rectified night when all hazards are removed one by one', () => {
    const [all, listed] = runConditions(scenario, ['all', ['windy', 'idle']], night, DRY_PORTS);
    expect(listed!.hashes).toEqual(all!.hashes);
  });
});
