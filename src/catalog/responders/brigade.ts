import type { ResponderDefinition } from './responder-definition.ts';

/** Source: order within 64 s of the call [nfpa1710]; turnout 45 s by day, 60 s by night (drill norm) [domain B3]. */
const BRIGADE = { hasBreathingSets: true, callToDispatchS: 60, dayTurnoutS: 45, nightTurnoutS: 60 } as const;

/** Source: crews 5-7, 3-6, 2-3 by appliance [domain B2]. */
export const pumper: ResponderDefinition = { appliance: 'pumper', unitKind: 'pumper', crewCount: 6, ...BRIGADE };
export const heavyTender: ResponderDefinition = { appliance: 'heavyTender', unitKind: 'heavyTender', crewCount: 4, ...BRIGADE };
export const supplyEngine: ResponderDefinition = { appliance: 'supplyEngine', unitKind: 'supplyEngine', crewCount: 4, ...BRIGADE };
export const aerial32: ResponderDefinition = { appliance: 'aerial32', unitKind: 'aerial', crewCount: 3, ...BRIGADE };
export const aerial54: ResponderDefinition = { appliance: 'aerial54', unitKind: 'aerial', crewCount: 3, ...BRIGADE };
export const aerial101: ResponderDefinition = { appliance: 'aerial101', unitKind: 'aerial', crewCount: 3, ...BRIGADE };
export const rescue: ResponderDefinition = { appliance: 'rescue', unitKind: 'rescue', crewCount: 6, ...BRIGADE };
