import { describe, expect, it } from 'vitest';
import { createRunStatus, growthOf, setSide, shownKey } from '../../../src/state/run-status.ts';

describe('status of a pair', () => {
  it('asks for another look at a side when its run ends, though nothing else comes on screen', () => {
    const status = createRunStatus();
    setSide(status, 'asFound', { phase: 'computing', computedS: 600 });
    const before = shownKey(status.getState(), 'asFound');
    setSide(status, 'asFound', { computedS: 601 });
    expect(shownKey(status.getState(), 'asFound')).toBe(before);
    setSide(status, 'asFound', { phase: 'done' });
    expect(shownKey(status.getState(), 'asFound')).not.toBe(before);
  });

  it('grows once more when both are done, however little came last', () => {
    const status = createRunStatus();
    for (const side of ['asFound', 'rectified'] as const) setSide(status, side, { phase: 'computing', computedS: 610 });
    expect(growthOf(status.getState(), 120)).toBe(10);
    for (const side of ['asFound', 'rectified'] as const) setSide(status, side, { phase: 'done', computedS: 611 });
    expect(growthOf(status.getState(), 120)).toBeGreaterThan(10);
  });
});
