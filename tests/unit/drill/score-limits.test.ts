import { describe, expect, it } from 'vitest';
import { scoreLimits } from '../../../src/drill/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const limitsIn = (file: Parameters<typeof shippedScenario>[0], id: string) => scoreLimits(shippedScenario(file).drill!.criteria.find((each) => each.id === id)!.score);

describe('limits of a score', () => {
  it('counts from the alarm, from the question, or in what is measured, as its expression says', () => {
    expect(limitsIn('ebike-lobby', 'start')).toEqual([{ of: 'sinceZero', fullUntil: 60, noneFrom: 150 }]);
    expect(limitsIn('night-33f', 'lane')).toEqual([{ of: 'sinceAsked', fullUntil: 45, noneFrom: 150 }]);
    expect(limitsIn('night-33f', 'trapped')).toEqual([{ of: 'amount', fullUntil: 0, noneFrom: 300 }]);
  });

  it('is found behind a factor and inside a choice, and is none where time does not count', () => {
    expect(limitsIn('ebike-lobby', 'call')).toEqual([{ of: 'sinceZero', fullUntil: 75, noneFrom: 200 }]);
    expect(limitsIn('ebike-lobby', 'medium')).toEqual([{ of: 'sinceZero', fullUntil: 240, noneFrom: 400 }]);
    expect(limitsIn('ebike-lobby', 'power')).toEqual([]);
  });
});
