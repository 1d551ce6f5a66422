import { aerial101 } from './aerial-101.ts';
import { aerial32 } from './aerial-32.ts';
import { aerial54 } from './aerial-54.ts';
import type { ApplianceDefinition } from './appliance-definition.ts';
import { heavyTender } from './heavy-tender.ts';
import { micro } from './micro.ts';
import { pumper } from './pumper.ts';
import { rescue } from './rescue.ts';
import { supplyEngine } from './supply-engine.ts';

export const APPLIANCES = { micro, pumper, heavyTender, supplyEngine, aerial32, aerial54, aerial101, rescue } as const satisfies Record<string, ApplianceDefinition>;
export type ApplianceKind = keyof typeof APPLIANCES;
