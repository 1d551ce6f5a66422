/** EPANET behind the core's HydraulicSolver port. The only file that knows the library. */
import { InitHydOption, LinkProperty, NodeProperty, Project, Workspace } from 'epanet-js';
import type { HydraulicConditions, HydraulicResult, HydraulicSolver, WaterInput } from '../../sim/index.ts';
import { codeIn, sentenceOf, warningOf } from './epanet-says.ts';
import { toInp } from './inp.ts';

/**
 * Networks with their valve positions that are kept open, over all runs of a process; a run sees a handful. The library gives the engine's
 * memory back only when its objects are collected, which a long series of runs may not live to see: its projects are used again instead.
 */
const OPEN_NETWORKS_MAX = 24;

/** One network with one set of open links. */
interface OpenNetwork {
  readonly project: Project;
  /** Per node and link of the whole network: EPANET's index, 0 where it was left out. */
  readonly nodeIndex: readonly number[];
  readonly linkIndex: readonly number[];
}

/**
 * Ways of iterating, tried in this order. The first is the fastest; a reducing valve that hunts near its setting can make it
 * fail (error 110), and damping or rarer status checks then settle it.
 */
const ITERATIONS: readonly (readonly string[])[] = [[], ['Damplimit 1'], ['Checkfreq 10', 'Maxcheck 100'], ['Damplimit 0.1', 'Checkfreq 20', 'Maxcheck 150']];

/** Loads the engine once; networks stay open for repeated solves. */
export async function loadHydraulics(): Promise<HydraulicSolver> {
  const workspace = new Workspace();
  await workspace.loadModule();
  const openFor = keepOpen(workspace);
  return {
    solve(network, conditions) {
      let lastCode = 0;
      for (const options of ITERATIONS) {
        const result = trySolve(() => openFor(network, conditions, options), network, conditions);
        if (typeof result !== 'number') return result;
        lastCode = result;
      }
      const open = network.hydrants.filter((_, i) => conditions.emitter[i]! > 0).map((hydrant) => hydrant.id);
      const { zh, en } = sentenceOf(lastCode);
      throw new Error(`the water network has no steady state with ${open.join(', ')} open: ${en} ${zh}`);
    },
  };
}

/** The networks used last, open; the one not used for longest makes room. */
function keepOpen(workspace: Workspace): (network: WaterInput, conditions: HydraulicConditions, options: readonly string[]) => OpenNetwork {
  const numberOf = new WeakMap<WaterInput, number>();
  let inputCount = 0;
  const kept = new Map<string, OpenNetwork>();
  const idle: Project[] = [];
  return (network, conditions, options) => {
    if (!numberOf.has(network)) numberOf.set(network, inputCount++);
    const key = [numberOf.get(network)!, ...[options, conditions.isOpen, conditions.engineHeadM, conditions.engineMaxLPerS, conditions.engineHoseM].map((part) => Array.from<string | number>(part).join())].join(';');
    const known = kept.get(key);
    kept.delete(key);
    if (!known && kept.size >= OPEN_NETWORKS_MAX) idle.push(closeOldest(kept));
    const project = known?.project ?? idle.pop() ?? new Project(workspace);
    try {
      const open = known ?? openNetwork(workspace, project, { network, conditions, options });
      kept.set(key, open);
      return open;
    } catch (error) {
      idle.push(project);
      throw error;
    }
  };
}

/** EPANET's error code when it gives up. */
function trySolve(open: () => OpenNetwork, network: WaterInput, conditions: HydraulicConditions): HydraulicResult | number {
  let opened: OpenNetwork | null = null;
  try {
    opened = open();
    return solve(opened, network, conditions);
  } catch (error) {
    opened?.project.closeH();
    return codeIn(error instanceof Error ? error.message : '');
  }
}

function closeOldest(kept: Map<string, OpenNetwork>): Project {
  const [key, { project }] = kept.entries().next().value!;
  kept.delete(key);
  project.close();
  return project;
}

function openNetwork(workspace: Workspace, project: Project, { network, conditions, options }: { readonly network: WaterInput; readonly conditions: HydraulicConditions; readonly options: readonly string[] }): OpenNetwork {
  const { isOpen } = conditions;
  workspace.writeFile('net.inp', toInp(network, conditions, options));
  project.open('net.inp', 'net.rpt', 'net.out');
  const isJoined = new Set(network.links.flatMap((link, i) => (isOpen[i] === 1 ? [link.fromIndex, link.toIndex] : [])));
  return {
    project,
    nodeIndex: network.nodes.map((_, i) => (isJoined.has(i) ? project.getNodeIndex(`n${i}`) : 0)),
    linkIndex: network.links.map((_, i) => (isOpen[i] === 1 ? project.getLinkIndex(`l${i}`) : 0)),
  };
}

function solve(open: OpenNetwork, network: WaterInput, conditions: HydraulicConditions): HydraulicResult {
  const emitterByNode = new Float64Array(network.nodes.length);
  network.hydrants.forEach((hydrant, i) => (emitterByNode[hydrant.nodeIndex]! += conditions.emitter[i]!));
  const drained = Float64Array.from(emitterByNode);
  let warningCode = solveOnce(open, network, conditions, drained);
  // A hose above the pressure line would suck air, not water: shut it and solve again. (EPANET's own "no backflow" option was
  // seen to stop at zero flow or to fail with error 110 on this kind of network.)
  for (let round = 0; shutSucking(open, drained) && round < network.hydrants.length; round++) warningCode = solveOnce(open, network, conditions, drained);
  return readResult(open, network, conditions, drained, warningCode);
}

function solveOnce(open: OpenNetwork, network: WaterInput, conditions: HydraulicConditions, emitterByNode: Float64Array): number {
  const { project, nodeIndex } = open;
  network.nodes.forEach((node, i) => {
    if (nodeIndex[i] === 0) return;
    if (node.kind === 'tank') project.setNodeValue(nodeIndex[i]!, NodeProperty.TankLevel, conditions.levelM[i]!);
    if (node.kind === 'junction') project.setNodeValue(nodeIndex[i]!, NodeProperty.Emitter, emitterByNode[i]!);
  });
  return warningOf(() => {
    project.openH();
    // Flows start from the same guess every time: a solve must not remember the one before it.
    project.initH(InitHydOption.InitFlow);
    project.runH();
    project.closeH();
  });
}

/** Zeroes the emitters that drew inward; true if there were any. */
function shutSucking({ project, nodeIndex }: OpenNetwork, emitterByNode: Float64Array): boolean {
  let hasShut = false;
  emitterByNode.forEach((coefficient, i) => {
    if (coefficient === 0 || nodeIndex[i] === 0 || project.getNodeValue(nodeIndex[i]!, NodeProperty.Demand) >= 0) return;
    emitterByNode[i] = 0;
    hasShut = true;
  });
  return hasShut;
}

function readResult({ project, nodeIndex, linkIndex }: OpenNetwork, network: WaterInput, conditions: HydraulicConditions, emitterByNode: Float64Array, warningCode: number): HydraulicResult {
  const valueOf = (index: number, property: NodeProperty) => (index > 0 ? project.getNodeValue(index, property) : 0);
  return {
    pressureM: Float64Array.from(nodeIndex, (index) => valueOf(index, NodeProperty.Pressure)),
    flowLPerS: Float64Array.from(linkIndex, (index) => (index > 0 ? project.getLinkValue(index, LinkProperty.Flow) : 0)),
    hydrantLPerS: Float64Array.from(network.hydrants, (hydrant, i) => {
      const sum = emitterByNode[hydrant.nodeIndex]!;
      return sum > 0 ? (valueOf(nodeIndex[hydrant.nodeIndex]!, NodeProperty.Demand) * conditions.emitter[i]!) / sum : 0;
    }),
    warningCode,
  };
}
