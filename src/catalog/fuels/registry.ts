import { alcoholFuel } from './alcohol-fuel.ts';
import { balconyClutter } from './balcony-clutter.ts';
import { bed } from './bed.ts';
import { cableTray } from './cable-tray.ts';
import { car } from './car.ts';
import { ebikeNew } from './ebike-new.ts';
import { ebikeOld } from './ebike-old.ts';
import type { FuelDefinition } from './fuel-definition.ts';
import { kitchen } from './kitchen.ts';
import { livingRoom } from './living-room.ts';
import { lpgCylinder } from './lpg-cylinder.ts';
import { oilPool } from './oil-pool.ts';
import { sofa } from './sofa.ts';
import { stairClutter } from './stair-clutter.ts';

export const FUELS = {
  ebikeOld, ebikeNew, sofa, bed, kitchen, livingRoom, balconyClutter, stairClutter, car, cableTray, lpgCylinder, alcoholFuel, oilPool,
} as const satisfies Record<string, FuelDefinition>;
export type FuelKind = keyof typeof FUELS;
