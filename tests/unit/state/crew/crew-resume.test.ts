/** A crew's lesson that was cut off and goes on: the same night, computed again from what its screen had put in. */
import { beforeAll, describe, expect, it } from 'vitest';
import { screenLogSchema, type KnownPicture, type ScreenLog } from '../../../../src/drill/index.ts';
import { loadHydraulics } from '../../../../src/run/hydraulics/epanet.ts';
import { runToEnd } from '../../../../src/run/run.ts';
import { conditionOf } from '../../../../src/scenario/condition.ts';
import { toSimInput } from '../../../../src/scenario/to-sim-input.ts';
import { NOT_AT_ALL, playCrew, WELL, type Played } from '../../../builders/crew-player.ts';
import { shippedScenario } from '../../../builders/shipped-scenario.ts';

const LIMIT_MS = 480_000;
/** Seconds after the call. */
const END_S = 640;

const scenario = shippedScenario('night-33f');
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const ports = { hydraulics: await loadHydraulics() };

/** Its second and all that is known in it; not how fast the clock runs. */
const known = ({ before }: Played) => new Map(before.flatMap((message) => (message.kind === 'picture' && message.picture.session === 'running' ? [[message.picture.timeS, withoutClock(message.picture)]] : [])));
const withoutClock = ({ clockS: _clock, paceFactor: _pace, ...picture }: KnownPicture) => picture;

function endHash({ revealed }: Played): string {
  const { hashes } = runToEnd({ input, seed: 1, commands: revealed.commands, untilS: revealed.drill.stoppedS }, ports);
  return hashes[hashes.length - 1]!.all;
}

let whole: Played;
let again: Played;
let kept: ScreenLog;
let cut: KnownPicture;
beforeAll(async () => {
  whole = await playCrew(WELL, { stopAtS: END_S });
  const last = whole.before.findLastIndex((message) => message.kind === 'putIn' && message.inputs.every(({ kind }) => kind !== 'stop'));
  const [putIn, picture] = [whole.before[last], whole.before.slice(last).find(({ kind }) => kind === 'picture')];
  if (putIn?.kind !== 'putIn' || picture?.kind !== 'picture') throw new Error('nothing was put in');
  kept = putIn.inputs;
  cut = picture.picture;
  again = await playCrew(NOT_AT_ALL, { stopAtS: END_S, resumed: { inputs: kept, clockS: cut.clockS, paceFactor: 3, isPaused: false } });
}, LIMIT_MS);

describe('a crew’s lesson that goes on after a cut', () => {
  it('had answers, orders, cues and callers behind it, and kept them without a home', () => {
    expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(['choose', 'order', 'mark', 'answer']));
    expect(JSON.stringify(kept)).not.toMatch(/flat\d|home/);
    expect(screenLogSchema.safeParse([{ kind: 'order', atS: 500, command: { kind: 'orderHome', home: 'F29.flat3', order: 'stay' } }]).success).toBe(false);
  });

  it('stands at the same second, at the pace that was set', () => {
    const first = again.before.find((message) => message.kind === 'picture' && message.picture.session === 'running');
    expect(first).toMatchObject({ picture: { timeS: cut.timeS, paceFactor: 3 } });
  });

  it('shows second by second what it would have shown', () => {
    const [before, after] = [known(whole), known(again)];
    const shared = [...after.keys()].filter((timeS) => before.has(timeS));
    expect(shared.length).toBeGreaterThan(5);
    for (const timeS of shared) expect(after.get(timeS)).toEqual(before.get(timeS));
  });

  it('ends with the same log, state and end hash', () => {
    expect(again.revealed.log).toEqual(whole.revealed.log);
    expect(again.revealed.drill).toEqual(whole.revealed.drill);
    expect(endHash(again)).toBe(endHash(whole));
  }, LIMIT_MS);

  it('refuses what no screen can have put in', async () => {
    const resumed = { inputs: [{ kind: 'order', atS: 500, command: { kind: 'orderHome', home: 'F29.flat3', order: 'stay' } }] as unknown as ScreenLog, clockS: 510, paceFactor: 1, isPaused: false };
    await expect(playCrew(NOT_AT_ALL, { resumed })).rejects.toThrow('a home is not known to a screen');
  });
});
