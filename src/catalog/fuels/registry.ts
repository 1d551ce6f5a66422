import { balconyClutter } from './balcony-clutter.ts';
import { bed } from './bed.ts';
import { car } from './car.ts';
import { ebikeNew } from './ebike-new.ts';
import { ebikeOld } from './ebike-old.ts';
import type { FuelDefinition } from './fuel-definition.ts';
import { kitchen } from './kitchen.ts';
import { livingRoom } from './living-room.ts';
import { sofa } from './sofa.ts';

export const FUELS = { ebikeOld, ebikeNew, sofa, bed, kitchen, livingRoom, balconyClutter, car } as const satisfies Record<string, FuelDefinition>;
export type FuelKind = keyof typeof FUELS;
