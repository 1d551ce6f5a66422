/**
 * What a trainee's screen may receive before the end, key by key. Every message passes through these shapes on its way out, so that a
 * key that is not named here (a temperature, a person, the room on fire) cannot slip through.
 */
import { z } from 'zod';
import { INFO_PARTS } from '../../scenario/info-part.ts';
import { KIT_ITEMS, NOZZLE_ORDERS, STOREY_ORDERS, UNIT, UNIT_ORDERS, type UnitStateName } from '../../sim/index.ts';

const names = z.strictObject({ zh: z.string(), en: z.string() });
const id = z.string().max(80);
const atS = z.number();
const secondsById = z.record(id, z.number());
const storeyNumber = z.int();

const unit = z.strictObject({ id, names, kind: z.string(), crewCount: z.int(), kit: z.array(z.enum(KIT_ITEMS)) });
const role = z.strictObject({ id, names, duty: names, units: z.array(id) });

export const briefSchema = z.strictObject({
  scenarioId: id,
  names,
  idea: names,
  startClockS: z.number(),
  durationS: z.number(),
  place: names,
  aims: z.array(names),
  roles: z.array(role),
  marks: z.array(z.strictObject({ id, names, atMostS: z.number() })),
  phases: z.array(z.strictObject({ id, names, role: id })),
  cues: z.array(z.strictObject({ id, names })),
  injects: z.array(z.strictObject({ id, names, read: names.nullable() })),
  units: z.array(unit),
  /** Windows of each side, as they are counted. */
  bays: z.strictObject({ front: z.array(z.int()), back: z.array(z.int()) }),
  lowestStorey: storeyNumber,
  highestStorey: storeyNumber,
});

const question = z.strictObject({ id, role: id, kind: z.enum(['one', 'many']), names, options: z.array(z.strictObject({ id, names, recalls: z.array(id) })) });
const answer = z.strictObject({
  id, names, atS, isOfMachine: z.boolean(),
  chosen: z.array(z.strictObject({ names, reply: names.nullable(), takesS: z.number(), crewCount: z.int() })),
});
/** Seen from the street; a home is a window, never a room. */
const sight = z.strictObject({ side: z.enum(['front', 'back']), storeyNumber, bayNumber: z.int(), look: z.enum(['flame', 'smoke', 'burnt', 'person']) });
const signal = z.strictObject({ atS, kind: z.enum(['detector', 'alarm', 'pumpOn', 'pumpFault']), names });
const line = z.strictObject({ atS, from: names, to: names, said: names, isNeed: z.boolean() });
/** As the caller says it, which need not be so. */
const call = z.strictObject({ id, atS, saidStorey: storeyNumber, saidFlat: z.string().max(8), what: z.enum(['window', 'stair', 'corridor']), saidCount: z.int().nullable(), answer: z.enum(['evacuate', 'stay']).nullable() });
const unitNow = z.strictObject({ id, state: z.enum(Object.keys(UNIT) as [UnitStateName, ...UnitStateName[]]), storeyNumber: storeyNumber.nullable(), order: z.enum(UNIT_ORDERS).nullable(), orderStorey: storeyNumber.nullable() });
const given = z.strictObject({
  atS,
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), unit: id, order: z.enum(UNIT_ORDERS), storeyNumber: storeyNumber.nullable() }),
    z.strictObject({ kind: z.literal('nozzle'), unit: id, nozzle: z.enum(NOZZLE_ORDERS) }),
    z.strictObject({ kind: z.literal('storeys'), order: z.enum(STOREY_ORDERS), fromStorey: storeyNumber, toStorey: storeyNumber, downToStorey: storeyNumber.nullable() }),
  ]),
  crewCount: z.int().nullable(),
  /** How long it took until the unit reported it; null: it has not yet. */
  tookS: z.number().nullable(),
});

export const pictureSchema = z.strictObject({
  session: z.enum(['loading', 'catchingUp', 'running', 'paused', 'stopped']),
  clockS: z.number(),
  /** An earlier second that is looked at while the clock stands; null: none. */
  lookS: z.number().nullable(),
  timeS: z.number(),
  /** null: the call has not come. */
  zeroS: z.number().nullable(),
  paceFactor: z.number(),
  phaseIndex: z.int(),
  told: names.nullable(),
  busyUntilS: z.number(),
  /** null: all of them. */
  roles: z.array(id).nullable(),
  open: z.array(question),
  answers: z.array(answer),
  markedS: secondsById,
  namedS: secondsById,
  injectedS: secondsById,
  /** Whose screen this is for; by role what is withheld from it. */
  role: id,
  hidden: z.record(id, z.array(z.enum(INFO_PARTS))),
  sides: z.array(z.enum(['front', 'back'])),
  sights: z.array(sight),
  /** null: nobody has looked at the panel. */
  panel: z.array(signal).nullable(),
  radio: z.array(line),
  calls: z.array(call),
  units: z.array(unitNow),
  orders: z.array(given),
});

export type KnownBrief = z.infer<typeof briefSchema>;
export type KnownPicture = z.infer<typeof pictureSchema>;
export type KnownQuestion = KnownPicture['open'][number];
export type KnownAnswer = KnownPicture['answers'][number];
export type KnownSight = KnownPicture['sights'][number];
export type KnownCall = KnownPicture['calls'][number];
export type KnownUnit = KnownPicture['units'][number];
export type KnownOrder = KnownPicture['orders'][number];
export type KnownLine = KnownPicture['radio'][number];
export type KnownSignal = NonNullable<KnownPicture['panel']>[number];
