import type { ResponderDefinition } from './responder-definition.ts';

/** Source: one head and at least five members, 24 h, at the fire within 3 min [domain D6]; alerted by the alarm or the caller, not by the order. */
export const micro: ResponderDefinition = {
  appliance: 'micro', unitKind: 'micro', crewCount: 6, hasBreathingSets: true, callToDispatchS: 0, dayTurnoutS: 45, nightTurnoutS: 60,
};
