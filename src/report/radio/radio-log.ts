/** The fire service's radio, made from the events of a night: who calls whom, from where, with what, and what they need. */
import type { RadioWords } from '../../i18n/radio/radio-words.ts';
import { NOZZLE_ORDERS, UNIT_ORDERS, type EventKind, type NozzleOrder, type SimEvent, type SimInput, type UnitInput, type UnitOrder } from '../../sim/index.ts';

/** A unit or a station by its id, or one of the desks. */
export type RadioParty = 'control' | 'estate' | 'command' | 'crew' | 'everybody' | { readonly unit: string } | { readonly station: string };
export type RadioSaid = keyof RadioWords['said'];
export type RadioNeed = 'clearing' | 'ladderSite' | 'water' | 'pressure' | 'kit' | 'relief' | 'hands' | 'ambulance' | 'ways' | 'powerOff';

export interface RadioCall {
  readonly timeS: number;
  readonly from: RadioParty;
  readonly to: RadioParty;
  readonly event: SimEvent;
  readonly said: RadioSaid;
  /** Whom a call to or from a station is about; empty: a call of one unit. */
  readonly unitIds: readonly string[];
  /** What is asked for; null: a report. */
  readonly need: RadioNeed | null;
  /** The order that is passed on; null: none. */
  readonly order: UnitOrder | null;
  /** The branch that is ordered; null: none. */
  readonly nozzle: NozzleOrder | null;
}

/** A stream below this share of its full strength is reported as weak. Assumed: 0.3 .. 0.6. */
const WEAK_STREAM_FRAC = 0.4;

interface Form {
  readonly from: 'unit' | Exclude<RadioParty, object>;
  readonly to: 'unit' | Exclude<RadioParty, object>;
  readonly need?: RadioNeed | ((event: SimEvent) => RadioNeed | null);
}
const report = (need?: Form['need']): Form => ({ from: 'unit', to: 'command', ...(need === undefined ? {} : { need }) });

/** What is said on the radio. Everything else of the night nobody in the fire service reports. */
const FORMS: Readonly<Partial<Record<EventKind, Form>>> = {
  callReceived: { from: 'control', to: 'everybody' },
  unitDispatched: { from: 'control', to: 'unit' },
  unitTurnedOut: { from: 'unit', to: 'control' },
  unitArrived: report(),
  laneBlocked: report('clearing'),
  obstacleCleared: { from: 'crew', to: 'command' },
  laneCleared: { from: 'crew', to: 'everybody' },
  hoseLaidByHand: report(),
  unitPositioned: report(),
  aerialSetUp: report(),
  aerialBlocked: report('ladderSite'),
  adapterCoupled: report(),
  wrongAdapter: report(),
  riserCharged: { from: 'crew', to: 'command' },
  crewClimbing: report(),
  crewAtFireFloor: report(),
  hydrantIncomplete: report('kit'),
  hydrantDry: { from: 'crew', to: 'command', need: 'water' },
  waterWeak: { from: 'crew', to: 'command', need: 'pressure' },
  waterFlowing: { from: 'crew', to: 'command' },
  attackStarted: report(({ values }) => ((values['streamFrac'] ?? 1) < WEAK_STREAM_FRAC ? 'pressure' : null)),
  extinguisherUsed: report(({ values }) => (values['successFrac'] === 0 ? 'hands' : null)),
  tankEmptied: { from: 'crew', to: 'command', need: 'water' },
  storeySearched: report(({ values }) => ((values['leftCount'] ?? 0) > 0 ? 'hands' : null)),
  personFound: { from: 'crew', to: 'command', need: 'ambulance' },
  personAtWindow: { from: 'control', to: 'command', need: 'ways' },
  // A crew whose relief has taken the branch asks for none.
  crewWithdrew: report(({ because }) => (because === null || because === 'smokeReached' ? 'relief' : null)),
  mainsCut: report(),
  waterHeldBack: report('powerOff'),
  fansStarted: report(),
  blowerSet: report(),
  ventsOpened: report(),
  lineRelieved: report(),
  droneLooked: report(({ values }) => ((values['seenCount'] ?? 0) > 0 ? 'ways' : null)),
  droneGrounded: report(),
  waterRunsOut: { from: 'crew', to: 'command', need: 'water' },
  relayLaid: report(),
  shuttleBack: report(),
  carsPushed: report(),
  monitorOnFacade: report(),
  fireControlled: { from: 'crew', to: 'command' },
  fireKnockedDown: { from: 'crew', to: 'command' },
  commandApplied: { from: 'command', to: 'unit' },
};

/** What may be on the air; most of a night is not. */
export const RADIO_KINDS: ReadonlySet<string> = new Set(Object.keys(FORMS));

/** In the order of the night; a station answers for all its appliances that leave in the same second. */
export function radioLog(events: readonly SimEvent[], input: SimInput): RadioCall[] {
  const calls: RadioCall[] = [];
  const homesCalled = new Set<string>();
  const units = new Map(input.response.units.map((unit) => [unit.id, unit]));
  for (const event of events) {
    const form = FORMS[event.kind];
    if (form === undefined || !isOnAir(event, units, homesCalled)) continue;
    const unitId = event.kind === 'commandApplied' ? event.where : event.who;
    const unit = unitId === null ? undefined : units.get(unitId);
    if (STATION_CALLS.has(event.kind) && unit !== undefined) addStationCall(calls, event, unit);
    else calls.push(callOf(event, form, { unitId: unit?.id ?? null, isQueue: event.because !== null && units.has(event.because) }));
  }
  return calls;
}

const STATION_CALLS: ReadonlySet<EventKind> = new Set<EventKind>(['unitDispatched', 'unitTurnedOut']);

/** The estate's own people are sent by its control room, often before anybody has called 119. */
function addStationCall(calls: RadioCall[], event: SimEvent, { id, stationId, kind }: UnitInput): void {
  const party = { station: stationId };
  const desk = kind === 'micro' ? 'estate' : 'control';
  const at = calls.findLastIndex(({ event: other, ...call }) => other.kind === event.kind && other.timeS === event.timeS && stationOf(call) === stationId);
  if (at >= 0) calls[at] = { ...calls[at]!, unitIds: [...calls[at]!.unitIds, id] };
  else {
    const isOut = event.kind === 'unitDispatched';
    calls.push({ timeS: event.timeS, from: isOut ? desk : party, to: isOut ? party : desk, event, said: saidOf(event, false), unitIds: [id], need: null, order: null, nozzle: null });
  }
}

function stationOf({ from, to }: Pick<RadioCall, 'from' | 'to'>): string | null {
  for (const party of [from, to]) if (typeof party === 'object' && 'station' in party) return party.station;
  return null;
}

function callOf(event: SimEvent, form: Form, { unitId, isQueue }: { readonly unitId: string | null; readonly isQueue: boolean }): RadioCall {
  const party = (side: Form['from']): RadioParty => (side !== 'unit' ? side : unitId === null ? 'crew' : { unit: unitId });
  const need = typeof form.need === 'function' ? form.need(event) : (form.need ?? null);
  const said = saidOf(event, isQueue);
  return { timeS: event.timeS, from: party(form.from), to: party(form.to), event, said, unitIds: [], need: said === 'laneQueued' || said === 'laneQueuedAtMouth' ? null : need, order: orderIn(event), nozzle: nozzleIn(event) };
}

/** Some reports read otherwise by what was found. */
function saidOf({ kind, where, values }: SimEvent, isQueue: boolean): RadioSaid {
  if (kind === 'laneBlocked') return isQueue ? (Math.round(values['atM'] ?? 0) < 1 ? 'laneQueuedAtMouth' : 'laneQueued') : values['neededM'] === undefined ? 'laneShut' : 'laneBlocked';
  if (kind === 'extinguisherUsed' && values['successFrac'] === 0) return 'extinguisherFailed';
  if (kind === 'hoseLaidByHand' && values['heightM'] !== undefined) return 'hoseUpTower';
  if (kind === 'crewClimbing' && values['liftS'] !== undefined) return 'crewInLift';
  if (kind === 'attackStarted' && values['foamLPerS'] !== undefined) return 'attackFoam';
  if (kind === 'attackStarted' && values['fogLPerS'] !== undefined) return 'attackFog';
  if (kind === 'droneLooked' && where === null) return 'droneClear';
  return kind as RadioSaid;
}

/** Orders to units only; one call a home for people at windows. */
function isOnAir(event: SimEvent, units: ReadonlyMap<string, UnitInput>, homesCalled: Set<string>): boolean {
  if (event.kind === 'commandApplied') return event.where !== null && units.has(event.where);
  if (event.kind !== 'personAtWindow') return true;
  if (event.where === null || homesCalled.has(event.where)) return false;
  homesCalled.add(event.where);
  return true;
}

function orderIn({ kind, values }: SimEvent): UnitOrder | null {
  const orderIndex = kind === 'commandApplied' ? values['orderIndex'] : undefined;
  return orderIndex === undefined ? null : (UNIT_ORDERS[orderIndex] ?? null);
}

function nozzleIn({ kind, values }: SimEvent): NozzleOrder | null {
  const nozzleIndex = kind === 'commandApplied' ? values['nozzleIndex'] : undefined;
  return nozzleIndex === undefined ? null : (NOZZLE_ORDERS[nozzleIndex] ?? null);
}
