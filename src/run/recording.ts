/** The recording: the one small file that a run is a pure function of. Text from outside is not trusted. */
import { z } from 'zod';
import { SLICE_ORDER } from '../sim/index.ts';
import { unknownObstacle } from '../scenario/condition.ts';
import type { Condition, Scenario } from '../scenario/scenario.ts';
import { isDrawn, type NightKind } from '../scenario/uncertainty.ts';
import { commandLogSchema } from './command-log.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import type { LoggedCommand, Recording, RunResult } from './run-types.ts';

/** Assumed: ten times the largest real one (a day of hashes and 1,000 commands is about 0.4 MB); 1 .. 20 MB. */
export const MAX_RECORDING_BYTES = 4_000_000;
const MAX_SEED = 0xffffffff;
const MAX_UNTIL_S = 86_400;

/** A recording that cannot be used; the message says what is wrong, for a person. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

const hashText = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hex digits');
const text = z.string().min(1).max(1000);

const recordingSchema = z.strictObject({
  format: z.literal('lifelane-recording'),
  version: z.literal(1),
  engineVersion: text,
  scenarioId: text,
  scenarioFile: text,
  scenarioHash: hashText,
  standing: z.array(text).max(1000),
  gone: z.array(text).max(1000).optional(),
  seed: z.int().min(0).max(MAX_SEED),
  night: z.literal('drawn').optional(),
  untilS: z.number().positive().max(MAX_UNTIL_S),
  commands: commandLogSchema,
  hashes: z
    .array(z.strictObject({ tick: z.int().min(1), all: hashText, slices: z.record(z.enum(SLICE_ORDER), hashText) }))
    .min(1, 'holds no state hash, so there is nothing to check')
    .max(MAX_UNTIL_S)
    .refine((hashes) => hashes.every((hash, i) => i === 0 || hash.tick > hashes[i - 1]!.tick), 'ticks must rise'),
});

export interface RecordedRun {
  readonly scenario: Scenario;
  /** How to find the scenario again: a path relative to the recording. */
  readonly scenarioFile: string;
  readonly condition: Condition;
  /** Absent: as written. */
  readonly night?: NightKind;
  readonly commands: readonly LoggedCommand[];
  /** Simulated seconds that were computed. */
  readonly untilS: number;
  readonly result: Pick<RunResult, 'seed' | 'hashes'>;
}

export function buildRecording({ scenario, scenarioFile, condition, night = 'written', commands, untilS, result }: RecordedRun): Recording {
  return {
    format: 'lifelane-recording',
    version: 1,
    engineVersion: ENGINE_VERSION,
    scenarioId: scenario.id,
    scenarioFile,
    scenarioHash: scenario.hash,
    standing: condition.standing,
    ...(condition.gone === undefined ? {} : { gone: condition.gone }),
    seed: result.seed,
    ...(isDrawn(scenario, night) ? { night: 'drawn' as const } : {}),
    untilS,
    commands,
    hashes: result.hashes,
  };
}

/** @throws RecordingError, its message naming the file and the first thing that is wrong. */
export function parseRecording(json: string, fileName: string): Recording {
  if (json.length > MAX_RECORDING_BYTES) throw new RecordingError(`${fileName}: ${json.length} characters is too large for a recording; at most ${MAX_RECORDING_BYTES}`);
  const value = parseJson(json, fileName);
  checkMaker(value, fileName);
  const parsed = recordingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RecordingError(`${fileName}: ${describeIssue(parsed.error)}`);
}

/** Refuses to replay over another file than the recorded one. @throws RecordingError */
export function conditionOfRecording(recording: Recording, scenario: Scenario): Condition {
  if (recording.scenarioHash !== scenario.hash) {
    throw new RecordingError(`${scenario.fileName} is not the file this was recorded with: its hash is ${scenario.hash}, recorded ${recording.scenarioHash}; restore the file as it was or record anew`);
  }
  const known = scenario.hazards.map((hazard) => hazard.id);
  const unknown = recording.standing.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new RecordingError(`the recording names hazard "${unknown}", which ${scenario.fileName} does not have; known: ${known.join(', ') || 'none'}`);
  const { standing, gone } = recording;
  if (gone === undefined) return { standing };
  const stranger = unknownObstacle(scenario, gone);
  if (stranger !== undefined) throw new RecordingError(`the recording names obstacle "${stranger}", which ${scenario.fileName} does not have`);
  return { standing, gone };
}

function parseJson(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new RecordingError(`${fileName}: not a recording: ${(error as Error).message}`);
  }
}

/** Format and versions first: with those wrong, no other message would help. */
function checkMaker(value: unknown, fileName: string): void {
  const { format, version, engineVersion } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== 'lifelane-recording') throw new RecordingError(`${fileName}: not a recording: no "format": "lifelane-recording" in it`);
  if (version !== 1) throw new RecordingError(`${fileName}: recording of version ${JSON.stringify(version)}; this program reads version 1`);
  if (engineVersion !== ENGINE_VERSION) throw new RecordingError(`${fileName}: recorded by engine ${JSON.stringify(engineVersion)}; this is ${ENGINE_VERSION}, whose numbers may differ`);
}

export function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0]!;
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`;
}
