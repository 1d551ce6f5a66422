/**
 * Everything people put into a drill, in one list: what was chosen, told to a home, thrown in by the instructor. With the scenario
 * and the seed it gives the whole drill again; nothing else is kept.
 */
import { z } from 'zod';
import { commandSchema } from '../run/command-log.ts';
import { INFO_PARTS } from '../scenario/info-part.ts';

/** An input takes effect at the end of this second of the night. */
const atS = z.int().min(0).max(86_400);
const id = z.string().min(1).max(80);

export const drillInputSchema = z.discriminatedUnion('kind', [
  /** A tap, or a checklist as it was sent; the last one before the phase ends counts, the first sets the time. */
  z.strictObject({ kind: z.literal('choose'), atS, decision: id, options: z.array(id).max(12) }),
  /** One home on a board. */
  z.strictObject({ kind: z.literal('tell'), atS, decision: id, home: z.string().min(1).max(200), option: id }),
  /** On to the next phase, done or not. */
  z.strictObject({ kind: z.literal('next'), atS, phase: id }),
  /** The instructor: one of the file's injects, or any command. */
  z.strictObject({ kind: z.literal('inject'), atS, inject: id }),
  z.strictObject({ kind: z.literal('order'), atS, command: commandSchema }),
  /** Who plays: the roles that people have taken; the machine plays the others. */
  z.strictObject({ kind: z.literal('take'), atS, roles: z.array(id).max(8) }),
  /** A cue of the size-up, named. */
  z.strictObject({ kind: z.literal('mark'), atS, cue: id }),
  /** The instructor shows a part of what is known to a role, or withholds it. */
  z.strictObject({ kind: z.literal('show'), atS, role: id, of: z.enum(INFO_PARTS), isShown: z.boolean() }),
  z.strictObject({ kind: z.literal('stop'), atS }),
]);

export type DrillInput = z.infer<typeof drillInputSchema>;
export type DrillLog = readonly DrillInput[];

/** With one more input. A home hears one word a second: of several presses on it within one the last is put in. */
export function withInput(log: DrillLog, input: DrillInput): DrillLog {
  if (input.kind !== 'tell') return [...log, input];
  const isReplaced = (each: DrillInput) => each.kind === 'tell' && each.atS === input.atS && each.decision === input.decision && each.home === input.home;
  return [...log.filter((each) => !isReplaced(each)), input];
}

/** Assumed: ten times a busy session; 500 .. 5,000. */
export const MAX_INPUTS = 2000;
export const drillLogSchema = z.array(drillInputSchema).max(MAX_INPUTS);
