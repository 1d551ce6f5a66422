/** The night of a tower as strips: storeys × time, reduced from frames as they come. A frame is read once and let go. */
import { FRAME_COLUMNS, FRAME_EVERY_TICKS, TICK_S, type Frame, type SimInput } from '../sim/index.ts';
import { countPeople } from './storey-people.ts';

/** Columns of a strip: more are not seen at the width a page has for it. */
export const COURSE_COLUMNS = 240;
/** Where a standing person breathes and looks. Source: as the core counts it, src/sim/smoke/tenability.ts. */
const BREATHING_HEIGHT_M = 1.5;

/** One value a storey and column: `[storeyIndex * columnCount + column]`. NaN: not computed, or nothing there to measure. */
export interface StoreyCourse {
  readonly input: SimInput;
  readonly storeyCount: number;
  readonly columnCount: number;
  readonly columnS: number;
  /** Hottest hot layer of any room, corridor or stair; the most of the column. */
  readonly tempK: Float32Array;
  /** Densest smoke at breathing height in corridor, lobby and stairs; the most of the column. */
  readonly odPerM: Float32Array;
  /** People on the storey at the end of the column. */
  readonly peopleCount: Float32Array;
  /** Lowest head at the storey's hydrants; the least of the column. */
  readonly headM: Float32Array;
  /** Frames taken so far. */
  frameCount: number;
}

export type StoreyQuantity = 'temp' | 'sight' | 'people' | 'pressure';
export const STOREY_QUANTITIES: readonly StoreyQuantity[] = ['temp', 'sight', 'people', 'pressure'];

export function createStoreyCourse(input: SimInput): StoreyCourse {
  const storeyCount = input.storeys.length;
  // No column narrower than the time between two frames: it would stay empty.
  const columnCount = Math.max(1, Math.min(COURSE_COLUMNS, Math.floor(input.durationS / (FRAME_EVERY_TICKS * TICK_S))));
  const empty = () => new Float32Array(storeyCount * columnCount).fill(NaN);
  return {
    input, storeyCount, columnCount, columnS: input.durationS / columnCount,
    tempK: empty(), odPerM: empty(), peopleCount: empty(), headM: empty(), frameCount: 0,
  };
}

export function valuesOf(course: StoreyCourse, quantity: StoreyQuantity): Float32Array {
  return { temp: course.tempK, sight: course.odPerM, people: course.peopleCount, pressure: course.headM }[quantity];
}

export function columnAt(course: StoreyCourse, timeS: number): number {
  return Math.max(0, Math.min(course.columnCount - 1, Math.floor(timeS / course.columnS)));
}

/** Takes the frames that came since the last call, at most so many of them. @returns how many were taken */
export function takeFrames(course: StoreyCourse, frames: readonly Frame[], mostCount: number): number {
  const end = Math.min(frames.length, course.frameCount + mostCount);
  const taken = end - course.frameCount;
  for (let i = course.frameCount; i < end; i++) takeFrame(course, frames[i]!);
  course.frameCount = end;
  return taken;
}

function takeFrame(course: StoreyCourse, frame: Frame): void {
  const column = columnAt(course, frame.timeS);
  takeAir(course, frame, column);
  takeWater(course, frame, column);
  const counts = new Float32Array(course.storeyCount);
  countPeople(course.input, frame, counts);
  for (let s = 0; s < course.storeyCount; s++) course.peopleCount[s * course.columnCount + column] = counts[s]!;
}

const COLUMNS = FRAME_COLUMNS.compartments;
const [LAYER, UPPER_TEMP, UPPER_OD, LOWER_OD] = [COLUMNS.indexOf('layerHeightM'), COLUMNS.indexOf('upperTempK'), COLUMNS.indexOf('upperOdPerM'), COLUMNS.indexOf('lowerOdPerM')];

function takeAir({ input, columnCount, tempK, odPerM }: StoreyCourse, frame: Frame, column: number): void {
  for (let i = 0; i < input.compartments.length; i++) {
    const { kind, storeyIndex } = input.compartments[i]!;
    if (kind === 'liftShaft' || kind === 'cableShaft') continue;
    const cell = storeyIndex * columnCount + column;
    const hotK = frame.compartments[i * COLUMNS.length + UPPER_TEMP]!;
    // Written so that an empty cell (NaN) takes what comes.
    if (!(tempK[cell]! >= hotK)) tempK[cell] = hotK;
    if (kind === 'flat' || kind === 'room') continue;
    const densePerM = densityAtHead(frame, i);
    if (!(odPerM[cell]! >= densePerM)) odPerM[cell] = densePerM;
  }
}

/** What somebody standing in a compartment looks through, optical density /m. */
export function densityAtHead({ compartments }: Pick<Frame, 'compartments'>, compartmentIndex: number): number {
  const at = compartmentIndex * COLUMNS.length;
  return compartments[at + (compartments[at + LAYER]! < BREATHING_HEIGHT_M ? UPPER_OD : LOWER_OD)]!;
}

function takeWater({ input, columnCount, headM }: StoreyCourse, { hydrants }: Frame, column: number): void {
  const stride = FRAME_COLUMNS.hydrants.length;
  const head = FRAME_COLUMNS.hydrants.indexOf('pressureM');
  for (let i = 0; i < input.water.hydrants.length; i++) {
    const cell = input.water.hydrants[i]!.storeyIndex * columnCount + column;
    const now = hydrants[i * stride + head]!;
    headM[cell] = Number.isNaN(headM[cell]!) ? now : Math.min(headM[cell]!, now);
  }
}

export interface Extreme {
  readonly value: number;
  readonly timeS: number;
}

/** The worst of a storey through the night: hottest, darkest, fullest, least pressure. null: nothing to measure. */
export function worstOf(course: StoreyCourse, quantity: StoreyQuantity, storeyIndex: number): Extreme | null {
  const values = valuesOf(course, quantity);
  const sign = quantity === 'pressure' ? -1 : 1;
  let worst: Extreme | null = null;
  for (let c = 0; c < course.columnCount; c++) {
    const value = values[storeyIndex * course.columnCount + c]!;
    if (Number.isNaN(value) || (worst !== null && sign * value <= sign * worst.value)) continue;
    worst = { value, timeS: c * course.columnS };
  }
  return worst;
}
