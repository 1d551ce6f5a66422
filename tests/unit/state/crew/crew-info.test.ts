/** What an instructor withholds from a role does not leave the worker, and stays in the one log. */
import { beforeAll, describe, expect, it } from 'vitest';
import { aPausedCrew, type PausedCrew } from '../../../builders/a-paused-crew.ts';

const LIMIT_MS = 240_000;
/** Seconds after the call: something has been said on the air. */
const RADIO_S = 100;

let crew: PausedCrew;
beforeAll(async () => {
  crew = await aPausedCrew(RADIO_S, (text) => text.replace('"cues": [', '"hidden": [{ "role": "search", "of": "units" }],\n    "cues": ['));
}, LIMIT_MS);

describe('what an instructor withholds', () => {
  it('does not come to that role, at once, though the night is frozen; others have it', async () => {
    expect(crew.now()).toMatchObject({ role: 'command', hidden: { command: [], search: ['units'] } });
    const lineCount = crew.now().radio.length;
    expect(lineCount).toBeGreaterThan(0);
    expect(crew.now().units.length).toBeGreaterThan(0);
    await crew.show('command', 'radio', false);
    expect(crew.now()).toMatchObject({ session: 'paused', role: 'command', radio: [], hidden: { command: ['radio'] } });
    await crew.look('search');
    expect(crew.now().radio).toHaveLength(lineCount);
    // By the file, until somebody shows it.
    expect(crew.now()).toMatchObject({ role: 'search', units: [] });
    await crew.show('search', 'units', true);
    expect(crew.now().units.length).toBeGreaterThan(0);
  });

  it('holds as the night goes on, and is given back', async () => {
    await crew.look('command');
    const heardCount = crew.heard.length;
    await crew.host.receive({ kind: 'resume' });
    const fromS = crew.now().timeS;
    await crew.until(({ timeS }) => timeS > fromS + 20);
    const pictures = crew.heard.slice(heardCount).flatMap((message) => (message.kind === 'picture' ? [message.picture] : []));
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.filter(({ radio }) => radio.length > 0)).toEqual([]);
    await crew.show('command', 'radio', true);
    await crew.until(({ radio }) => radio.length > 0);
  });

  it('stands in the one log and in the state that follows from it', async () => {
    await crew.show('nobody', 'radio', false);
    await crew.host.receive({ kind: 'give', input: { kind: 'stop' } });
    await crew.until(({ session }) => session === 'stopped');
    await crew.host.receive({ kind: 'reveal' });
    const end = crew.heard.at(-1)!;
    if (end.kind !== 'revealed') throw new Error(end.kind);
    expect(end.night.log.filter(({ kind }) => kind === 'show')).toMatchObject([{ role: 'command', isShown: false }, { role: 'search', isShown: true }, { role: 'command', isShown: true }, { role: 'nobody' }]);
    expect(end.night.drill).toMatchObject({ shownTo: { command: { radio: true }, search: { units: true } }, ignoredCount: 1 });
  });
}, LIMIT_MS);
