/** While the clock stands: what is given shows as given, and earlier seconds are seen as they were known then. */
import { beforeAll, describe, expect, it } from 'vitest';
import { aPausedCrew, type PausedCrew } from '../../../builders/a-paused-crew.ts';

const LIMIT_MS = 240_000;
/** Seconds after the call: something has been said on the air. */
const RADIO_S = 100;

let crew: PausedCrew;
beforeAll(async () => {
  crew = await aPausedCrew(RADIO_S);
}, LIMIT_MS);

describe('a frozen night', () => {
  it('shows what was ordered and answered since, and asks no answered question again', async () => {
    await crew.look('command');
    const before = crew.now();
    const asked = before.open.find(({ role }) => role === 'command')!;
    expect(before).toMatchObject({ session: 'paused', orders: [] });
    await crew.host.receive({ kind: 'give', input: { kind: 'order', command: { kind: 'orderStoreys', order: 'stay', fromStorey: 12, toStorey: 33 } } });
    await crew.host.receive({ kind: 'give', input: { kind: 'choose', decision: asked.id, options: [asked.options[0]!.id] } });
    expect(crew.now().timeS).toBe(before.timeS);
    expect(crew.now().orders.map(({ to }) => to)).toEqual([{ kind: 'storeys', order: 'stay', fromStorey: 12, toStorey: 33, downToStorey: null }]);
    expect(crew.now().open.map(({ id }) => id)).not.toContain(asked.id);
    expect(crew.now().answers.map(({ id }) => id)).toContain(asked.id);
  });

  it('can be looked back at as it was known then, and nothing withheld is had by it', async () => {
    const present = crew.now();
    const zeroS = present.zeroS!;
    await crew.host.receive({ kind: 'lookAt', timeS: zeroS + 20 });
    expect(crew.now()).toMatchObject({ lookS: zeroS + 20, timeS: zeroS + 20, clockS: present.clockS, orders: [] });
    expect(crew.now().hidden).toEqual(present.hidden);
    await crew.look('search');
    await crew.show('search', 'radio', true);
    const told = crew.now().radio;
    expect(told.every(({ atS }) => atS <= zeroS + 20)).toBe(true);
    await crew.show('search', 'radio', false);
    expect(crew.now().radio).toEqual([]);
    // Nothing before the call, nothing to come.
    await crew.host.receive({ kind: 'lookAt', timeS: present.timeS + 500 });
    expect(crew.now().lookS).toBe(present.timeS);
    await crew.host.receive({ kind: 'lookAt', timeS: 0 });
    expect(crew.now().lookS).toBe(zeroS);
    await crew.host.receive({ kind: 'lookAt', timeS: null });
    await crew.look('command');
    expect(crew.now()).toMatchObject({ lookS: null, timeS: present.timeS });
    expect(crew.now().orders).toHaveLength(1);
  });

  it('goes on without forgetting for a moment what was ordered', async () => {
    const heardCount = crew.heard.length;
    const untilS = crew.now().timeS + 3;
    await crew.host.receive({ kind: 'resume' });
    await crew.until(({ timeS }) => timeS >= untilS);
    const orderCounts = crew.heard.slice(heardCount).flatMap((message) => (message.kind === 'picture' ? [message.picture.orders.length] : []));
    expect(orderCounts.length).toBeGreaterThan(1);
    expect(new Set(orderCounts)).toEqual(new Set([1]));
  });
});
