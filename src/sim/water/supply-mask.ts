/**
 * Which part of the network a live source really reaches, and the head it would have at rest.
 * A pipe-network solver reports pressures in closed and dry parts without a word of warning (87 m in a dry riser was seen),
 * so this mask is computed here and is the only authority on "is there water".
 */
import type { ReadonlyNumbers } from '../readonly-state.ts';
import type { WaterInput, WaterLinkInput } from '../input.ts';

export interface Supply {
  /** Per node: 1 where an open path leads from a live source. */
  readonly isSupplied: Uint8Array;
  /** Per node: highest head at rest, m above datum; -Infinity where not supplied. */
  readonly staticHeadM: Float64Array;
}

export interface SupplyConditions {
  readonly isOpen: ReadonlyNumbers;
  readonly volumeL: ReadonlyNumbers;
  readonly levelM: ReadonlyNumbers;
  readonly engineHeadM: ReadonlyNumbers;
}

/**
 * Spreads the highest head from every live source along open links until nothing changes.
 * Pumps, check pipes and reducing valves pass water only from `from` to `to`.
 */
export function traceSupply(network: WaterInput, conditions: SupplyConditions): Supply {
  const staticHeadM = new Float64Array(network.nodes.length).fill(-Infinity);
  network.nodes.forEach((node, i) => {
    if (node.kind === 'reservoir') staticHeadM[i] = node.elevationM;
    if (node.kind === 'tank' && conditions.volumeL[i]! > 0) staticHeadM[i] = node.elevationM + conditions.levelM[i]!;
  });
  // A head can rise once over each pump at most, so as many rounds as links are always enough, also with pumps in a ring.
  for (let round = 0, isChanged = true; isChanged && round <= network.links.length; round++) {
    isChanged = false;
    network.links.forEach((link, i) => {
      if (conditions.isOpen[i] !== 1) return;
      const forthM = headAfter(link, staticHeadM[link.fromIndex]!, conditions.engineHeadM[i]!, network);
      if (forthM > staticHeadM[link.toIndex]!) {
        staticHeadM[link.toIndex] = forthM;
        isChanged = true;
      }
      if (link.kind !== 'pipe' || staticHeadM[link.toIndex]! <= staticHeadM[link.fromIndex]!) return;
      staticHeadM[link.fromIndex] = staticHeadM[link.toIndex]!;
      isChanged = true;
    });
  }
  return { staticHeadM, isSupplied: Uint8Array.from(staticHeadM, (headM) => (headM > -Infinity ? 1 : 0)) };
}

/** Head just behind a link when nothing flows. */
function headAfter(link: WaterLinkInput, headM: number, engineHeadM: number, network: WaterInput): number {
  if (headM === -Infinity) return headM;
  if (link.kind === 'pump') return headM + (engineHeadM > 0 ? engineHeadM : (link.curve[0]?.headM ?? 0));
  if (link.kind === 'prv') return Math.min(headM, network.nodes[link.toIndex]!.elevationM + link.settingM);
  return headM;
}

/**
 * The thing that keeps water from a node: the first shut valve or dead pump, else the first empty tank, on the way back to a source.
 * @returns its id, or null when nothing is found (the network simply ends)
 */
export function causeOfDryness(network: WaterInput, nodeIndex: number, conditions: Pick<SupplyConditions, 'isOpen' | 'volumeL'>): string | null {
  const isSeen = new Uint8Array(network.nodes.length);
  const queue = [nodeIndex];
  let emptyTank: string | null = null;
  isSeen[nodeIndex] = 1;
  for (const at of queue) {
    const node = network.nodes[at]!;
    if (node.kind === 'tank' && conditions.volumeL[at]! <= 0) emptyTank ??= node.id;
    for (let i = 0; i < network.links.length; i++) {
      const link = network.links[i]!;
      if (link.toIndex !== at && (link.kind !== 'pipe' || link.fromIndex !== at)) continue;
      if (conditions.isOpen[i] !== 1 && link.control !== 'engine' && link.kind !== 'checkPipe') return link.id;
      const next = link.toIndex === at ? link.fromIndex : link.toIndex;
      if (conditions.isOpen[i] === 1 && isSeen[next] === 0) {
        isSeen[next] = 1;
        queue.push(next);
      }
    }
  }
  return emptyTank;
}
