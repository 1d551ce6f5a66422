/** The hand-over card: what the station knows at the gate, and only that. */
import { describe, expect, it } from 'vitest';
import { advanceDrill, DRILL_START, handoverFacts, type DrillInput } from '../../../src/drill/index.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import type { SimEvent } from '../../../src/sim/index.ts';
import { MESSAGES } from '../../../src/i18n/index.ts';
import { handoverText } from '../../../src/views/drill-result/handover-words.ts';
import { drillText } from '../../builders/drill-text.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('blocked-gate');
const plan = scenario.drill!;
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const event = (kind: SimEvent['kind'], timeS: number, who: string | null, where: string | null = null): SimEvent => ({ tick: timeS, timeS, kind, who, where, because: null, values: {} });
const EVENTS = [
  event('fuelIgnited', 0, 'F4.flat5.contents', 'F4.flat5'), event('detectorTripped', 25, 'F4.flat5.smoke', 'F4.flat5'),
  event('detectorTripped', 172, 'F4.corridor.smoke', 'F4.corridor'), event('obstacleCleared', 190, 'main.block3'), event('fuelIgnited', 195, 'F6.flat1.contents', 'F6.flat1'),
];
const LOG: readonly DrillInput[] = [
  { kind: 'next', atS: 30, phase: 'alarm' }, { kind: 'next', atS: 31, phase: 'call' },
  { kind: 'choose', atS: 32, decision: 'gate', options: ['saw'] }, { kind: 'next', atS: 60, phase: 'gate' },
  { kind: 'choose', atS: 62, decision: 'door', options: ['hold'] }, { kind: 'next', atS: 80, phase: 'door' },
  { kind: 'tell', atS: 81, decision: 'knock', home: 'F4.flat1', option: 'leave' }, { kind: 'tell', atS: 81, decision: 'knock', home: 'F4.flat2', option: 'stay' },
];
const factsAt = (timeS: number) => handoverFacts({ plan, input, events: EVENTS }, advanceDrill({ plan, log: LOG, events: EVENTS }, DRILL_START, 300), timeS);

describe('the hand-over card', () => {
  it('knows where it began and what the panel reported since, not what burns unseen', () => {
    expect(factsAt(300)).toMatchObject({ burning: ['F4.flat5'], fuels: ['F4.flat5.contents'], alarms: [{ place: 'F4.corridor', atS: 172 }] });
    expect(factsAt(171).alarms).toEqual([]);
  });

  it('tells what is gone from the lane, what is being cleared and what nobody touches', () => {
    const { cleared, underWay, standing } = factsAt(300);
    expect([cleared, underWay]).toEqual([['main.block3'], ['main.block1', 'main.block2']]);
    expect(standing.length).toBeGreaterThan(0);
    expect([...cleared, ...underWay, ...standing].sort()).toEqual(input.site.obstacles.filter(({ laneIndex }) => laneIndex >= 0).map(({ id }) => id).sort());
  });

  it('counts a home when it has heard, and names every other', () => {
    expect(factsAt(86).told.map(({ option, homes }) => [option.id, homes.length])).toEqual([['leave', 1]]);
    const { told, untold, homeCount } = factsAt(300);
    expect([told.map(({ option, homes }) => [option.id, homes.length]), untold.length, homeCount]).toEqual([[['leave', 1], ['stay', 1]], 15, 17]);
  });

  it('tells what was done at the fire, and what was not', () => {
    expect(factsAt(300).works.map(({ decision, options }) => [decision.id, options])).toEqual([['door', ['hold']], ['lift', []]]);
  });

  it.each(['zh-CN', 'en'] as const)('says it in %s', (language) => {
    const words = { ...drillText(language), input, zeroS: 25 };
    const said = (['fire', 'lane', 'people', 'works'] as const).map((part) => handoverText(part, factsAt(300), words));
    expect(said.join('\n')).not.toMatch(/\{\{|undefined|main\.block/);
    expect(said[0]).toContain('02:27');
    expect(said[1]).toContain(`${MESSAGES[language].obstacleKind.fixedBollard} 2`);
    expect(said[2]).toContain('15');
    expect(said[3]).toContain(language === 'en' ? 'nothing done' : '没有处置');
  });
});
