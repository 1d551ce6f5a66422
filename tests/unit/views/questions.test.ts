import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../src/i18n/index.ts';
import { QUESTION_WORDS } from '../../../src/i18n/questions/question-words.ts';
import { chainPair } from '../../../src/report/chain-pair.ts';
import type { SimEvent, SimInput } from '../../../src/sim/index.ts';
import { asMeasured, type RunData, type Side } from '../../../src/state/index.ts';
import type { Moment } from '../../../src/views/hud/questions/question.ts';
import { QUESTION_NAMES, QUESTIONS } from '../../../src/views/hud/questions/questions.ts';
import { aFrame, anEvent } from '../../builders/a-measured-run.ts';
import { anInput, aRoom } from '../../builders/an-input.ts';

const size = { widthM: 4, depthM: 4, heightM: 2.8 };
const pumper = { id: 'engine1', kind: 'pumper' } as SimInput['response']['units'][number];
const hydrantOn = (storeyIndex: number) => ({ id: `H${storeyIndex}`, storeyIndex, nodeIndex: storeyIndex }) as SimInput['water']['hydrants'][number];
const base = anInput({ compartments: [aRoom('F1.flat1', size, { kind: 'flat' })] });
const input: SimInput = {
  ...base,
  storeys: [1, 2, 3].map((number) => ({ ...base.storeys[0]!, number })),
  response: { ...base.response, units: [pumper] },
  water: {
    ...base.water,
    nodes: [0, 1, 2].map((i) => ({ id: `n${i}` })) as unknown as SimInput['water']['nodes'],
    links: [{ id: 'deadValve', fromIndex: 1, toIndex: 2, isOpen: false }] as unknown as SimInput['water']['links'],
    hydrants: [0, 1, 2].map(hydrantOn),
  },
};
const hazards = [{ id: 'hz', kind: 'dryRiser', names: { zh: '立管断水', en: 'Dry riser' }, touches: ['deadValve'], isStanding: true }] as unknown as RunData['scenario']['hazards'];

function momentOf(timeS: number, parts: { readonly side?: Side; readonly events?: readonly SimEvent[]; readonly headM?: readonly number[]; readonly pair?: Moment['pair'] } = {}): Moment {
  const { side = 'asFound', events = [], headM = [80, 80, 80], pair = null } = parts;
  const frame = aFrame(timeS, {}, { hydrants: Float32Array.from(headM.flatMap((head) => [0, head])) });
  const run = { side, runId: 1, input, scenario: { hazards }, frames: [frame], events: [...events], people: [], recording: {}, wallMs: 0 } as unknown as RunData;
  return { run, frame, timeS, input, t: createTranslator('en').t, language: 'en', w: QUESTION_WORDS.en, inTrouble: [], pair, parting: null };
}

const events = [
  anEvent(100, 'callReceived'), anEvent(300, 'unitArrived', { who: 'engine1' }), anEvent(310, 'laneBlocked', { who: 'engine1', because: 'bollard', values: { atM: 3, neededM: 3.1, foundM: 1.2 } }),
  anEvent(900, 'attackStarted', { who: 'engine1' }),
];

describe('answers of this second', () => {
  it('say where the first engine is and what holds it', () => {
    expect(QUESTIONS.engine(momentOf(200, { events })).text).toMatch(/on the road, at the gate \d\d:\d\d:\d\d$/);
    expect(QUESTIONS.engine(momentOf(400, { events })).text).toMatch(/by .*, 3 m in: needs 3\.1, finds 1\.2 m$/);
    expect(QUESTIONS.engine(momentOf(400, { events: events.filter(({ kind }) => kind !== 'laneBlocked') })).text).toMatch(/^nothing: /);
    expect(QUESTIONS.engine(momentOf(400)).text).toBe('no engine comes');
  });

  it('tell dry storeys from weak ones, and what keeps the water away', () => {
    expect(QUESTIONS.noWater(momentOf(0, { headM: [80, 20, 0] }))).toEqual({ text: '3F dry; 2F weak, through Dry riser (valve deadValve)', lead: { to: 'thing', thing: { kind: 'hydrant', index: 2 } } });
    expect(QUESTIONS.noWater(momentOf(0)).text).toBe('water on every storey');
  });

  it('say how much later the water is as found, not before both nights are over', () => {
    expect(QUESTIONS.firstWater(momentOf(400, { events })).text).toBe('given once both are computed');
    const better = [anEvent(100, 'callReceived'), anEvent(300, 'unitArrived', { who: 'engine1' }), anEvent(420, 'attackStarted', { who: 'engine1' })];
    const [left, right] = [momentOf(1000, { events }).run, momentOf(1000, { side: 'rectified', events: better }).run];
    const pair = { night: { run: left, other: right, hazards: [] }, chain: chainPair(asMeasured(left), asMeasured(right)) } as unknown as Moment['pair'];
    expect(QUESTIONS.firstWater(momentOf(400, { events, pair })).text).toMatch(/^not yet, \d\d:\d\d:\d\d by pumper 1, 08:00 later: /);
    expect(QUESTIONS.firstWater(momentOf(500, { side: 'rectified', events: better, pair })).text).toMatch(/^\d\d:\d\d:\d\d by pumper 1$/);
  });

  it('have words for a tower in which nothing is the matter', () => {
    for (const name of QUESTION_NAMES.filter((each) => each !== 'oldest')) expect([name, QUESTIONS[name](momentOf(0)).text]).toEqual([name, expect.stringMatching(/\w/)]);
  });
});
