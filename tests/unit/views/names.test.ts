import { describe, expect, it } from 'vitest';
import { createTranslator, placeName } from '../../../src/i18n/index.ts';
import type { FuelInput, UnitInput } from '../../../src/sim/index.ts';
import { thingName } from '../../../src/views/names.ts';
import { eventSentence } from '../../../src/views/hud/event-words.ts';
import { anInput } from '../../builders/an-input.ts';

const zh = createTranslator('zh-CN').t;

function aUnit(id: string, stationId: string): UnitInput {
  return { id, stationId, kind: 'pumper' } as UnitInput;
}

describe('names', () => {
  it('says a template id as residents do', () => {
    expect(placeName('F7.flat3', 'zh-CN')).toBe('7层3户');
    expect(placeName('F7.flat3.door', 'en')).toBe('7F flat 3 door');
    expect(placeName('F12.stairA', 'zh-CN')).toBe('12层A楼梯');
    expect(placeName('F3.flat5.household.2', 'en')).toBe('3F flat 5 resident 2');
    expect(placeName('F3', 'en')).toBe('3F');
  });

  it('leaves an id of another make as it is', () => {
    expect(placeName('eastGate', 'zh-CN')).toBe('eastGate');
  });

  it('names a unit by what it is, with its station only where that is needed', () => {
    const input = anInput({ response: { units: [aUnit('d1.pumper1', 'd1'), aUnit('d1.pumper2', 'd1'), aUnit('d2.pumper1', 'd2')] } });
    expect(thingName('d1.pumper2', { input, language: 'en' })).toBe('pumper 2');
    expect(thingName('d1.pumper1', { input, language: 'en' })).toBe('pumper 1 (d1)');
  });

  it('names what a house has once by what it is', () => {
    const node = (id: string, elevationM: number) => ({ id, kind: 'tank', elevationM });
    const link = (id: string, kind: string, rest: object) => ({ id, kind, fromIndex: 0, toIndex: 1, control: 'none', ...rest });
    const input = anInput({
      water: {
        nodes: [node('POOL', -5), node('ROOF', 90)],
        links: [link('FP', 'pump', { control: 'dead' }), link('EL', 'pump', { control: 'engine' }), link('hA', 'pipe', { toIndex: 7 }), link('bypass', 'pipe', {})],
        hydrants: [{ id: 'F16.hydrantA', nodeIndex: 7 }], adapters: [],
      } as never,
    });
    const named = (id: string) => thingName(id, { input, language: 'en' });
    expect(['FP', 'EL', 'POOL', 'ROOF', 'hA', 'bypass'].map(named)).toEqual(['fire pump', 'pump EL', 'fire pool', 'roof tank', 'valve of riser A at 16F', 'valve bypass']);
  });

  it('names goods of a file by what they are, those of a template by where they are', () => {
    const input = anInput({ fuels: [{ id: 'ebike', kind: 'ebikeOld' }, { id: 'F5.bay2.clutter', kind: 'balconyClutter' }] as FuelInput[] });
    expect(thingName('ebike', { input, language: 'en' })).toMatch(/e-bike/i);
    expect(thingName('F5.bay2.clutter', { input, language: 'en' })).toMatch(/5F/);
  });

  it('leaves out of a sentence what the event does not say', () => {
    const words = { input: anInput(), t: zh, language: 'zh-CN' as const };
    expect(eventSentence({ kind: 'fuelIgnited', who: null, where: 'F2.bay5' }, words)).toBe('2层5号外窗起火');
    expect(eventSentence({ kind: 'callReceived', who: null, where: null }, words)).toBe('119 接到报警');
  });
});
