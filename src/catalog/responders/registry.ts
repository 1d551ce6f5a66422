import type { UnitInput } from '../../sim/index.ts';
import type { ApplianceDefinition } from '../appliances/appliance-definition.ts';
import { APPLIANCES } from '../appliances/registry.ts';
import { aerial101, aerial32, aerial54, heavyTender, pumper, rescue, supplyEngine } from './brigade.ts';
import { micro } from './micro-station.ts';
import type { ResponderDefinition, Sent } from './responder-definition.ts';

export const RESPONDERS = { micro, pumper, heavyTender, supplyEngine, aerial32, aerial54, aerial101, rescue } as const satisfies Record<string, ResponderDefinition>;
export type ResponderKind = keyof typeof RESPONDERS;

/** A unit of this kind on duty at its station. */
export function unitOf(kind: ResponderKind, sent: Sent): UnitInput {
  const responder: ResponderDefinition = RESPONDERS[kind];
  const { dimensions, pump, workingHeightM, ...appliance }: ApplianceDefinition = APPLIANCES[responder.appliance];
  const kit = sent.kit ?? appliance.kit ?? [];
  return {
    id: sent.id, kind: responder.unitKind, stationId: sent.stationId, crewCount: sent.crewCount ?? responder.crewCount, skillFrac: sent.skillFrac,
    hasBreathingSets: sent.hasBreathingSets ?? responder.hasBreathingSets, callToDispatchS: responder.callToDispatchS,
    turnoutS: sent.isNight ? responder.nightTurnoutS : responder.dayTurnoutS, travelS: sent.travelS, ...dimensions, ...pump, workingHeightM, ...(kit.length > 0 ? { kit } : {}),
  };
}
