import { describe, expect, it } from 'vitest';
import { switchEffect, type EndedNight } from '../../../src/views/hud/switch-effect.ts';

const night = (runId: number, standing: readonly string[], measures: EndedNight['measures'], key = 'night-33f 1'): EndedNight => ({ runId, key, standing, measures });
const allRight = night(1, [], { maxTrappedCount: 12, firstWaterS: 421, storeysBurnt: 2 });
const withCar = night(2, ['car'], { maxTrappedCount: 30, firstWaterS: null, storeysBurnt: 2 });

describe('what a switch changed', () => {
  it('is told by the measures that moved, first those about people', () => {
    const effect = switchEffect(allRight, withCar)!;
    expect(effect).toMatchObject({ kept: ['car'], putRight: [] });
    expect(effect.moves.map(({ measure, before, after }) => [measure.id, before, after])).toEqual([['maxTrappedCount', 12, 30], ['firstWaterS', 421, null]]);
  });

  it('names what was put right on the way back', () => {
    expect(switchEffect(withCar, allRight)).toMatchObject({ kept: [], putRight: ['car'] });
  });

  it('says openly that nothing moved', () => {
    expect(switchEffect(allRight, night(2, ['car'], allRight.measures))!.moves).toEqual([]);
  });

  it('is no answer where drill, seed or orders are others, or the switches stand as before', () => {
    expect(switchEffect(allRight, night(2, ['car'], withCar.measures, 'night-33f 2'))).toBeNull();
    expect(switchEffect(allRight, night(2, [], withCar.measures))).toBeNull();
    expect(switchEffect(null, allRight)).toBeNull();
  });
});
