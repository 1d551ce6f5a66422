/** What stands in the way of an appliance, at its true size. */
import type { ObstacleInput } from '../../sim/index.ts';
import { pushBox, pushPolygon, type Batch, type Paint } from './batch.ts';
import type { PlaceM } from '../site/lane-path.ts';
import { rgb } from './palette.ts';

const CAR_PAINTS = [rgb(0xd9dadb), rgb(0x33383f), rgb(0x8c2f2a), rgb(0x355a82), rgb(0xa89a80), rgb(0x5d6b5a)];
const GLASS = { colour: rgb(0x1d242c) };
const TYRE = { colour: rgb(0x18181b) };
const TAIL_LIGHT = { colour: rgb(0xd23a2c), glowFrac: 0.5 };
const STEEL = { colour: rgb(0xc9ccd0) };
const RED = { colour: rgb(0xdd3b2e), glowFrac: 0.3 };
const WHITE = { colour: rgb(0xf4f1ea), glowFrac: 0.2 };
const TIMBER = { colour: rgb(0x7c5a3c) };
const LEAVES = { colour: rgb(0x4f7a48) };
const CONCRETE = { colour: rgb(0xa9a49a) };
const WIRE = { colour: rgb(0x2b2b30) };

type Push = (batch: Batch, obstacle: ObstacleInput, place: PlaceM, index: number) => void;

const PUSHES: Record<ObstacleInput['kind'], Push> = {
  car: pushCar,
  fixedBollard: (batch, _, place) => pushBollard(batch, place, STEEL),
  removableBollard: (batch, _, place) => pushBollard(batch, place, RED),
  stall: pushStall,
  branch: pushBranch,
  wire: pushWire,
  pier: (batch, obstacle, place) => part(batch, place, { alongM: 0, acrossM: 0, zM: 1.25 }, [obstacle.lengthM, obstacle.widthM, 2.5], CONCRETE),
};

export function pushObstacle(batch: Batch, obstacle: ObstacleInput, place: PlaceM, index: number): void {
  PUSHES[obstacle.kind](batch, obstacle, place, index);
}

export interface OffsetM {
  readonly alongM: number;
  readonly acrossM: number;
  readonly zM: number;
}

/** A box at an offset from a place, turned with it; `sizeM` is along, across, up. */
export function part(batch: Batch, place: PlaceM, offset: OffsetM, sizeM: readonly [number, number, number], paint: Paint): void {
  const cos = Math.cos(place.headingRad);
  const sin = Math.sin(place.headingRad);
  const xM = place.xM + cos * offset.alongM - sin * offset.acrossM;
  const yM = place.yM + sin * offset.alongM + cos * offset.acrossM;
  pushBox(batch, { centreM: [xM, yM, offset.zM], sizeM, headingRad: place.headingRad }, paint, offset.zM - sizeM[2] / 2 > 0.2);
}

function pushCar(batch: Batch, { lengthM, widthM }: ObstacleInput, place: PlaceM, index: number): void {
  const paint = { colour: CAR_PAINTS[index % CAR_PAINTS.length]! };
  part(batch, place, { alongM: 0, acrossM: 0, zM: 0.62 }, [lengthM, widthM, 0.62], paint);
  part(batch, place, { alongM: -lengthM * 0.04, acrossM: 0, zM: 1.15 }, [lengthM * 0.52, widthM * 0.86, 0.5], GLASS);
  part(batch, place, { alongM: -lengthM * 0.04, acrossM: 0, zM: 1.43 }, [lengthM * 0.46, widthM * 0.84, 0.08], paint);
  for (const side of [-1, 1]) {
    for (const end of [-0.31, 0.31]) part(batch, place, { alongM: lengthM * end, acrossM: side * widthM * 0.46, zM: 0.31 }, [0.62, 0.2, 0.62], TYRE);
    part(batch, place, { alongM: -lengthM / 2, acrossM: side * widthM * 0.34, zM: 0.76 }, [0.06, 0.34, 0.16], TAIL_LIGHT);
  }
}

function pushBollard(batch: Batch, place: PlaceM, paint: Paint): void {
  part(batch, place, { alongM: 0, acrossM: 0, zM: 0.45 }, [0.24, 0.24, 0.9], paint);
  part(batch, place, { alongM: 0, acrossM: 0, zM: 0.72 }, [0.26, 0.26, 0.14], WHITE);
}

function pushStall(batch: Batch, { lengthM, widthM }: ObstacleInput, place: PlaceM): void {
  part(batch, place, { alongM: 0, acrossM: 0, zM: 0.5 }, [lengthM * 0.85, widthM * 0.7, 1], TIMBER);
  for (const along of [-0.46, 0.46]) for (const across of [-0.46, 0.46]) part(batch, place, { alongM: lengthM * along, acrossM: widthM * across, zM: 1.15 }, [0.08, 0.08, 2.3], STEEL);
  const stripes = 6;
  for (let i = 0; i < stripes; i++) {
    const alongM = ((i + 0.5) / stripes - 0.5) * lengthM;
    part(batch, place, { alongM, acrossM: 0, zM: 2.36 }, [lengthM / stripes, widthM * 1.1, 0.14], i % 2 === 0 ? RED : WHITE);
  }
}

/** A tree beside the lane whose bough hangs over it as low as the headroom says. */
function pushBranch(batch: Batch, { headroomM, lengthM, widthM }: ObstacleInput, place: PlaceM): void {
  const lowM = Math.max(1.8, headroomM);
  const trunkM = widthM / 2 + 0.8;
  part(batch, place, { alongM: 0, acrossM: trunkM, zM: (lowM + 1) / 2 }, [0.45, 0.45, lowM + 1], TIMBER);
  part(batch, place, { alongM: 0, acrossM: trunkM / 2, zM: lowM + 0.7 }, [0.25, trunkM, 0.25], TIMBER);
  const crown = [[0, 0, 0.95, 1], [-0.25, 0.35, 1.7, 0.8], [0.28, 0.55, 1.5, 0.9], [0.05, 1.0, 2.1, 1.1]] as const;
  for (const [along, across, up, size] of crown) {
    const turned = { ...place, headingRad: place.headingRad + up };
    const offset = { alongM: along * lengthM, acrossM: across * trunkM, zM: lowM + up };
    part(batch, { ...turned, ...shifted(place, offset) }, { alongM: 0, acrossM: 0, zM: offset.zM }, [2.2 * size, 2.1 * size, 1.5 * size], LEAVES);
  }
}

function shifted(place: PlaceM, offset: OffsetM): { xM: number; yM: number } {
  const cos = Math.cos(place.headingRad);
  const sin = Math.sin(place.headingRad);
  return { xM: place.xM + cos * offset.alongM - sin * offset.acrossM, yM: place.yM + sin * offset.alongM + cos * offset.acrossM };
}

function pushWire(batch: Batch, { headroomM, widthM }: ObstacleInput, place: PlaceM): void {
  const halfM = Math.max(3, widthM / 2 + 0.5);
  for (const side of [-1, 1]) part(batch, place, { alongM: 0, acrossM: side * halfM, zM: (headroomM + 0.6) / 2 }, [0.2, 0.2, headroomM + 0.6], TIMBER);
  for (const up of [0.05, 0.3]) part(batch, place, { alongM: 0, acrossM: 0, zM: headroomM + up }, [0.06, halfM * 2, 0.06], WIRE);
  const flag = shifted(place, { alongM: 0.05, acrossM: 0, zM: 0 });
  pushPolygon(batch, [[flag.xM, flag.yM, headroomM - 0.4], [flag.xM + 0.4, flag.yM, headroomM - 0.2], [flag.xM, flag.yM, headroomM]], RED);
}
