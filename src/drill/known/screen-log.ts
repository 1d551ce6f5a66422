/**
 * What a screen has put in, as the screen knows it: enough to go on with the drill after a reload, and nothing that it had not been shown. An answer to a caller names the
 * call, never the home.
 */
import { z } from 'zod';
import { drillInputSchema, MAX_INPUTS } from '../drill-log.ts';

const answerSchema = z.strictObject({ kind: z.literal('answer'), atS: z.int().min(0).max(86_400), call: z.string().min(1).max(80), order: z.enum(['evacuate', 'stay']) });

/** Homes are ordered by their call here. */
const ownInputSchema = drillInputSchema.refine((input) => !(input.kind === 'order' && input.command.kind === 'orderHome'), 'a home is not known to a screen');

export const screenLogSchema = z.array(z.union([answerSchema, ownInputSchema])).max(MAX_INPUTS);

export type ScreenLog = Readonly<z.infer<typeof screenLogSchema>>;
export type ScreenInput = ScreenLog[number];
