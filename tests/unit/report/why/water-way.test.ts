import { describe, expect, it } from 'vitest';
import { hazardsOnWater } from '../../../../src/report/why/water-way.ts';
import { anInput } from '../../../builders/an-input.ts';

const node = (id: string, kind: 'junction' | 'reservoir' = 'junction') => ({ id, kind, elevationM: 0, levelM: 0, maxLevelM: 0, diameterM: 0 });
const link = (id: string, fromIndex: number, toIndex: number, isOpen: boolean, kind: 'pipe' | 'pump' = 'pipe') => ({
  id, kind, fromIndex, toIndex, isOpen, lengthM: 3, diameterM: 0.1, roughnessC: 120, minorLossK: 0, curve: [], settingM: 0, control: 'none' as const, startS: 0,
});

/** pool - pump - low hydrant - valve - high hydrant */
const withValve = (isOpen: boolean) => anInput({
  water: {
    nodes: [node('pool', 'reservoir'), node('low'), node('high')],
    links: [link('pump', 0, 1, true, 'pump'), link('valve', 1, 2, isOpen)],
    hydrants: [1, 2].map((nodeIndex) => ({ id: `F${nodeIndex}.hydrantA`, nodeIndex, compartmentIndex: 0, storeyIndex: 0, isComplete: true, emitterLPerSPerSqrtM: 1 })),
    adapters: [],
  },
});
const dry = { id: 'riserA', touches: ['valve'] };
const dead = { id: 'pumpDead', touches: ['pump'] };
const bare = { id: 'kitGone', touches: ['F1.hydrantA'] };

describe('hazards on the way of water to a hydrant', () => {
  it('ends at a shut valve: what lies beyond cannot help', () => {
    expect(hazardsOnWater(1, withValve(false), [dead, dry])).toEqual([{ id: 'riserA', thingId: 'valve' }]);
  });

  it('goes on through open pipes to the pump', () => {
    expect(hazardsOnWater(1, withValve(true), [dead])).toEqual([{ id: 'pumpDead', thingId: 'pump' }]);
  });

  it('names what is missing at this hydrant, not at another', () => {
    expect(hazardsOnWater(0, withValve(true), [bare])).toEqual([{ id: 'kitGone', thingId: 'F1.hydrantA' }]);
    expect(hazardsOnWater(1, withValve(true), [bare])).toEqual([]);
  });
});
