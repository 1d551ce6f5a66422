import { fill, MESSAGES, type Messages } from '../../i18n/index.ts';
import type { MeasuredRun } from '../../report/measures/measure.ts';
import { EVENT_KINDS, type EventKind, type SimEvent } from '../../sim/index.ts';
import { unitValue } from '../format.ts';
import { thingName, type NameContext } from '../names.ts';

export type EventGroup = Exclude<keyof Messages['events']['group'], 'all' | 'main' | 'radio'>;

/** Every kind has its group: a new kind of event does not compile until it has one. */
export const EVENT_GROUP: Readonly<Record<EventKind, EventGroup>> = {
  commandApplied: 'command', commandRefused: 'command',
  fuelIgnited: 'fire', fuelBurntOut: 'fire', flashedOver: 'fire', fireControlled: 'fire', fireKnockedDown: 'fire', facadeIgnited: 'fire', facadeBurntOut: 'fire', windowBroke: 'fire',
  smokeReached: 'smoke', becameUntenable: 'smoke', stepHalved: 'smoke',
  detectorTripped: 'alarm', alarmSounded: 'alarm', pushSent: 'alarm', fireDiscovered: 'alarm', callReceived: 'alarm', doorLeftOpen: 'smoke',
  pumpStarted: 'water', pumpFailed: 'water', hydrantOpened: 'water', hydrantDry: 'water', hydrantIncomplete: 'water', waterFlowing: 'water', waterWeak: 'water', tankEmptied: 'water', riserCharged: 'water',
  personWoke: 'people', personWaitedForFamily: 'people', personHelped: 'people', personSoughtRefuge: 'people', personAtWindow: 'people', personLostWindow: 'people', personFound: 'people',
  personAware: 'people', personStartedMoving: 'people', personTurnedBack: 'people', personSheltered: 'people', personIncapacitated: 'people', personDied: 'people', personOut: 'people', personRescued: 'people',
  unitDispatched: 'response', unitTurnedOut: 'response', unitArrived: 'response', laneBlocked: 'response', obstacleCleared: 'response', laneCleared: 'response', hoseLaidByHand: 'response',
  unitPositioned: 'response', aerialSetUp: 'response', aerialBlocked: 'response', adapterCoupled: 'response', wrongAdapter: 'response', crewClimbing: 'response', crewAtFireFloor: 'response',
  attackStarted: 'response', extinguisherUsed: 'response', storeySearched: 'response', crewWithdrew: 'response', monitorOnFacade: 'response',
  mainsCut: 'response', waterHeldBack: 'response', fansStarted: 'response', blowerSet: 'response', ventsOpened: 'response', lineRelieved: 'response', droneLooked: 'response', droneGrounded: 'response', waterRunsOut: 'water', relayLaid: 'water', shuttleBack: 'water', carsPushed: 'response',
};

/** Told beside the towers as it happens; the many small steps of single residents are only in the list. */
const HEADLINES: ReadonlySet<EventKind> = new Set<EventKind>([
  'fuelIgnited', 'flashedOver', 'fireControlled', 'fireKnockedDown', 'facadeIgnited', 'alarmSounded', 'pushSent', 'fireDiscovered', 'callReceived',
  'pumpFailed', 'hydrantDry', 'hydrantIncomplete', 'waterFlowing', 'waterWeak', 'tankEmptied', 'personIncapacitated', 'personDied', 'personRescued',
  'unitArrived', 'laneBlocked', 'laneCleared', 'hoseLaidByHand', 'aerialSetUp', 'aerialBlocked', 'wrongAdapter', 'crewClimbing', 'crewAtFireFloor', 'attackStarted', 'crewWithdrew', 'monitorOnFacade',
  'mainsCut', 'waterHeldBack', 'fansStarted', 'blowerSet', 'ventsOpened', 'lineRelieved', 'droneLooked', 'droneGrounded', 'waterRunsOut', 'relayLaid', 'carsPushed',
]);

export function isHeadline(event: SimEvent): boolean {
  return HEADLINES.has(event.kind);
}

/** The last headline by now. An engine stopped by what stopped another, or behind another, is no news, nor that it came to where it stops: the report names the first. */
export function latestHeadline({ events, input }: Pick<MeasuredRun, 'events' | 'input'>, timeS: number): SimEvent | null {
  const stops = events.filter(({ kind }) => kind === 'laneBlocked');
  const isBehind = (stop: SimEvent): boolean => input.response.units.some(({ id }) => id === stop.because) || stops.find(({ because }) => because === stop.because) !== stop;
  const isStoppedAtOnce = (arrival: SimEvent): boolean => stops.some(({ who, timeS: atS }) => who === arrival.who && atS === arrival.timeS);
  const isNoNews = (event: SimEvent): boolean => (event.kind === 'laneBlocked' && isBehind(event)) || (event.kind === 'unitArrived' && isStoppedAtOnce(event));
  return events.findLast((event) => event.timeS <= timeS && isHeadline(event) && !isNoNews(event)) ?? null;
}

type Told = Pick<SimEvent, 'kind' | 'who' | 'where'> & Partial<Pick<SimEvent, 'because'>>;

/** One sentence; brackets and gaps of what the event does not say are left out. */
export function eventSentence(event: Told, words: NameContext): string {
  const name = (id: string | null) => (id === null ? '' : thingName(id, words));
  const text = words.t(`events.sentences.${event.kind}`, { who: name(event.who), where: name(event.where), because: name(event.because ?? null) });
  return text.replace(/\s*[（(]\s*[)）]/g, '').replace(/[：:]\s*$/, '').replace(/\s{2,}/g, ' ').trim();
}

/** `flow 5 L/s, head 42 m`; of what burning droppings lit, where they came from. */
export function eventDetail(event: SimEvent, words: NameContext): string {
  const { t, language } = words;
  const dropped = droppedFrom(event, words);
  if (dropped !== null) return dropped;
  return Object.entries(event.values)
    .map(([key, value]) => {
      const text = unitValue(key, value, language);
      return text !== '' && isValueName(key) ? `${t(`events.values.${key}`)} ${text}` : text;
    })
    .filter((text) => text !== '')
    .join(', ');
}

/** No flux reached the cell: pieces that burn and fall from another lit it. null: it was not so. */
export function droppedFrom({ kind, because, values }: SimEvent, { input, language }: NameContext): string | null {
  if (kind !== 'facadeIgnited' || values['fluxKwPerM2'] !== 0 || !input.facade.cells.some(({ id }) => id === because)) return null;
  return fill(MESSAGES[language].events.dropped, { from: thingName(because!, { input, language }) });
}

type ValueName = keyof Messages['events']['values'];
function isValueName(key: string): key is ValueName {
  return key in MESSAGES.en.events.values;
}

const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS);

/** A cause is an event kind or the id of a thing; the scenario itself is no cause that people ask for. */
export function causeName(because: string, words: NameContext): string | null {
  if (because === words.input.scenarioId) return null;
  return KINDS.has(because) ? words.t(`events.titles.${because as EventKind}`) : thingName(because, words);
}
