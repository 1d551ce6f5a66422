import { describe, expect, it } from 'vitest';
import type { SimEvent } from '../../../src/sim/index.ts';
import { nextSmoke } from '../../../src/views/hud/storey-facts.ts';
import { anInput, aRoom } from '../../builders/an-input.ts';

const size = { widthM: 4, depthM: 4, heightM: 2.8 };
const input = anInput({
  compartments: [aRoom('F1.lift', size, { kind: 'liftShaft' }), aRoom('F1.corridor', size, { kind: 'corridor' }), aRoom('F1.flat1', size, { kind: 'flat' })],
});
const reached = (timeS: number, where: string): SimEvent => ({ tick: timeS, timeS, kind: 'smokeReached', who: null, where, because: null, values: {} });
const events = [reached(10, 'F1.corridor'), reached(20, 'F1.lift'), reached(30, 'F1.flat1')];

describe('where smoke comes to next', () => {
  it('is the next home and the next way out, not a shaft', () => {
    const { home, way } = nextSmoke({ input, events }, 5);
    expect([home?.where, way?.where]).toEqual(['F1.flat1', 'F1.corridor']);
    expect(nextSmoke({ input, events }, 10).way).toBe(null);
  });

  it('is nowhere once smoke comes to no new room', () => {
    expect(nextSmoke({ input, events }, 30)).toEqual({ home: null, way: null });
  });
});
