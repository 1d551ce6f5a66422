/** Appliances at their true length, width and height; nose along +x, wheels on the ground, middle at the origin. */
import type { UnitInput } from '../../sim/index.ts';
import { newBatch, type Batch, type Paint } from './batch.ts';
import { part } from './obstacle-geometry.ts';
import { rgb } from './palette.ts';

const FIRE_RED = { colour: rgb(0xd42f24), glowFrac: 0.22 };
const DEEP_RED = { colour: rgb(0xa82219), glowFrac: 0.15 };
const WHITE = { colour: rgb(0xf5f1e8), glowFrac: 0.2 };
const SILVER = { colour: rgb(0xb8bec6) };
const GLASS = { colour: rgb(0x1f2a36) };
const TYRE = { colour: rgb(0x151518) };
const BLUE_LIGHT = { colour: rgb(0x4d8dff), glowFrac: 1 };
const HEADLIGHT = { colour: rgb(0xfff0c8), glowFrac: 1 };
const REEL = { colour: rgb(0xf0b429), glowFrac: 0.2 };

/** Height of the turntable above the ground; where a ladder starts. */
export const TURNTABLE_M = 3.2;

export function buildVehicle(unit: Pick<UnitInput, 'kind' | 'lengthM' | 'widthM' | 'heightM'>): Batch {
  const batch = newBatch();
  const place = { xM: 0, yM: 0, headingRad: 0 };
  const { lengthM: l, widthM: w, heightM: h } = unit;
  const put = (alongM: number, zM: number, sizeM: readonly [number, number, number], paint: Paint, acrossM = 0) => part(batch, place, { alongM, acrossM, zM }, sizeM, paint);
  const cabM = Math.min(2.6, l * 0.34);
  const deckM = l - cabM;
  const bodyTopM = unit.kind === 'aerial' ? h * 0.55 : h * 0.94;
  put(-cabM / 2, (0.5 + bodyTopM) / 2, [deckM, w, bodyTopM - 0.5], unit.kind === 'micro' ? WHITE : FIRE_RED);
  put((l - cabM) / 2, (0.5 + h * 0.86) / 2, [cabM * 0.96, w * 0.98, h * 0.86 - 0.5], FIRE_RED);
  put(l / 2 - cabM * 0.28, h * 0.66, [cabM * 0.6, w, h * 0.24], GLASS);
  put(-cabM / 2, bodyTopM * 0.52, [deckM * 0.98, w * 1.01, 0.22], WHITE);
  put((l - cabM) / 2, h * 0.86 + 0.1, [0.5, w * 0.7, 0.2], BLUE_LIGHT);
  for (const side of [-1, 1]) {
    for (const along of wheelsAt(l)) put(along, 0.5, [1, 0.3, 1], TYRE, side * w * 0.44);
    put(l / 2, 0.9, [0.08, 0.36, 0.2], HEADLIGHT, side * w * 0.34);
  }
  addKit(put, unit, { deckM, cabM, topM: bodyTopM });
  return batch;
}

function wheelsAt(lengthM: number): number[] {
  const front = lengthM * 0.32;
  return lengthM > 8.5 ? [front, -lengthM * 0.2, -lengthM * 0.34] : [front, -lengthM * 0.28];
}

type Put = (alongM: number, zM: number, sizeM: readonly [number, number, number], paint: Paint, acrossM?: number) => void;

/** What tells one appliance from another at a glance. */
function addKit(put: Put, { kind, widthM: w, lengthM: l, heightM: h }: Pick<UnitInput, 'kind' | 'lengthM' | 'widthM' | 'heightM'>, body: { readonly deckM: number; readonly cabM: number; readonly topM: number }): void {
  const middleM = -body.cabM / 2;
  if (kind === 'aerial') {
    put(-l * 0.28, body.topM + 0.35, [1.8, 1.8, 0.7], DEEP_RED);
    for (const across of [-0.42, 0.42]) put(l * 0.06, h - 0.18, [l * 0.86, 0.14, 0.36], WHITE, across);
    for (let i = 0; i < 8; i++) put(l * (0.06 + (i / 7 - 0.5) * 0.8), h - 0.24, [0.1, 0.84, 0.12], SILVER);
    put(l * 0.48, h - 0.1, [1, 1.5, 0.8], WHITE);
  }
  if (kind === 'heavyTender') put(middleM, body.topM + 0.1, [body.deckM * 0.8, w * 0.6, 0.3], SILVER);
  if (kind === 'supplyEngine') for (const along of [-0.25, 0.05, 0.35]) put(middleM + body.deckM * along * 0.8, body.topM + 0.05, [0.9, w * 0.8, 0.5], REEL);
  if (kind === 'pumper') for (const across of [-0.5, 0.5]) put(middleM, body.topM + 0.1, [body.deckM * 0.9, 0.12, 0.14], SILVER, across);
  if (kind === 'rescue') for (const side of [-1, 1]) put(middleM, body.topM * 0.62, [body.deckM * 0.86, 0.05, body.topM * 0.4], SILVER, side * w * 0.505);
}
