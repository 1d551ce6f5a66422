/** Puts labels beside their anchors so that none covers another: the important first, the hopeless not at all. */
import type { AreaPx } from './plan-transform.ts';

export interface LabelRequest {
  readonly key: string;
  readonly text: string;
  readonly anchorXPx: number;
  readonly anchorYPx: number;
  /** Keeps this far from the anchor (half the size of the symbol). */
  readonly clearPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Higher is placed earlier. */
  readonly priority: number;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  readonly box: AreaPx;
}

/** Directions round an anchor, the best first: right, left, above, below, then the corners. */
const DIRECTIONS: readonly (readonly [dx: number, dy: number])[] = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
const DISTANCES: readonly number[] = [1, 2, 3.2, 4.6];
const GAP_PX = 2;

export function layoutLabels(requests: readonly LabelRequest[], area: AreaPx, taken: readonly AreaPx[] = []): PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  const ordered = requests.map((request, i) => ({ request, i })).sort((a, b) => b.request.priority - a.request.priority || a.i - b.i);
  for (const { request } of ordered) {
    const box = candidates(request).find((candidate) => isInside(candidate, area) && !boxes.some((other) => overlap(candidate, other)));
    if (!box) continue;
    boxes.push(box);
    placed.push({ request, box });
  }
  return placed;
}

/** The label that lies there; null: none. */
export function labelAt(placed: readonly PlacedLabel[], xPx: number, yPx: number): LabelRequest | null {
  return placed.find(({ box }) => xPx >= box.xPx && xPx <= box.xPx + box.widthPx && yPx >= box.yPx && yPx <= box.yPx + box.heightPx)?.request ?? null;
}

/** Within this many widths of the word the same word is written once. */
const GATHER_WIDTHS = 1.6;

/** Things of one name that stand together get one label in their middle: `私家车 ×3`. @param shared  words and measures it */
export function gatherLabels(requests: readonly LabelRequest[], shared: (first: LabelRequest, count: number) => Pick<LabelRequest, 'text' | 'widthPx'>): LabelRequest[] {
  const groups: LabelRequest[][] = [];
  for (const request of requests) {
    const group = groups.find((members) => members.some((member) => member.text === request.text && distancePx(member, request) <= GATHER_WIDTHS * request.widthPx));
    if (group) group.push(request);
    else groups.push([request]);
  }
  return groups.map((members) => (members.length === 1 ? members[0]! : { ...inTheMiddle(members), ...shared(members[0]!, members.length) }));
}

function distancePx(a: LabelRequest, b: LabelRequest): number {
  return Math.hypot(a.anchorXPx - b.anchorXPx, a.anchorYPx - b.anchorYPx);
}

/** The member nearest to the mean of all: an anchor that is a thing, not a gap between things. */
function inTheMiddle(members: readonly LabelRequest[]): LabelRequest {
  const mean = (of: (member: LabelRequest) => number) => members.reduce((sum, member) => sum + of(member), 0) / members.length;
  const centre = { ...members[0]!, anchorXPx: mean((member) => member.anchorXPx), anchorYPx: mean((member) => member.anchorYPx) };
  return members.reduce((nearest, member) => (distancePx(member, centre) < distancePx(nearest, centre) ? member : nearest));
}

function candidates({ anchorXPx, anchorYPx, clearPx, widthPx, heightPx }: LabelRequest): AreaPx[] {
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([dx, dy]) => ({
      // Whole pixels: text between two of them is blurred.
      xPx: Math.round(anchorXPx + dx * (clearPx * distance + widthPx / 2 + GAP_PX) - widthPx / 2),
      yPx: Math.round(anchorYPx + dy * (clearPx * distance + heightPx / 2 + GAP_PX) - heightPx / 2),
      widthPx,
      heightPx,
    })),
  );
}

/** A thin line from anchor to label where the label had to move away; null when it is plain what it belongs to. */
export function leaderOf({ anchorXPx, anchorYPx, clearPx }: LabelRequest, box: AreaPx): readonly [readonly [number, number], readonly [number, number]] | null {
  const toX = Math.min(box.xPx + box.widthPx, Math.max(box.xPx, anchorXPx));
  const toY = Math.min(box.yPx + box.heightPx, Math.max(box.yPx, anchorYPx));
  const awayPx = Math.hypot(toX - anchorXPx, toY - anchorYPx);
  return awayPx > clearPx * 1.6 + GAP_PX ? [[anchorXPx, anchorYPx], [toX, toY]] : null;
}

function isInside(box: AreaPx, area: AreaPx): boolean {
  return box.xPx >= area.xPx && box.yPx >= area.yPx && box.xPx + box.widthPx <= area.xPx + area.widthPx && box.yPx + box.heightPx <= area.yPx + area.heightPx;
}

export function overlap(a: AreaPx, b: AreaPx): boolean {
  return a.xPx < b.xPx + b.widthPx && b.xPx < a.xPx + a.widthPx && a.yPx < b.yPx + b.heightPx && b.yPx < a.yPx + a.heightPx;
}
