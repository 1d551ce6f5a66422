import { expect, it } from 'vitest';
import { HAZARDS } from '../../../src/catalog/hazards/registry.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { hazardTouches } from '../../../src/scenario/hazard-touches.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('night-33f');
const touches = new Map(scenario.hazards.map(({ id }, i) => [id, hazardTouches(scenario)[i]!]));

it('names what every hazard of the night changes', () => {
  for (const [id, ids] of touches) expect(ids.length, id).toBeGreaterThan(0);
  expect(Object.keys(HAZARDS).length).toBeGreaterThan(0);
});

it('names every door that stands open only as found', () => {
  const [asFound, bare] = [toSimInput(scenario, conditionOf(scenario, 'none')), scenario.base];
  const wedged = asFound.openings.filter((opening, i) => opening.closer === 'wedged' && bare.openings[i]!.closer !== 'wedged').map(({ id }) => id);
  expect(wedged.length).toBeGreaterThan(5);
  expect([...touches.get('stairDoors')!].sort()).toEqual(wedged.sort());
});

it('names what a hazard adds, a unit that it weakens and a part without an id', () => {
  expect(touches.get('ebikes')).toContain('F1.corridor.ebike1');
  expect(touches.get('lane')!.every((id) => scenario.base.site.obstacles.every((obstacle) => obstacle.id !== id))).toBe(true);
  expect(touches.get('microStation')).toEqual(['micro.micro1']);
  expect(touches.get('drill')).toEqual(['@behaviour']);
});

it('leaves the tower as it was', () => {
  const before = JSON.stringify(scenario.base);
  hazardTouches(scenario);
  expect(JSON.stringify(scenario.base)).toBe(before);
});
