/** A crew's lesson of the 33-storey night in its worker, played up to a second after the call and frozen there. */
import { readFileSync } from 'node:fs';
import type { InfoPart, KnownPicture } from '../../src/drill/index.ts';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { CrewHost } from '../../src/state/crew/crew-host.ts';
import type { FromCrew } from '../../src/state/crew/crew-messages.ts';

export interface PausedCrew {
  readonly host: CrewHost;
  /** All that the page received. */
  readonly heard: readonly FromCrew[];
  readonly now: () => KnownPicture;
  /** Lets the clock run until the page knows that. */
  readonly until: (isThere: (picture: KnownPicture) => boolean) => Promise<void>;
  readonly show: (role: string, of: InfoPart, isShown: boolean) => Promise<void>;
  readonly look: (role: string) => Promise<void>;
}

const STEP_MS = 500;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** @param afterCallS  seconds after the call; @param edited  the scenario's text as this test wants it */
export async function aPausedCrew(afterCallS: number, edited: (text: string) => string = (text) => text): Promise<PausedCrew> {
  const text = edited(readFileSync(new URL('../../scenarios/night-33f.jsonc', import.meta.url), 'utf8'));
  const hydraulics = await loadHydraulics();
  const heard: FromCrew[] = [];
  const host = new CrewHost({
    post: (message) => heard.push(message), loadText: () => Promise.resolve({ fileName: 'night.jsonc', text, isOwn: false }),
    loadScenario, loadPorts: () => Promise.resolve({ hydraulics }), nowMs: () => performance.now(), nextTurn,
  });
  const now = (): KnownPicture => {
    const message = heard.findLast(({ kind }) => kind === 'picture');
    if (message?.kind !== 'picture') throw new Error(JSON.stringify(heard.at(-1)));
    return message.picture;
  };
  let clockMs = 0;
  const until = async (isThere: (picture: KnownPicture) => boolean): Promise<void> => {
    for (;;) {
      await nextTurn();
      host.tick((clockMs += STEP_MS));
      if (heard.some(({ kind }) => kind === 'failed')) throw new Error(JSON.stringify(heard.at(-1)));
      if (heard.some(({ kind }) => kind === 'picture') && isThere(now())) return;
    }
  };
  await host.receive({ kind: 'read', scenario: 'night', seed: 1 });
  await host.receive({ kind: 'start', roles: ['command', 'search'], paceFactor: 20, resumed: null });
  await until(({ timeS, zeroS }) => timeS >= (zeroS ?? Infinity) + afterCallS);
  await host.receive({ kind: 'pause' });
  return {
    host, heard, now, until,
    show: (role, of, isShown) => host.receive({ kind: 'give', input: { kind: 'show', role, of, isShown } }),
    look: (role) => host.receive({ kind: 'look', role }),
  };
}
