import { expect, it } from 'vitest';
import { DRILL_START, knownPicture, NOTHING_SOON, type DrillState } from '../../../src/drill/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('night-33f');
const plan = scenario.drill!;
const lane = plan.decisions.find(({ id }) => id === 'lane')!;

function recallsAfter(...orders: DrillState['orders']): Readonly<Record<string, readonly string[]>> {
  const drill = { ...DRILL_START, timeS: 800, zeroS: 380, phaseIndex: 1, orders };
  const { open } = knownPicture({ plan, input: scenario.base, seed: 1, drill, open: [lane], role: 'command', events: [], frames: [], session: 'running', clockS: 800, paceFactor: 1, soon: NOTHING_SOON, lookS: null });
  return Object.fromEntries(open[0]!.options.map(({ id, recalls }) => [id, recalls]));
}

const attack = (unit: string, atS: number): DrillState['orders'][number] => ({ atS, command: { kind: 'orderUnit', unit, order: 'attack', storey: 9 } });

it('says which crews an answer takes from what they were ordered to', () => {
  expect(recallsAfter()).toEqual({ split: [], clear: [], walk: [], wait: [] });
  expect(recallsAfter(attack('small.pumper2', 500))).toEqual({ split: ['small.pumper2'], clear: ['small.pumper2'], walk: ['small.pumper2'], wait: [] });
});

it('says nothing where the answer orders what they do already', () => {
  const walking: DrillState['orders'][number] = { atS: 600, command: { kind: 'orderUnit', unit: 'small.pumper2', order: 'walkIn', storey: null } };
  expect(recallsAfter(attack('small.pumper2', 500), walking)).toMatchObject({ walk: [], split: ['small.pumper2'] });
});
