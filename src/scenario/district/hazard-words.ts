/** Hazards as ledgers write them: "可燃雨棚 60%、无水楼栋" or "combustibleCanopy 60 %; no-water building". */
import { z } from 'zod';
import { HAZARDS, hazardByKind } from '../../catalog/hazards/registry.ts';

export interface WrittenHazard {
  readonly kind: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Source: domain A2 (无水楼栋), C4: a tower without water has dry risers and an empty pool. Riser A and B as in the two-zone template.
 */
export const NO_WATER: readonly WrittenHazard[] = [
  { kind: 'dryRiser', fields: { riser: 'A', aboveStorey: 1 } },
  { kind: 'dryRiser', fields: { riser: 'B', aboveStorey: 1 } },
  { kind: 'emptyPool', fields: { levelFrac: 0 } },
];

/** What inspectors write, beside the names of the catalogue. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  combustibleCanopy: ['雨棚', '可燃雨棚', 'canopies'],
  closedGuards: ['防护网', '防盗网', '防盗窗', 'window guards'],
  blockedFireLane: ['车道堵塞', '占用消防车道', '生命通道堵塞', 'lane blocked'],
  wedgedStairDoors: ['防火门常开', '防火门损坏', 'stair doors'],
  ebikeInLobby: ['电动车停放充电', '电动自行车', '电瓶车', 'e-bikes'],
  breachedCableShaft: ['电缆井未封堵', '电缆井', 'cable shaft'],
  untrainedResidents: ['未演练', '未开展演练', 'no drill'],
  noDetection: ['无感烟报警', '未装感烟', 'no detectors'],
};

export function listHazards(text: string): string[] {
  return text.split(/[、；;|/]/).map((part) => part.trim()).filter((part) => part !== '');
}

/** One hazard, or the several that "no-water building" stands for; the reason when it is none. */
export function readHazardWords(text: string): readonly WrittenHazard[] | 'unknown' | 'noShare' | 'badShare' {
  const share = /^(.*?)[\s（(]*(-?\d+(?:\.\d+)?)\s*[%％][）)]?$/.exec(text);
  const name = plain(share?.[1] ?? text);
  if (['无水楼栋', '无水', 'nowaterbuilding', 'nowater'].includes(name)) return NO_WATER;
  const hazard = HAZARDS.find(({ kind, names }) => [kind, names.zh, names.en, ...(ALSO_CALLED[kind] ?? [])].some((known) => plain(known) === name));
  if (hazard === undefined) return 'unknown';
  if (share === null) return [{ kind: hazard.kind, fields: {} }];
  const shareFrac = Number(share[2]) / 100;
  if (!takesShare(hazard.kind)) return 'noShare';
  return shareFrac >= 0 && shareFrac <= 1 ? [{ kind: hazard.kind, fields: { shareFrac } }] : 'badShare';
}

export function takesShare(kind: string): boolean {
  const schema = hazardByKind(kind)?.spec;
  return schema instanceof z.ZodObject && 'shareFrac' in schema.shape;
}

/** What may stand in a hazard column. */
export function hazardNames(): string[] {
  return HAZARDS.flatMap(({ kind, names }) => [names.zh, names.en, kind]);
}

function plain(name: string): string {
  return name.replace(/[\s\-_]/g, '').toLowerCase();
}
