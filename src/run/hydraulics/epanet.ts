/** EPANET behind the core's HydraulicSolver port. The only file that knows the library. */
import { InitHydOption, LinkProperty, NodeProperty, Project, Workspace } from 'epanet-js';
import type { HydraulicConditions, HydraulicResult, HydraulicSolver, WaterInput } from '../../sim/index.ts';
import { gateName, toInp } from './inp.ts';

/** A held outlet pressure as a pump curve: flat to the appliance's limit, then falling off. Source: [lifelane-c5] rule 8. */
const BEYOND_LIMIT = 1.5;
const HEAD_BEYOND_LIMIT_FRAC = 0.3;
/** EPANET wants a falling curve: two centimetres from no flow to the limit. */
const HELD_SLOPE_M = 0.02;

interface OpenNetwork {
  readonly project: Project;
  readonly nodeIndex: readonly number[];
  readonly linkIndex: readonly number[];
  /** Per link: what opens and shuts it (check pipes have a gate in series). */
  readonly valveIndex: readonly number[];
  /** Per link: engine head and limit now in the curve. */
  readonly heldM: Float64Array;
  readonly heldMaxLPerS: Float64Array;
}

/** Loads the engine once; every network stays open for repeated solves. */
export async function loadHydraulics(): Promise<HydraulicSolver> {
  const workspace = new Workspace();
  await workspace.loadModule();
  const openNetworks = new WeakMap<WaterInput, OpenNetwork>();
  let fileCount = 0;
  return {
    solve(network, conditions) {
      let open = openNetworks.get(network);
      if (!open) {
        open = openNetwork(workspace, network, `net${fileCount++}`);
        openNetworks.set(network, open);
      }
      return solve(open, network, conditions);
    },
  };
}

function openNetwork(workspace: Workspace, network: WaterInput, name: string): OpenNetwork {
  workspace.writeFile(`${name}.inp`, toInp(network));
  const project = new Project(workspace);
  project.open(`${name}.inp`, `${name}.rpt`, `${name}.out`);
  return {
    project,
    nodeIndex: network.nodes.map((_, i) => project.getNodeIndex(`n${i}`)),
    linkIndex: network.links.map((_, i) => project.getLinkIndex(`l${i}`)),
    valveIndex: network.links.map((link, i) => project.getLinkIndex(link.kind === 'checkPipe' ? gateName(i).pipe : `l${i}`)),
    heldM: new Float64Array(network.links.length),
    heldMaxLPerS: new Float64Array(network.links.length),
  };
}

function solve(open: OpenNetwork, network: WaterInput, conditions: HydraulicConditions): HydraulicResult {
  const { project } = open;
  setConditions(open, network, conditions);
  const hydrantLPerS = new Float64Array(network.hydrants.length);
  const warningCode = withoutConsoleNoise(() => {
    project.openH();
    // Flows start from the same guess every time: a solve must not remember the one before it.
    project.initH(InitHydOption.InitFlow);
    project.runH();
    return 0;
  });
  const pressureM = Float64Array.from(open.nodeIndex, (index) => project.getNodeValue(index, NodeProperty.Pressure));
  const flowLPerS = Float64Array.from(open.linkIndex, (index) => project.getLinkValue(index, LinkProperty.Flow));
  const openPerNode = new Map<number, number>();
  network.hydrants.forEach((hydrant, i) => {
    if (conditions.emitter[i]! > 0) openPerNode.set(hydrant.nodeIndex, (openPerNode.get(hydrant.nodeIndex) ?? 0) + conditions.emitter[i]!);
  });
  network.hydrants.forEach((hydrant, i) => {
    const sum = openPerNode.get(hydrant.nodeIndex);
    if (!sum || conditions.emitter[i]! === 0) return;
    const demandLPerS = project.getNodeValue(open.nodeIndex[hydrant.nodeIndex]!, NodeProperty.Demand);
    hydrantLPerS[i] = (demandLPerS * conditions.emitter[i]!) / sum;
  });
  project.closeH();
  return { pressureM, flowLPerS, hydrantLPerS, warningCode };
}

function setConditions(open: OpenNetwork, network: WaterInput, conditions: HydraulicConditions): void {
  const { project } = open;
  network.links.forEach((link, i) => {
    project.setLinkValue(open.valveIndex[i]!, LinkProperty.InitStatus, conditions.isOpen[i]! > 0 ? 1 : 0);
    if (link.kind === 'prv' && conditions.isOpen[i]! > 0) project.setLinkValue(open.linkIndex[i]!, LinkProperty.InitSetting, link.settingM);
    if (link.control === 'engine' && conditions.engineHeadM[i]! > 0) holdPressure(open, i, conditions);
  });
  const emitterByNode = new Float64Array(network.nodes.length);
  network.hydrants.forEach((hydrant, i) => (emitterByNode[hydrant.nodeIndex]! += conditions.emitter[i]!));
  network.nodes.forEach((node, i) => {
    if (node.kind === 'tank') project.setNodeValue(open.nodeIndex[i]!, NodeProperty.TankLevel, conditions.levelM[i]!);
    if (node.kind === 'junction') project.setNodeValue(open.nodeIndex[i]!, NodeProperty.Emitter, emitterByNode[i]!);
  });
}

/** The operator holds this pressure at the gauge, which sits at the height of the appliance's own tank (the suction node). */
function holdPressure(open: OpenNetwork, i: number, conditions: HydraulicConditions): void {
  const maxLPerS = conditions.engineMaxLPerS[i]!;
  const liftM = conditions.engineHeadM[i]!;
  if (open.heldM[i] === liftM && open.heldMaxLPerS[i] === maxLPerS) return;
  const curve = open.project.getCurveIndex(`cl${i}`);
  open.project.setCurve(curve, [0, maxLPerS, maxLPerS * BEYOND_LIMIT, maxLPerS * BEYOND_LIMIT * 2], [liftM + HELD_SLOPE_M, liftM, liftM * HEAD_BEYOND_LIMIT_FRAC, 0]);
  open.heldM[i] = liftM;
  open.heldMaxLPerS[i] = maxLPerS;
}

/** The library reports hydraulic warnings on the console; here they are data (a weak or unbalanced network is a result). */
function withoutConsoleNoise(run: () => number): number {
  const warn = console.warn;
  let warningCode = 0;
  console.warn = () => {
    warningCode = 1;
  };
  try {
    return run() || warningCode;
  } finally {
    console.warn = warn;
  }
}
