/** The trainee's or instructor's log of commands as a file: `[{ "tick": 120, "command": { "kind": "setPump", … } }]`. */
import { z } from 'zod';
import { HOME_ORDERS, isDownToRight, NOZZLE_ORDERS, STOREY_ORDERS, UNIT_ORDERS, type Command } from '../sim/index.ts';
import type { LoggedCommand } from './run-types.ts';

const id = z.string().min(1).max(200);
const storeyNumber = z.int().min(-20).max(300);

/** One shape a kind; the mapped type makes a new kind of command without a shape a compile error. */
const SHAPES: { readonly [K in Command['kind']]: z.ZodType<Extract<Command, { kind: K }>> } = {
  setOpening: z.strictObject({ kind: z.literal('setOpening'), opening: id, openFrac: z.number().min(0).max(1) }),
  orderStoreys: z.strictObject({ kind: z.literal('orderStoreys'), order: z.enum(STOREY_ORDERS), fromStorey: storeyNumber, toStorey: storeyNumber, downToStorey: storeyNumber.exactOptional() })
    .refine(isDownToRight, { path: ['downToStorey'], error: 'moveDown needs "downToStorey", a storey below "fromStorey"; no other order has it' }),
  setWind: z.strictObject({ kind: z.literal('setWind'), windMPerS: z.number().min(0).max(60), windFromDeg: z.number().min(0).max(360) }),
  setPump: z.strictObject({ kind: z.literal('setPump'), link: id, isRunning: z.boolean() }),
  setValve: z.strictObject({ kind: z.literal('setValve'), link: id, isOpen: z.boolean() }),
  igniteFuel: z.strictObject({ kind: z.literal('igniteFuel'), fuel: id }),
  orderUnit: z.strictObject({ kind: z.literal('orderUnit'), unit: id, order: z.enum(UNIT_ORDERS), storey: storeyNumber.nullable() }),
  orderNozzle: z.strictObject({ kind: z.literal('orderNozzle'), unit: id, nozzle: z.enum(NOZZLE_ORDERS) }),
  orderHome: z.strictObject({ kind: z.literal('orderHome'), home: id, order: z.enum(HOME_ORDERS) }),
  setFireLift: z.strictObject({ kind: z.literal('setFireLift'), isRunning: z.boolean() }),
  reportFire: z.strictObject({ kind: z.literal('reportFire') }),
  callBrigade: z.strictObject({ kind: z.literal('callBrigade') }),
  moveObstacle: z.strictObject({ kind: z.literal('moveObstacle'), obstacle: id }),
  applianceStopped: z.strictObject({ kind: z.literal('applianceStopped'), unit: id, lane: id, atM: z.number().min(0).max(5000), tookS: z.number().min(0).max(7200), after: z.array(id).max(500) }),
  appliancePassed: z.strictObject({ kind: z.literal('appliancePassed'), unit: id, lane: id, tookS: z.number().min(0).max(7200), pushed: z.array(id).max(500), after: z.array(id).max(500) }),
};

export const commandSchema = z.looseObject({ kind: z.enum(Object.keys(SHAPES) as Command['kind'][]) }).transform((value, context): Command => {
  const parsed = SHAPES[value.kind].safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

const MAX_COMMANDS = 10_000;
const MAX_TICK = 86_400;

export const commandLogSchema = z.array(z.strictObject({ tick: z.int().min(1).max(MAX_TICK), command: commandSchema })).max(MAX_COMMANDS);

/** @throws Error whose message names the file and the first thing that is wrong. */
export function parseCommandLog(json: string, fileName: string): readonly LoggedCommand[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${fileName}: not a command log: ${(error as Error).message}`);
  }
  const parsed = commandLogSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Error(`${fileName}: ${issue.path.length === 0 ? '' : `${issue.path.join('.')}: `}${issue.message}`);
}
