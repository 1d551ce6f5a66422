/** Runs the core: ticks, frames, hashes, snapshots. The same code in Node, in tests and in the page's workers. */
import {
  FRAME_EVERY_TICKS, HASH_EVERY_TICKS, TICK_S, assert, auditSmoke, createProfile, createWorld, hashWorld, packFrame, restoreSnapshot, takeSnapshot, tick,
  type Frame, type Ports, type Profile, type SimEvent, type SmokeAudit, type Snapshot, type World,
} from '../sim/index.ts';
import { firstDifferentTick, scheduleCommands } from './command-schedule.ts';
import { personOutcomes } from './person-outcomes.ts';
import type { LoggedCommand, RunRequest, RunResult, StateHash } from './run-types.ts';

export interface RunOptions {
  /** Wall clock for the profile; without it nothing is timed. */
  readonly nowMs?: () => number;
  /** Called with every frame (tick 0 too) for what frames do not carry. Must only read. */
  readonly onSample?: (world: World) => void;
  /** Called after every tick (tick 0 too) for series finer than frames. Must only read. */
  readonly onTick?: (world: World) => void;
  /** Keep a snapshot every so many ticks, for `restoreTo`. 0 (default): only the one at tick 0. */
  readonly snapshotEveryTicks?: number;
  /** Check after every tick that gas is physical and that mass, energy and species close; a breach ends the run. Development builds do. */
  readonly isAudited?: boolean;
}

export interface RunBatch {
  readonly timeS: number;
  readonly frames: readonly Frame[];
  readonly events: readonly SimEvent[];
}

/** A run under way. */
export interface Run {
  readonly endTick: number;
  readonly tick: () => number;
  /** Computes up to and including this tick, or the end. @throws RunFailure */
  readonly advanceTo: (toTick: number) => void;
  /** Goes back to the last kept snapshot at or before this tick, forgets what came after, and returns its tick. */
  readonly restoreTo: (atTick: number) => number;
  /**
   * From here on this is the log. Where the run is already past the first command that differs, it goes back to the last
   * kept snapshot before it, then forward to the tick before that command. Returns the tick it stands at.
   */
  readonly setCommands: (commands: readonly LoggedCommand[]) => number;
  /** Frames and events since the last call; the run keeps no hold of them. */
  readonly drain: () => RunBatch;
  readonly commands: () => readonly LoggedCommand[];
  readonly stateHash: () => StateHash;
  /** The run as far as it has got (frames and events that were drained are missing). */
  readonly result: () => RunResult;
}

/** The core stopped in this tick: a broken invariant, never bad input. */
export class RunFailure extends Error {
  readonly tick: number;
  constructor(atTick: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'RunFailure';
    this.tick = atTick;
  }
}

interface Course {
  readonly world: World;
  readonly request: RunRequest;
  readonly options: RunOptions;
  readonly profile: Profile | undefined;
  readonly endTick: number;
  readonly snapshots: Snapshot[];
  audit: SmokeAudit | null;
  commands: LoggedCommand[];
  schedule: ReturnType<typeof scheduleCommands>;
  frames: Frame[];
  events: SimEvent[];
  hashes: StateHash[];
}

export function startRun(request: RunRequest, ports: Ports, options: RunOptions = {}): Run {
  const course = createCourse(request, ports, options);
  record(course);
  return {
    endTick: course.endTick,
    tick: () => course.world.tick,
    advanceTo: (toTick) => {
      const lastTick = Math.min(toTick, course.endTick);
      while (course.world.tick < lastTick) step(course);
    },
    restoreTo: (atTick) => restore(course, atTick),
    setCommands: (next) => setCommands(course, next),
    drain: () => drain(course),
    commands: () => course.commands,
    stateHash: () => hashWorld(course.world),
    result: () => resultOf(course),
  };
}

export interface RunToEndOptions extends RunOptions {
  /** Frames and events as they come; the result holds all of them all the same. */
  readonly onBatch?: (batch: RunBatch) => void;
  /** Asked once a batch; true ends the run early, with what was computed. */
  readonly shouldStop?: () => boolean;
}

/** One run, start to end. @throws RunFailure */
export function runToEnd(request: RunRequest, ports: Ports, options: RunToEndOptions = {}): RunResult {
  const run = startRun(request, ports, options);
  const frames: Frame[] = [];
  const events: SimEvent[] = [];
  const handOver = (): void => {
    const batch = run.drain();
    for (const frame of batch.frames) frames.push(frame);
    for (const event of batch.events) events.push(event);
    options.onBatch?.(batch);
  };
  while (run.tick() < run.endTick && options.shouldStop?.() !== true) {
    run.advanceTo(run.tick() + HASH_EVERY_TICKS);
    handOver();
  }
  handOver();
  return { ...run.result(), frames, events };
}

function createCourse(request: RunRequest, ports: Ports, options: RunOptions): Course {
  const { input, seed, commands } = request;
  const untilS = request.untilS ?? input.durationS;
  assert(untilS > 0 && untilS < Infinity, `untilS must be a positive number of seconds, is ${untilS}`);
  const world = createWorld(input, seed, ports);
  return {
    world, request, options,
    profile: options.nowMs === undefined ? undefined : createProfile(options.nowMs),
    endTick: Math.max(1, Math.round(untilS / TICK_S)),
    snapshots: [takeSnapshot(world)],
    audit: options.isAudited === true ? auditSmoke(world) : null,
    commands: [...commands],
    schedule: scheduleCommands(input.injects, commands),
    frames: [], events: [], hashes: [],
  };
}

function step(course: Course): void {
  const { world, events, schedule, profile } = course;
  try {
    tick(world, schedule.get(world.tick + 1) ?? [], events, profile);
    course.audit?.check();
  } catch (error) {
    throw new RunFailure(world.tick, error);
  }
  record(course);
}

function record(course: Course): void {
  const { world, options, profile, endTick } = course;
  const startMs = profile?.nowMs() ?? 0;
  const isEnd = world.tick === endTick;
  options.onTick?.(world);
  if (isEnd || world.tick % FRAME_EVERY_TICKS === 0) {
    course.frames.push(packFrame(world));
    options.onSample?.(world);
  }
  if (world.tick > 0 && (isEnd || world.tick % HASH_EVERY_TICKS === 0)) course.hashes.push(hashWorld(world));
  const everyTicks = options.snapshotEveryTicks ?? 0;
  if (everyTicks > 0 && world.tick > 0 && world.tick % everyTicks === 0) course.snapshots.push(takeSnapshot(world));
  if (profile) profile.spentMs.record += profile.nowMs() - startMs;
}

function restore(course: Course, atTick: number): number {
  assert(atTick >= 0, `cannot go back to tick ${atTick}`);
  const { snapshots, world } = course;
  const kept = snapshots.filter((snapshot) => snapshot.tick <= atTick);
  const snapshot = kept[kept.length - 1]!;
  if (snapshot.tick >= world.tick) return world.tick;
  snapshots.length = kept.length;
  restoreSnapshot(world, snapshot, TICK_S);
  if (course.audit !== null) course.audit = auditSmoke(world);
  const isKept = (item: { readonly tick: number }) => item.tick <= snapshot.tick;
  course.frames = course.frames.filter(isKept);
  course.events = course.events.filter(isKept);
  course.hashes = course.hashes.filter(isKept);
  return snapshot.tick;
}

function setCommands(course: Course, commands: readonly LoggedCommand[]): number {
  const { world, request } = course;
  const lastTick = world.tick;
  const sharedTick = firstDifferentTick(course.commands, commands) - 1;
  if (sharedTick < lastTick) restore(course, sharedTick);
  course.commands = [...commands];
  course.schedule = scheduleCommands(request.input.injects, course.commands);
  while (world.tick < Math.min(sharedTick, lastTick)) step(course);
  return world.tick;
}

function drain(course: Course): RunBatch {
  const batch = { timeS: course.world.timeS, frames: course.frames, events: course.events };
  course.frames = [];
  course.events = [];
  return batch;
}

function resultOf({ world, request, profile, frames, events, hashes }: Course): RunResult {
  const hasEndHash = hashes[hashes.length - 1]?.tick === world.tick;
  return {
    input: request.input,
    seed: request.seed,
    endTick: world.tick,
    frames,
    events,
    hashes: hasEndHash ? hashes : [...hashes, hashWorld(world)],
    people: personOutcomes(world),
    spentMs: profile === undefined ? null : { ...profile.spentMs },
  };
}
