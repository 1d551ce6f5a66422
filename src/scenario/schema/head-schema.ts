import { z } from 'zod';
import { HOME_ORDERS, NOZZLE_ORDERS, STOREY_ORDERS, UNIT_ORDERS } from '../../sim/index.ts';
import { fraction, metres, names, quantity, seconds } from '../../catalog/quantity.ts';
import { idText } from './id-text.ts';

export const weatherSchema = z.strictObject({
  tempC: quantity('degC', -40, 50).default(20),
  /** Absent: as outdoors. */
  indoorTempC: quantity('degC', -40, 50).optional(),
  pressurePa: quantity('Pa', 50_000, 110_000).default(101_325),
  windMPerS: quantity('m/s', 0, 40).default(0),
  /** Direction it comes from, clockwise from north. */
  windFromDeg: quantity('deg', 0, 360).default(0),
  /** Source: power law over towns 0.22; Assumed range 0.15-0.35. */
  windExponent: fraction().default(0.22),
});
export type WeatherSpec = z.infer<typeof weatherSchema>;

/** `cfast`: the relations CFAST closes its balances with, to compare like with like. */
export const smokeSchema = z.strictObject({ closures: z.enum(['calibrated', 'cfast']).default('calibrated') });
export type SmokeSpec = z.infer<typeof smokeSchema>;

export const objectiveSchema = z.strictObject({ id: idText(), names: names(), measure: z.string().min(1), atMost: z.number().nullable().default(null), atLeast: z.number().nullable().default(null) });

const injectAt = { atS: seconds(0, 86_400) };
/** Injects are commands at fixed times. */
export const injectSchemas = {
  setOpening: z.strictObject({ ...injectAt, kind: z.literal('setOpening'), opening: z.string().meta({ refTo: 'opening' }), openFrac: fraction() }),
  orderStoreys: z.strictObject({ ...injectAt, kind: z.literal('orderStoreys'), order: z.enum(STOREY_ORDERS), fromStorey: z.int(), toStorey: z.int(), downToStorey: z.int().exactOptional() }),
  setWind: z.strictObject({ ...injectAt, kind: z.literal('setWind'), windMPerS: quantity('m/s', 0, 40), windFromDeg: quantity('deg', 0, 360) }),
  setPump: z.strictObject({ ...injectAt, kind: z.literal('setPump'), link: z.string().meta({ refTo: 'waterLink' }), isRunning: z.boolean() }),
  setValve: z.strictObject({ ...injectAt, kind: z.literal('setValve'), link: z.string().meta({ refTo: 'waterLink' }), isOpen: z.boolean() }),
  igniteFuel: z.strictObject({ ...injectAt, kind: z.literal('igniteFuel'), fuel: z.string().meta({ refTo: 'fuel' }) }),
  orderUnit: z.strictObject({ ...injectAt, kind: z.literal('orderUnit'), unit: z.string().meta({ refTo: 'unit' }), order: z.enum(UNIT_ORDERS), storey: z.int().nullable().default(null) }),
  orderNozzle: z.strictObject({ ...injectAt, kind: z.literal('orderNozzle'), unit: z.string().meta({ refTo: 'unit' }), nozzle: z.enum(NOZZLE_ORDERS) }),
  orderHome: z.strictObject({ ...injectAt, kind: z.literal('orderHome'), home: z.string().meta({ refTo: 'compartment' }), order: z.enum(HOME_ORDERS) }),
  setFireLift: z.strictObject({ ...injectAt, kind: z.literal('setFireLift'), isRunning: z.boolean() }),
  reportFire: z.strictObject({ ...injectAt, kind: z.literal('reportFire') }),
  callBrigade: z.strictObject({ ...injectAt, kind: z.literal('callBrigade') }),
  moveObstacle: z.strictObject({ ...injectAt, kind: z.literal('moveObstacle'), obstacle: z.string().meta({ refTo: 'obstacle' }) }),
  applianceStopped: z.strictObject({ ...injectAt, kind: z.literal('applianceStopped'), unit: z.string().meta({ refTo: 'unit' }), lane: z.string().meta({ refTo: 'lane' }), atM: metres(0, 5000), tookS: seconds(0, 7200), after: z.array(z.string()).max(500).default([]) }),
  appliancePassed: z.strictObject({ ...injectAt, kind: z.literal('appliancePassed'), unit: z.string().meta({ refTo: 'unit' }), lane: z.string().meta({ refTo: 'lane' }), tookS: seconds(0, 7200), pushed: z.array(z.string()).max(500).default([]), after: z.array(z.string()).max(500).default([]) }),
} as const;

/** Everything of a file whose shape does not depend on another key. */
export const headFields = {
  $schema: z.string().optional(),
  version: z.literal(1),
  id: idText(),
  names: names(),
  /** One sentence: what this drill is about. */
  idea: names(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: (issue) => `${JSON.stringify(issue.input)} is no time of day; write it as "23:00"` }),
  durationS: seconds(60, 21_600),
};
