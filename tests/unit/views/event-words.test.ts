import { describe, expect, it } from 'vitest';
import { createTranslator, type Language } from '../../../src/i18n/index.ts';
import { eventDetail, latestHeadline } from '../../../src/views/hud/event-words.ts';
import { valuesText } from '../../../src/views/inspector/sentences.ts';
import { aFacade } from '../../builders/a-facade.ts';
import { anEvent } from '../../builders/a-measured-run.ts';
import { aUnit } from '../response/a-fireground.ts';

const input = aFacade({ storeyCount: 3, bayCount: 1 });
const words = (language: Language) => ({ input, language, t: createTranslator(language).t });
const lit = (because: string, fluxKwPerM2: number) => anEvent(9, 'facadeIgnited', { who: 'F1.bay1', where: 'F1.bay1', because, values: { fluxKwPerM2 } });

describe('what an event says of its values', () => {
  it('names what fell where no flux lit the façade', () => {
    expect([eventDetail(lit('F3.bay1', 0), words('zh-CN')), valuesText(lit('F3.bay1', 0), words('en'))]).toEqual(['由3层1号外窗落下的燃烧物点着', 'lit by burning pieces fallen from 3F bay 1']);
    expect(valuesText(lit('F2.bay1', 12), words('zh-CN'))).toBe('热辐射 12 kW/m²');
  });

  it('says no flux at all where goods of the cell itself lit it', () => {
    expect([eventDetail(lit('rubbish', 0), words('zh-CN')), valuesText(lit('rubbish', 0), words('en'))]).toEqual(['', '']);
  });
});

describe('headline', () => {
  const night = { ...input, response: { ...input.response, units: [aUnit('small.pumper1'), aUnit('small.pumper2')] } };
  const stop = (timeS: number, who: string, because: string) => anEvent(timeS, 'laneBlocked', { who, where: 'lane-1', because });
  const events = [stop(777, 'small.pumper2', 'pier1'), stop(784, 'small.pumper1', 'pier1'), stop(914, 'small.pumper1', 'small.pumper2'), stop(987, 'small.pumper1', 'pier2')];

  it('does not call it an arrival where the engine is stopped in that second', () => {
    const arrival = (timeS: number, who: string) => anEvent(timeS, 'unitArrived', { who, where: 'lane-1' });
    const told = [arrival(777, 'small.pumper2'), events[0]!, arrival(784, 'small.pumper1'), events[1]!, arrival(900, 'small.pumper2')];
    const at = (timeS: number) => latestHeadline({ input: night, events: told }, timeS);
    expect([at(784)!.kind, at(784)!.who, at(900)!.kind]).toEqual(['laneBlocked', 'small.pumper2', 'unitArrived']);
  });

  it('keeps the first engine that an obstacle stopped until something new happens', () => {
    const at = (timeS: number) => latestHeadline({ input: night, events }, timeS)?.timeS ?? null;
    expect([700, 777, 784, 914, 987].map(at)).toEqual([null, 777, 777, 777, 987]);
  });
});
