/** What makes a network insoluble or senseless, said before anybody runs it. */
import type { WaterInput } from '../../sim/index.ts';

/** How to complain about one node or link of the network as it was written. */
export interface WaterComplaints {
  readonly node: (index: number, problem: string, allowed: string) => void;
  readonly link: (index: number, problem: string, allowed: string) => void;
  readonly network: (problem: string, allowed: string) => void;
}

/** No source, parts without one, reducing valves in each other's way. Ends of all links must exist. */
export function checkNetwork(network: Pick<WaterInput, 'nodes' | 'links'>, complain: WaterComplaints): void {
  if (network.nodes.length === 0) return;
  if (network.nodes.every((node) => node.kind === 'junction')) complain.network('the network has no source', 'at least one tank or reservoir');
  else checkIslands(network, complain);
  checkReducers(network, complain);
}

/** Shut valves count as joined: they can be opened. */
function checkIslands({ nodes, links }: Pick<WaterInput, 'nodes' | 'links'>, complain: WaterComplaints): void {
  const reached = new Set(nodes.flatMap((node, i) => (node.kind === 'junction' ? [] : [i])));
  for (const at of reached) {
    for (const { fromIndex, toIndex } of links) {
      if (fromIndex === at) reached.add(toIndex);
      if (toIndex === at) reached.add(fromIndex);
    }
  }
  nodes.forEach((node, i) => {
    if (!reached.has(i)) complain.node(i, `no pipe joins "${node.id}" to any source, not even through a shut valve`, 'join it, or take it out');
  });
}

/** EPANET cannot let two reducing valves hold the pressure of one node, nor one sit on a tank. */
function checkReducers({ nodes, links }: Pick<WaterInput, 'nodes' | 'links'>, complain: WaterComplaints): void {
  links.forEach((link, i) => {
    if (link.kind !== 'prv') return;
    for (const end of [link.fromIndex, link.toIndex]) {
      if (nodes[end]!.kind !== 'junction') complain.link(i, `reducing valve "${link.id}" sits on "${nodes[end]!.id}"`, 'a piece of pipe between them');
    }
    const rival = links.findIndex((other, j) => j !== i && other.kind === 'prv' && (other.toIndex === link.toIndex || other.fromIndex === link.toIndex));
    if (rival >= 0 && (links[rival]!.toIndex !== link.toIndex || rival < i)) complain.link(i, `reducing valves "${links[rival]!.id}" and "${link.id}" meet at "${nodes[link.toIndex]!.id}"`, 'one reducing valve a node');
  });
}
