import { describe, expect, it } from 'vitest';
import { switchEffect, type EndedNight } from '../../../src/views/hud/switch-effect.ts';

const night = (runId: number, things: readonly string[], measures: EndedNight['measures'], key = 'night-33f 1'): EndedNight => ({ runId, key, things, measures });
const allRight = night(1, [], { maxTrappedCount: 12, firstWaterS: 421, storeysBurnt: 2 });
const withCar = night(2, ['car'], { maxTrappedCount: 30, firstWaterS: null, storeysBurnt: 2 });
const asFound = night(3, ['car', 'bollard', 'pump'], { maxTrappedCount: 50, firstWaterS: null, storeysBurnt: 4 });

describe('what a switch changed', () => {
  it('is told by the measures that moved, first those about people', () => {
    const effect = switchEffect([allRight], withCar)!;
    expect(effect).toMatchObject({ kept: ['car'], putRight: [] });
    expect(effect.moves.map(({ measure, before, after }) => [measure.id, before, after])).toEqual([['maxTrappedCount', 12, 30], ['firstWaterS', 421, null]]);
  });

  it('names what was put right on the way back', () => {
    expect(switchEffect([withCar], allRight)).toMatchObject({ kept: [], putRight: ['car'] });
  });

  it('is read against the night that differs in the fewest things, of equals the later one', () => {
    const noCar = night(4, ['bollard', 'pump'], asFound.measures);
    expect(switchEffect([asFound, allRight, withCar], noCar)).toMatchObject({ before: asFound, kept: [], putRight: ['car'] });
    expect(switchEffect([asFound, allRight, withCar], night(5, ['car', 'pump'], {}))).toMatchObject({ before: withCar, kept: ['pump'] });
    expect(switchEffect([asFound, noCar, allRight], withCar)).toMatchObject({ before: allRight, kept: ['car'] });
  });

  it('says openly that nothing moved', () => {
    expect(switchEffect([allRight], night(2, ['car'], allRight.measures))!.moves).toEqual([]);
  });

  it('shows what the hazard is known for also where it did not move', () => {
    const known = (id: string) => (id === 'car' ? ['firstWaterS', 'laneBlockedS'] : []);
    const after = night(2, ['car'], { ...allRight.measures, maxTrappedCount: 11 });
    expect(switchEffect([allRight], after, known)!.moves.map(({ measure, before, after: now }) => [measure.id, before, now])).toEqual([['firstWaterS', 421, 421], ['maxTrappedCount', 12, 11]]);
  });

  it('is no answer where drill, seed or orders are others, or the switches stand as before', () => {
    expect(switchEffect([allRight], night(2, ['car'], withCar.measures, 'night-33f 2'))).toBeNull();
    expect(switchEffect([allRight], night(2, [], withCar.measures))).toBeNull();
    expect(switchEffect([], allRight)).toBeNull();
  });
});
