/** A crew that plays by script: answers questions as they are put, gives orders at their second, and hears only what a screen hears. */
import { readFileSync } from 'node:fs';
import type { KnownPicture } from '../../src/drill/index.ts';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Command } from '../../src/sim/index.ts';
import { CrewHost } from '../../src/state/crew/crew-host.ts';
import type { CrewInput, FromCrew, ResumedCrew, RevealedNight } from '../../src/state/crew/crew-messages.ts';

export interface Script {
  readonly roles: readonly string[];
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Cues named as soon as anything is seen. */
  readonly names: (picture: KnownPicture) => readonly string[];
  /** Seconds after the call. */
  readonly orders: readonly { readonly atS: number; readonly command: Command }[];
  /** Resident calls get this answer; null: none. */
  readonly toCallers: 'evacuate' | 'stay' | null;
}

export const ALL_ROLES = ['command', 'water', 'attack', 'search'] as const;
const unit = (atS: number, id: string, order: 'attack' | 'search', storey: number) => ({ atS, command: { kind: 'orderUnit', unit: id, order, storey } as const });
const storeys = (atS: number, order: 'evacuate' | 'stay', fromStorey: number, toStorey: number) => ({ atS, command: { kind: 'orderStoreys', order, fromStorey, toStorey } as const });

export const WELL: Script = {
  roles: ALL_ROLES,
  answers: {
    initial: ['gate', 'control', 'plan', 'roles'], stop: ['check'], caller: ['who', 'door', 'gas'], recce: ['round'], ask: ['detector', 'pump', 'lifts', 'missing'], lane: ['split'], site: ['clear'],
    base: ['below'], inlet: ['low'], door: ['manned'], order: ['doctrine'], pairs: ['pairs'], vent: ['close'], air: ['relieve'], isolate: ['cut'], reserve: ['second'], sitrep: ['where', 'people', 'water', 'need'],
  },
  names: ({ sights, radio, panel }) => [
    ...(sights.some(({ storeyNumber, look }) => storeyNumber === 9 && look === 'flame') ? ['flames9'] : []),
    ...(sights.some(({ storeyNumber, look }) => storeyNumber === 10 && look === 'flame') ? ['flames10'] : []),
    ...(sights.some(({ storeyNumber, look }) => storeyNumber === 11 && (look === 'flame' || look === 'burnt')) ? ['canopies'] : []),
    ...(sights.some(({ storeyNumber, side, look }) => storeyNumber === 9 && side === 'back' && look === 'person') ? ['window9'] : []),
    ...(radio.some(({ said }) => said.en.includes('Clear the way')) ? ['lane'] : []),
    ...(panel === null ? [] : ['noPump', 'noAlarm', 'site']),
  ],
  orders: [unit(540, 'small.pumper2', 'attack', 9), unit(546, 'district.rescue1', 'attack', 9), storeys(430, 'stay', 10, 33), storeys(440, 'evacuate', 1, 8), unit(552, 'district.pumper1', 'search', 9), unit(580, 'district.pumper2', 'search', 10), unit(800, 'small.pumper1', 'attack', 10)],
  toCallers: 'stay',
};

export const BADLY: Script = {
  roles: ALL_ROLES,
  answers: {
    initial: ['allUp', 'lift'], stop: ['driveIn'], caller: ['loss'], recce: ['inside'], ask: ['fees'], lane: ['clear'], site: ['park'], base: ['lift'], inlet: ['high'], door: ['wedge'], order: ['top'], pairs: ['single'], vent: ['top'],
    air: ['stay'], isolate: ['later'], reserve: ['enough'], sitrep: ['cause', 'soon'],
  },
  names: () => ['roofFire', 'garageFire'],
  orders: [storeys(500, 'evacuate', 9, 33), unit(1000, 'small.pumper2', 'search', 33)],
  toCallers: null,
};

export const NOT_AT_ALL: Script = { roles: ALL_ROLES, answers: {}, names: () => [], orders: [], toCallers: null };

export interface Played {
  /** Everything the page received before it asked for the truth. */
  readonly before: readonly FromCrew[];
  readonly revealed: RevealedNight;
}

/** Each answer takes the night back to its second: enough to see that they arrive. */
const ANSWERED_COUNT = 6;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

export interface PlayOptions {
  /** Called once the lesson runs, to try what a curious page could ask for. */
  readonly toldBefore?: (host: CrewHost) => void;
  /** The trainer ends it in this second after the call. */
  readonly stopAtS?: number;
  /** Goes on with a lesson that was cut off. */
  readonly resumed?: ResumedCrew;
}

export async function playCrew(script: Script, { toldBefore, stopAtS = Infinity, resumed }: PlayOptions = {}): Promise<Played> {
  const hydraulics = await loadHydraulics();
  const heard: FromCrew[] = [];
  const host = new CrewHost({
    post: (message) => heard.push(message),
    loadText: (scenario) => Promise.resolve({ fileName: `scenarios/${scenario}.jsonc`, text: readFileSync(new URL(`../../scenarios/${scenario}.jsonc`, import.meta.url), 'utf8'), isOwn: false }),
    loadScenario, loadPorts: () => Promise.resolve({ hydraulics }), nowMs: () => performance.now(), nextTurn,
  });
  await host.receive({ kind: 'read', scenario: 'night-33f', seed: 1 });
  await host.receive({ kind: 'start', roles: script.roles, paceFactor: 1, resumed: resumed ?? null });
  toldBefore?.(host);
  const player = playerOf(script);
  for (let nowMs = 0; ; nowMs += 500) {
    await nextTurn();
    host.tick(nowMs);
    const last = heard.findLast(({ kind }) => kind === 'picture' || kind === 'failed');
    if (last?.kind === 'failed') throw new Error(last.message);
    if (last?.kind !== 'picture' || last.picture.session === 'catchingUp') continue;
    if (last.picture.session === 'stopped') break;
    if (last.picture.timeS >= (last.picture.zeroS ?? Infinity) + stopAtS) await host.receive({ kind: 'give', input: { kind: 'stop' } });
    for (const input of player(last.picture)) await host.receive({ kind: 'give', input });
    for (const { id, answer } of last.picture.calls.slice(0, ANSWERED_COUNT)) if (answer === null && script.toCallers !== null) await host.receive({ kind: 'answer', call: id, order: script.toCallers });
  }
  const before = [...heard];
  await host.receive({ kind: 'reveal' });
  const end = heard[heard.length - 1]!;
  if (end.kind !== 'revealed') throw new Error(`the night was not revealed but ${end.kind}`);
  return { before, revealed: end.night };
}

function playerOf({ answers, names, orders }: Script): (picture: KnownPicture) => CrewInput[] {
  const done = new Set<string>();
  const once = (key: string, input: CrewInput): CrewInput[] => {
    if (done.has(key)) return [];
    done.add(key);
    return [input];
  };
  return (picture) => [
    ...picture.open.flatMap(({ id }) => (answers[id] === undefined ? [] : once(`q.${id}`, { kind: 'choose', decision: id, options: [...answers[id]] }))),
    ...names(picture).flatMap((cue) => once(`c.${cue}`, { kind: 'mark', cue })),
    ...orders.flatMap(({ atS, command }, i) => (picture.zeroS !== null && picture.timeS >= picture.zeroS + atS ? once(`o.${i}`, { kind: 'order', command }) : [])),
  ];
}
