import { FRAME_COLUMNS, PERSON, type Frame, type SimInput } from '../sim/index.ts';

/** A person on a flight counts to the storey whose floor is less than this above the feet. */
const STEP_TOLERANCE_M = 0.5;

/** Storey of a height; -1 below the lowest. */
export function storeyAt({ storeys }: SimInput, zM: number): number {
  for (let i = storeys.length - 1; i >= 0; i--) if (storeys[i]!.floorM <= zM + STEP_TOLERANCE_M) return i;
  return -1;
}

/** Adds the people who are in the building to the storey they are on. @param counts  one entry a storey, already zero */
export function countPeople(input: SimInput, frame: Frame, counts: Float32Array | number[]): void {
  const stride = FRAME_COLUMNS.people.length;
  const z = FRAME_COLUMNS.people.indexOf('zM');
  const state = FRAME_COLUMNS.people.indexOf('state');
  for (let i = 0; i < input.people.length; i++) {
    const stateNow = frame.people[i * stride + state]!;
    if (stateNow === PERSON.absent || stateNow === PERSON.out) continue;
    counts[Math.max(0, storeyAt(input, frame.people[i * stride + z]!))]! += 1;
  }
}

/** People in each compartment by where they stand; on a landing between two, the first that holds the place. */
export function peopleByCompartment(input: SimInput, frame: Frame): Float32Array {
  const counts = new Float32Array(input.compartments.length);
  const stride = FRAME_COLUMNS.people.length;
  const byStorey = boxesByStorey(input);
  for (let i = 0; i < input.people.length; i++) {
    const [xM, yM, zM, state] = frame.people.subarray(i * stride, i * stride + 4) as unknown as readonly [number, number, number, number];
    if (state === PERSON.absent || state === PERSON.out) continue;
    const box = byStorey[Math.max(0, storeyAt(input, zM))]?.find(({ x0M, y0M, x1M, y1M }) => xM >= x0M && xM <= x1M && yM >= y0M && yM <= y1M);
    if (box) counts[box.index]! += 1;
  }
  return counts;
}

interface Box {
  readonly index: number;
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
}

const known = new WeakMap<SimInput, readonly (readonly Box[])[]>();

/** Bounds of each storey's compartments, the small ones first: a stair in the corner of a corridor's bounds is the stair. */
function boxesByStorey(input: SimInput): readonly (readonly Box[])[] {
  const before = known.get(input);
  if (before) return before;
  const boxes = input.storeys.map((): Box[] => []);
  input.compartments.forEach(({ polygonM, storeyIndex, kind }, index) => {
    if (kind === 'liftShaft' || kind === 'cableShaft') return;
    const xs = polygonM.map(([x]) => x);
    const ys = polygonM.map(([, y]) => y);
    boxes[storeyIndex]?.push({ index, x0M: Math.min(...xs), y0M: Math.min(...ys), x1M: Math.max(...xs), y1M: Math.max(...ys) });
  });
  const areaM2 = (box: Box) => (box.x1M - box.x0M) * (box.y1M - box.y0M);
  for (const list of boxes) list.sort((a, b) => areaM2(a) - areaM2(b) || a.index - b.index);
  known.set(input, boxes);
  return boxes;
}
