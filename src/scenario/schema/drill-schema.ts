/** The lesson of a file: what people are asked, when, and what counts. Conditions and scores are texts of the expression language. */
import { z } from 'zod';
import { count, names, quantity, seconds } from '../../catalog/quantity.ts';
import { HANDOVER_PARTS } from '../handover-part.ts';
import { INFO_PARTS } from '../info-part.ts';
import { idText } from './id-text.ts';
import { injectSchemas } from './head-schema.ts';

const COMMAND_KINDS = Object.keys(injectSchemas) as [keyof typeof injectSchemas, ...(keyof typeof injectSchemas)[]];

const expression = () => z.string().min(1);
/** Their own fields are read by kind. */
const commands = () => z.array(z.looseObject({ kind: z.enum(COMMAND_KINDS) })).max(40).default([]);

const optionSchema = z.strictObject({
  id: idText(),
  names: names(),
  /** Said at once when it was chosen: why it was wrong, or what follows. */
  reply: names().optional(),
  /** What the right choice is; several may be right. Told after the end only. */
  isRight: z.boolean().default(false),
  /** How long the people are busy with it; its commands are given when it is done. */
  takesS: seconds(0, 600).default(0),
  /** Others work on at it after that, while the rest go on; its commands are given when they are done. */
  worksS: seconds(0, 1200).default(0),
  /** How many hands it binds; told after the choice. */
  crewCount: count(0, 60).default(0),
  commands: commands(),
  /** Boards: what the people of the home that was tapped are told. */
  homeOrder: z.enum(['evacuate', 'stay']).optional(),
});

const decisionSchema = z.strictObject({
  id: idText(),
  phase: z.string(),
  /** Whose question it is; absent: the role of its phase. */
  role: z.string().optional(),
  /** one: a tap; many: a checklist that is sent; board: one answer a home. */
  kind: z.enum(['one', 'many', 'board']).default('one'),
  names: names(),
  opensWhen: expression().default('yes'),
  /** A line of the hand-over card: what the station knows of this, by its own notes, is told with it. */
  handsOver: z.enum(HANDOVER_PARTS).optional(),
  /** Boards: the storeys whose homes are on it. */
  fromStorey: z.int().optional(),
  toStorey: z.int().optional(),
  options: z.array(optionSchema).min(2).max(12),
});

export const drillSchema = z.strictObject({
  /** station: one phone goes round; crew: command of a night whose truth stays hidden until the end. */
  mode: z.enum(['station', 'crew']),
  /** Where the clock of the dial starts: the alarm. */
  zeroWhen: expression(),
  /** From zero to the stop, if nobody stops it before. */
  durationS: seconds(60, 3600),
  place: names(),
  /** What is in the station's cabinet, told before the start. */
  cabinet: names().optional(),
  aims: z.array(names()).min(1).max(5),
  /** `units`: those that the role gives orders to. */
  roles: z.array(z.strictObject({ id: idText(), names: names(), duty: names(), units: z.array(z.string().meta({ refTo: 'unit' })).max(40).default([]) })).min(1).max(8),
  /** The hands of the dial. Source of 1-3-5: domain D6; two readings are in use, so the file says which. */
  marks: z.array(z.strictObject({ id: idText(), names: names(), atMostS: seconds(1, 3600), when: expression() })).max(6).default([]),
  /** `waits`: said while its questions wait for the night, what to do meanwhile. `paceFactor`: seconds of the night in a second of the wall, while nobody sets another pace. */
  phases: z.array(z.strictObject({ id: idText(), names: names(), role: z.string(), told: names(), look: z.enum(['panel', 'phone', 'kit', 'door', 'homes', 'gate']), endsWhen: expression(), waits: names().optional(), paceFactor: quantity('', 0.5, 60).default(1) })).min(1).max(12),
  /** What can be seen or heard in a size-up, from the second in which its condition comes true. */
  cues: z.array(z.strictObject({ id: idText(), names: names(), when: expression() })).max(40).default([]),
  /** From when on the command post sees a side of the tower, and the control room's panel. */
  sights: z.array(z.strictObject({ of: z.enum(['front', 'back', 'panel']), when: expression() })).max(3).default([]),
  /** What a role does not get to see until the instructor shows it. */
  hidden: z.array(z.strictObject({ role: z.string(), of: z.enum(INFO_PARTS) })).max(40).default([]),
  decisions: z.array(decisionSchema).min(1).max(60),
  /** `read`: what a role-player reads aloud with it. */
  injects: z.array(z.strictObject({ id: idText(), names: names(), read: names().optional(), when: expression().default('no'), commands: commands() })).max(40).default([]),
  /** `role`: counts only where somebody took that role. */
  criteria: z.array(z.strictObject({ id: idText(), phase: z.string(), role: z.string().optional(), names: names(), weight: quantity('points', 0, 100), score: expression(), improve: names(), party: names() })).min(1).max(40),
  errors: z.array(z.strictObject({ id: idText(), names: names(), when: expression(), deduct: count(0, 100).default(0) })).max(20).default([]),
  behaviours: z.array(z.strictObject({ id: z.enum(['situation', 'decision', 'objectives', 'action', 'review']), green: expression(), amber: expression() })).max(5).default([]),
});

export type DrillSpec = z.infer<typeof drillSchema>;
