/**
 * Dry pipes are filled before they give water. A part that holds air counts as shut for the steady network until it is full;
 * what fills it is drawn from the nearest live source like any other water.
 */
import { TICK_S } from '../constants.ts';
import type { WaterInput, WaterLinkInput } from '../input.ts';
import type { WaterState } from './state.ts';
import { traceSupply } from './supply-mask.ts';
import { tankVolumeL } from './tanks.ts';

const PI = 3.141592653589793;
const L_PER_M3 = 1000;
/** Source: domain C1, a fire service inlet passes 10-15 L/s. Assumed: also what a roof tank gives into an empty riser; 8 .. 20. */
const FILL_L_PER_S = 15;
/** Air below this is gone, L. */
const NO_AIR_L = 1e-6;

/** A connected part that holds air, and the way water takes to it. */
interface DryPart {
  readonly linkIndexes: readonly number[];
  readonly volumeL: number;
  /** Links from the source into the part, each with the sense in which it is passed. */
  readonly path: readonly { readonly linkIndex: number; readonly senseFrac: 1 | -1 }[];
  /** Node where it begins. */
  readonly fromIndex: number;
}

export interface FilledPart {
  readonly fromIndex: number;
  readonly volumeL: number;
}

export function pipeVolumeL({ kind, lengthM, diameterM }: WaterLinkInput): number {
  return kind === 'pipe' || kind === 'checkPipe' ? (PI * diameterM * diameterM * lengthM * L_PER_M3) / 4 : 0;
}

/** Air in each pipe at the start, L: all of it where neither tanks nor the automatic pumps keep water standing above it. */
export function airAtStartL({ nodes, links, hydrants, adapters }: WaterInput): Float64Array {
  const isOpen = links.map((link) => ((link.kind === 'pump' ? link.control === 'auto' : link.isOpen) ? 1 : 0));
  const levelM = nodes.map((node) => node.levelM);
  const volumeL = nodes.map((node) => tankVolumeL(node, node.levelM));
  const { staticHeadM } = traceSupply({ nodes, links, hydrants, adapters }, { isOpen, levelM, volumeL, engineHeadM: links.map(() => 0) });
  const isWet = (n: number) => staticHeadM[n]! > nodes[n]!.elevationM;
  // The check valve of an inlet sits at the street: the pipe behind it stands full.
  return Float64Array.from(links, (link) => (isWet(link.toIndex) && (link.kind === 'checkPipe' || isWet(link.fromIndex)) ? 0 : pipeVolumeL(link)));
}

/** Whether water can pass a link at once: open, and no air in it. */
export function passesWater({ isOpen, airL }: Pick<WaterState, 'isOpen' | 'airL'>, linkIndex: number): boolean {
  return isOpen[linkIndex] === 1 && airL[linkIndex]! <= NO_AIR_L;
}

/** One second of filling; writes the flows that fill and the air left, and returns the parts that are full now. */
export function fillDryParts(own: WaterState, network: WaterInput): FilledPart[] {
  own.fillLPerS.fill(0);
  own.fillingLPerS = 0;
  if (!isAnyFilling(own, network)) return [];
  return dryParts(own, network).flatMap((part) => {
    const fillLPerS = Math.min(FILL_L_PER_S, part.volumeL / TICK_S);
    for (const { linkIndex, senseFrac } of part.path) own.fillLPerS[linkIndex]! += senseFrac * fillLPerS;
    own.fillingLPerS += fillLPerS;
    const leftFrac = 1 - (fillLPerS * TICK_S) / part.volumeL;
    const isFull = part.volumeL * leftFrac <= NO_AIR_L;
    for (const i of part.linkIndexes) own.airL[i] = isFull ? 0 : own.airL[i]! * leftFrac;
    return isFull ? [{ fromIndex: part.fromIndex, volumeL: part.linkIndexes.reduce((sumL, i) => sumL + pipeVolumeL(network.links[i]!), 0) }] : [];
  });
}

/** Asked every second: without a list of anything. */
function isAnyFilling(own: WaterState, { links }: WaterInput): boolean {
  for (let i = 0; i < links.length; i++) {
    const { fromIndex, toIndex } = links[i]!;
    if (isDryOpen(own, i) && (own.isSupplied[fromIndex] === 1 || own.isSupplied[toIndex] === 1)) return true;
  }
  return false;
}

function dryParts(own: WaterState, network: WaterInput): DryPart[] {
  const isTaken = new Uint8Array(network.links.length);
  return network.links.flatMap((link, i): DryPart[] => {
    if (isTaken[i] === 1 || !isDryOpen(own, i)) return [];
    const fromIndex = own.isSupplied[link.fromIndex] === 1 ? link.fromIndex : link.kind === 'pipe' && own.isSupplied[link.toIndex] === 1 ? link.toIndex : -1;
    const path = fromIndex < 0 ? null : pathTo(own, network, fromIndex);
    if (path === null) return [];
    const linkIndexes = spread(own, network, fromIndex, isTaken);
    return [{ linkIndexes, volumeL: linkIndexes.reduce((sumL, k) => sumL + own.airL[k]!, 0), path: [...path, { linkIndex: i, senseFrac: fromIndex === link.fromIndex ? 1 : -1 }], fromIndex }];
  });
}

function isDryOpen(own: WaterState, linkIndex: number): boolean {
  return own.isOpen[linkIndex] === 1 && own.airL[linkIndex]! > NO_AIR_L;
}

/** Open links with air that water entering at a node comes to. */
function spread(own: WaterState, { links, nodes }: WaterInput, fromIndex: number, isTaken: Uint8Array): number[] {
  const found: number[] = [];
  const isSeen = new Uint8Array(nodes.length);
  const queue = [fromIndex];
  isSeen[fromIndex] = 1;
  for (const at of queue) {
    links.forEach((link, i) => {
      const next = link.fromIndex === at ? link.toIndex : link.toIndex === at && link.kind === 'pipe' ? link.fromIndex : -1;
      if (next < 0 || isTaken[i] === 1 || !isDryOpen(own, i)) return;
      isTaken[i] = 1;
      found.push(i);
      if (isSeen[next] === 1) return;
      isSeen[next] = 1;
      queue.push(next);
    });
  }
  return found;
}

/** The shortest way from a source that has water; null: there is none. */
function pathTo(own: WaterState, { links, nodes }: WaterInput, toIndex: number): DryPart['path'] | null {
  const cameBy = new Int32Array(nodes.length).fill(-1);
  const isSeen = new Uint8Array(nodes.length);
  const queue = [toIndex];
  isSeen[toIndex] = 1;
  for (const at of queue) {
    const { kind } = nodes[at]!;
    if (kind === 'reservoir' || (kind === 'tank' && own.volumeL[at]! > 0)) return follow(links, cameBy, at, toIndex);
    links.forEach((link, i) => {
      const back = link.toIndex === at ? link.fromIndex : link.fromIndex === at && link.kind === 'pipe' ? link.toIndex : -1;
      if (back < 0 || isSeen[back] === 1 || own.isSupplied[back] !== 1 || !passesWater(own, i)) return;
      isSeen[back] = 1;
      cameBy[back] = i;
      queue.push(back);
    });
  }
  return null;
}

function follow(links: readonly WaterLinkInput[], cameBy: Int32Array, sourceIndex: number, toIndex: number): DryPart['path'] {
  const path: { linkIndex: number; senseFrac: 1 | -1 }[] = [];
  for (let at = sourceIndex; at !== toIndex; ) {
    const linkIndex = cameBy[at]!;
    const link = links[linkIndex]!;
    const isForth = link.fromIndex === at;
    path.push({ linkIndex, senseFrac: isForth ? 1 : -1 });
    at = isForth ? link.toIndex : link.fromIndex;
  }
  return path;
}
