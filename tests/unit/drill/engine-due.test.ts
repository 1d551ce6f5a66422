import { describe, expect, it } from 'vitest';
import { engineDue } from '../../../src/drill/index.ts';
import type { SimEvent, SimInput, UnitInput } from '../../../src/sim/index.ts';

const unit = (id: string, kind: UnitInput['kind'], travelS: number) => ({ id, kind, callToDispatchS: 60, turnoutS: 45, travelS }) as UnitInput;
const input = { response: { units: [unit('micro', 'micro', 10), unit('far', 'pumper', 300), unit('near', 'pumper', 240)] } } as unknown as SimInput;
const event = (timeS: number, kind: SimEvent['kind'], who: string | null = null): SimEvent => ({ tick: timeS, timeS, kind, who, where: null, because: null, values: {} });
const EVENTS = [event(73, 'callReceived'), event(90, 'unitArrived', 'micro'), event(170, 'unitTurnedOut', 'near'), event(400, 'unitArrived', 'near')];

describe('the first engine', () => {
  it.each([
    [72, { state: 'notCalled' }],
    [100, { state: 'onTheWay', dueS: 73 + 60 + 45 + 240 }],
    [200, { state: 'onTheWay', dueS: 170 + 240 }],
    [400, { state: 'there', atS: 400 }],
  ])('at second %d of the night is %j', (timeS, due) => {
    expect(engineDue(EVENTS, input, timeS)).toEqual(due);
  });
});
