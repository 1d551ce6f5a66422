/** Opens and solves an EPANET file as it stands, to see what somebody who opens it will see. */
import { CountType, InitHydOption, LinkProperty, NodeProperty, Project, Workspace } from 'epanet-js';
import type { Names } from '../../catalog/hazard.ts';
import { codeIn, sentenceOf, warningOf } from './epanet-says.ts';

export interface InpSolution {
  /** Per link id, L/s (the file's own flow unit), from its first node to its second. */
  readonly flowLPerS: ReadonlyMap<string, number>;
  /** Per node id, m above the node; what EPANET believes of nodes without a source too. */
  readonly pressureM: ReadonlyMap<string, number>;
  /** What EPANET remarks; empty when it is content. */
  readonly remarks: readonly Names[];
}

/** A file that EPANET refuses gives no flows and says why. */
export async function solveInp(text: string): Promise<InpSolution> {
  const workspace = new Workspace();
  await workspace.loadModule();
  const project = new Project(workspace);
  workspace.writeFile('net.inp', text);
  try {
    project.open('net.inp', 'net.rpt', 'net.out');
    project.openH();
    project.initH(InitHydOption.InitFlow);
    const warningCode = warningOf(() => project.runH());
    const indexes = (type: CountType) => Array.from({ length: project.getCount(type) }, (_, i) => i + 1);
    const flowLPerS = new Map(indexes(CountType.LinkCount).map((index) => [project.getLinkId(index), project.getLinkValue(index, LinkProperty.Flow)]));
    const pressureM = new Map(indexes(CountType.NodeCount).map((index) => [project.getNodeId(index), project.getNodeValue(index, NodeProperty.Pressure)]));
    project.closeH();
    return { flowLPerS, pressureM, remarks: warningCode === 0 ? [] : [sentenceOf(warningCode)] };
  } catch (error) {
    return { flowLPerS: new Map(), pressureM: new Map(), remarks: [sentenceOf(codeIn(error instanceof Error ? error.message : ''))] };
  } finally {
    project.close();
  }
}
