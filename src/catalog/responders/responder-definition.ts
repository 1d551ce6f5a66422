import type { KitItem, UnitInput, UnitKind } from '../../sim/index.ts';
import type { ApplianceKind } from '../appliances/registry.ts';

/** A unit that can be sent: its appliance, its usual crew and how it is alerted. */
export interface ResponderDefinition {
  readonly appliance: ApplianceKind;
  readonly unitKind: UnitKind;
  readonly crewCount: number;
  readonly hasBreathingSets: boolean;
  /** From the end of the 119 call to the order. */
  readonly callToDispatchS: number;
  readonly dayTurnoutS: number;
  readonly nightTurnoutS: number;
}

export type Sent = Pick<UnitInput, 'id' | 'stationId' | 'travelS' | 'skillFrac'> & { readonly crewCount: number | undefined; readonly isNight: boolean; readonly hasBreathingSets: boolean | undefined; readonly kit?: readonly KitItem[] | undefined };
