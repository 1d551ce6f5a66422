/** One drive under way: the physics stepped by the page's loop, hands on the wheel, what it comes to. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DriveCourse } from '../../physics/drive-course.ts';
import type { Controls, Drive, DriveState } from '../../physics/drive.ts';
import type { Loop } from '../loop.ts';

export type Pedal = 'forward' | 'back' | 'left' | 'right' | 'brake';

/** What is told in words a few times a second; the picture reads `latest` each frame. */
export interface Told {
  readonly phase: 'loading' | 'driving' | 'done' | 'failed';
  readonly message: string;
  readonly isCareful: boolean;
  readonly atM: number;
  readonly speedKmPerH: number;
  readonly tookS: number;
  readonly touching: readonly string[];
  readonly nudged: readonly string[];
  readonly isOffLane: boolean;
  readonly isThrough: boolean;
}

const START: Told = { phase: 'loading', message: '', isCareful: false, atM: 0, speedKmPerH: 0, tookS: 0, touching: [], nudged: [], isOffLane: false, isThrough: false };
const TELL_EVERY_MS = 200;
/** A tab that slept does not catch up. */
const MOST_STEPS = 6;
const KM_PER_H = 3.6;

export class DriveSession {
  readonly told: StoreApi<Told> = createStore<Told>(() => START);
  latest: DriveState | null = null;
  readonly #course: DriveCourse;
  readonly #held = new Set<Pedal>();
  #drive: Drive | null = null;
  #stepS = 1 / 60;
  #careful: ((state: DriveState) => Controls) | null = null;
  #beforeMs = 0;
  #toldMs = 0;
  #restS = 0;
  #isDisposed = false;
  readonly #leave: () => void;

  constructor(course: DriveCourse, loop: Loop) {
    this.#course = course;
    this.#leave = loop.add((nowMs) => this.#turn(nowMs));
    this.#open().catch((error: unknown) => this.told.setState({ phase: 'failed', message: String(error) }));
  }

  get course(): DriveCourse {
    return this.#course;
  }

  hold(pedal: Pedal, isHeld: boolean): void {
    if (isHeld) this.#held.add(pedal);
    else this.#held.delete(pedal);
  }

  /** The careful driver takes the wheel, or gives it back. */
  async letShow(isCareful: boolean): Promise<void> {
    const { createAutopilot } = await import('../../physics/autopilot.ts');
    this.#careful = isCareful ? createAutopilot(this.#course) : null;
    this.told.setState({ isCareful });
  }

  /** The driver says that this is where the appliance stays. */
  stopHere(): void {
    if (this.told.getState().phase === 'driving') this.#tell('done');
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#leave();
    this.#drive?.dispose();
    this.#drive = null;
  }

  async #open(): Promise<void> {
    const { startDrive, DRIVE_STEP_S } = await import('../../physics/drive.ts');
    const drive = await startDrive(this.#course);
    if (this.#isDisposed) {
      drive.dispose();
      return;
    }
    this.#drive = drive;
    this.#stepS = DRIVE_STEP_S;
    this.latest = drive.state();
    this.#tell('driving');
  }

  #turn(nowMs: number): void {
    const passedS = this.#beforeMs === 0 ? 0 : (nowMs - this.#beforeMs) / 1000;
    this.#beforeMs = nowMs;
    if (this.#drive === null || this.told.getState().phase !== 'driving') return;
    this.#restS = Math.min(this.#restS + passedS, MOST_STEPS * this.#stepS);
    for (; this.#restS >= this.#stepS; this.#restS -= this.#stepS) this.latest = this.#drive.step(this.#controls());
    const isOver = this.latest!.isThrough || (this.#careful !== null && (this.latest!.touching.length > 0 || this.latest!.isOffLane));
    if (isOver) this.#tell('done');
    else if (nowMs - this.#toldMs >= TELL_EVERY_MS) {
      this.#toldMs = nowMs;
      this.#tell('driving');
    }
  }

  #controls(): Controls {
    if (this.#careful !== null) return this.#careful(this.latest!);
    const is = (pedal: Pedal): number => (this.#held.has(pedal) ? 1 : 0);
    return { steerFrac: is('left') - is('right'), driveFrac: is('brake') ? 0 : is('forward') - is('back') };
  }

  #tell(phase: Told['phase']): void {
    const { atM, speedMPerS, tookS, touching, nudged, isOffLane, isThrough } = this.latest!;
    this.told.setState({ phase, atM, speedKmPerH: Math.abs(speedMPerS) * KM_PER_H, tookS, touching, nudged, isOffLane, isThrough });
  }
}
