/**
 * Facts that leave the core, past tense. `who` acts or suffers (person, unit, hydrant …), `where` is a compartment, façade
 * cell, lane or storey id, `values` carries numbers whose keys end in their unit, `because` names the id (entity) or event kind
 * that caused it: the chain that "why" follows.
 */
export const EVENT_KINDS = [
  // commands
  'commandApplied', 'commandRefused',
  // fire, facade
  'fuelIgnited', 'fuelBurntOut', 'flashedOver', 'fireControlled', 'fireKnockedDown', 'facadeIgnited', 'facadeBurntOut', 'windowBroke',
  // smoke
  'smokeReached', 'becameUntenable', 'stepHalved',
  // protection
  'detectorTripped', 'alarmSounded', 'pushSent', 'fireDiscovered', 'callReceived', 'doorLeftOpen',
  // water
  'pumpStarted', 'pumpFailed', 'hydrantOpened', 'hydrantDry', 'hydrantIncomplete', 'waterFlowing', 'waterWeak', 'tankEmptied', 'riserCharged',
  // occupants
  'personWoke', 'personAware', 'personWaitedForFamily', 'personHelped', 'personStartedMoving', 'personTurnedBack', 'personSoughtRefuge', 'personSheltered',
  'personAtWindow', 'personLostWindow', 'personIncapacitated', 'personDied', 'personFound', 'personOut', 'personRescued',
  // access and response
  'unitDispatched', 'unitTurnedOut', 'unitArrived', 'laneBlocked', 'obstacleCleared', 'laneCleared', 'hoseLaidByHand', 'unitPositioned',
  'aerialSetUp', 'aerialBlocked', 'adapterCoupled', 'wrongAdapter', 'crewClimbing', 'crewAtFireFloor', 'attackStarted', 'extinguisherUsed',
  'storeySearched', 'crewWithdrew', 'monitorOnFacade', 'mainsCut', 'waterHeldBack', 'fansStarted', 'blowerSet', 'ventsOpened', 'lineRelieved',
  'droneLooked', 'droneGrounded', 'waterRunsOut', 'relayLaid', 'shuttleBack', 'carsPushed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface SimEvent {
  readonly tick: number;
  readonly timeS: number;
  readonly kind: EventKind;
  readonly who: string | null;
  readonly where: string | null;
  readonly because: string | null;
  readonly values: Readonly<Record<string, number>>;
}

export interface EventDetail {
  readonly who?: string;
  readonly where?: string;
  readonly because?: string;
  readonly values?: Readonly<Record<string, number>>;
}

export type Emit = (kind: EventKind, detail?: EventDetail) => void;
