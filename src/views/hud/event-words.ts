import type { Language, Messages, Translate } from '../../i18n/index.ts';
import { EVENT_KINDS, type EventKind, type SimEvent, type SimInput } from '../../sim/index.ts';
import { eventValues, thingName } from '../format.ts';

export type EventGroup = Exclude<keyof Messages['events']['group'], 'all'>;

/** Every kind has its group: a new kind of event does not compile until it has one. */
export const EVENT_GROUP: Readonly<Record<EventKind, EventGroup>> = {
  commandApplied: 'command', commandRefused: 'command',
  fuelIgnited: 'fire', fuelBurntOut: 'fire', flashedOver: 'fire', fireControlled: 'fire', fireKnockedDown: 'fire', facadeIgnited: 'fire', facadeBurntOut: 'fire', windowBroke: 'fire',
  smokeReached: 'smoke', becameUntenable: 'smoke', stepHalved: 'smoke',
  detectorTripped: 'alarm', alarmSounded: 'alarm', pushSent: 'alarm', fireDiscovered: 'alarm', callReceived: 'alarm', doorLeftOpen: 'smoke',
  pumpStarted: 'water', pumpFailed: 'water', hydrantOpened: 'water', hydrantDry: 'water', hydrantIncomplete: 'water', waterFlowing: 'water', waterWeak: 'water', tankEmptied: 'water', riserCharged: 'water',
  personAware: 'people', personStartedMoving: 'people', personTurnedBack: 'people', personSheltered: 'people', personIncapacitated: 'people', personDied: 'people', personOut: 'people', personRescued: 'people',
  unitDispatched: 'response', unitTurnedOut: 'response', unitArrived: 'response', laneBlocked: 'response', obstacleCleared: 'response', laneCleared: 'response', hoseLaidByHand: 'response',
  unitPositioned: 'response', aerialSetUp: 'response', aerialBlocked: 'response', adapterCoupled: 'response', wrongAdapter: 'response', crewClimbing: 'response', crewAtFireFloor: 'response',
  attackStarted: 'response', extinguisherUsed: 'response', storeySearched: 'response', crewWithdrew: 'response', monitorOnFacade: 'response',
};

/** Told beside the towers as it happens; the many small steps of single residents are only in the list. */
const HEADLINES: ReadonlySet<EventKind> = new Set<EventKind>([
  'fuelIgnited', 'flashedOver', 'fireControlled', 'fireKnockedDown', 'facadeIgnited', 'alarmSounded', 'pushSent', 'fireDiscovered', 'callReceived',
  'pumpFailed', 'hydrantDry', 'hydrantIncomplete', 'waterFlowing', 'waterWeak', 'tankEmptied', 'personIncapacitated', 'personDied', 'personRescued',
  'unitArrived', 'laneBlocked', 'laneCleared', 'hoseLaidByHand', 'aerialSetUp', 'aerialBlocked', 'wrongAdapter', 'crewClimbing', 'crewAtFireFloor', 'attackStarted', 'crewWithdrew', 'monitorOnFacade',
]);

export function isHeadline(event: SimEvent): boolean {
  return HEADLINES.has(event.kind);
}

export interface EventWords {
  readonly input: SimInput;
  readonly t: Translate;
  readonly language: Language;
}

type Told = Pick<SimEvent, 'kind' | 'who' | 'where'>;

/** One sentence; brackets and gaps of what the event does not say are left out. */
export function eventSentence(event: Told, { input, t, language }: EventWords): string {
  const name = (id: string | null) => (id === null ? '' : thingName(id, input, t, language));
  const text = t(`events.sentences.${event.kind}`, { who: name(event.who), where: name(event.where) });
  return text.replace(/\s*[（(]\s*[)）]/g, '').replace(/[：:]\s*$/, '').replace(/\s{2,}/g, ' ').trim();
}

export function eventDetail(event: SimEvent, { language }: EventWords): string {
  return eventValues(event.values, language);
}

const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS);

/** A cause is an event kind or the id of a thing. */
export function causeName(because: string, { input, t, language }: EventWords): string {
  return KINDS.has(because) ? t(`events.titles.${because as EventKind}`) : thingName(because, input, t, language);
}
