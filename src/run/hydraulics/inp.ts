import type { WaterInput, WaterLinkInput } from '../../sim/index.ts';

/** Metres to the millimetres EPANET wants for pipe diameters in SI units. */
const MM_PER_M = 1000;
/** Short enough to cost no head. */
const GATE_LENGTH_M = 0.1;

/**
 * The network as an EPANET input file: nodes `n0…`, links `l0…` by index, so that no id of a scenario has to obey EPANET's rules.
 * Units LPS, Hazen-Williams, emitter exponent 0.5, no backflow through emitters.
 */
export function toInp(network: WaterInput): string {
  const nodes = network.nodes.map((node, i) => ({ node, id: `n${i}` }));
  const links = network.links.map((link, i) => ({ link, i, id: `l${i}`, ends: `n${link.fromIndex} n${link.toIndex}` }));
  const of = (kind: string) => nodes.filter(({ node }) => node.kind === kind);
  const pipes = links.filter(({ link }) => link.kind === 'pipe');
  const checks = links.filter(({ link }) => link.kind === 'checkPipe').map(({ link, id, i }) => ({ link, id, gate: gateName(i) }));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['JUNCTIONS', [...of('junction').map(({ node, id }) => `${id} ${node.elevationM} 0`), ...checks.map(({ link, gate }) => `${gate.node} ${network.nodes[link.toIndex]!.elevationM} 0`)]],
    ['RESERVOIRS', of('reservoir').map(({ node, id }) => `${id} ${node.elevationM}`)],
    ['TANKS', of('tank').map(({ node, id }) => `${id} ${node.elevationM} ${node.levelM} 0 ${node.maxLevelM} ${node.diameterM} 0`)],
    [
      'PIPES',
      [
        ...pipes.map(({ link, id, ends }) => `${id} ${ends} ${sizeOf(link)} ${link.minorLossK} ${link.isOpen ? 'Open' : 'Closed'}`),
        ...checks.map(({ link, id, gate }) => `${id} n${link.fromIndex} ${gate.node} ${sizeOf(link)} ${link.minorLossK} CV`),
        ...checks.map(({ link, gate }) => `${gate.pipe} ${gate.node} n${link.toIndex} ${GATE_LENGTH_M} ${link.diameterM * MM_PER_M} ${link.roughnessC} 0 Open`),
      ],
    ],
    ['PUMPS', links.filter(({ link }) => link.kind === 'pump').map(({ id, ends }) => `${id} ${ends} HEAD c${id}`)],
    ['VALVES', links.filter(({ link }) => link.kind === 'prv').map(({ link, id, ends }) => `${id} ${ends} ${link.diameterM * MM_PER_M} PRV ${link.settingM} ${link.minorLossK}`)],
    ['CURVES', links.filter(({ link }) => link.kind === 'pump').flatMap(({ link, id }) => link.curve.map((point) => `c${id} ${point.flowLPerS} ${point.headM}`))],
    ['TIMES', ['Duration 0:00']],
    ['OPTIONS', ['Units LPS', 'Headloss H-W', 'Emitter Exponent 0.5', 'Trials 200', 'Accuracy 0.0001', 'Unbalanced Continue 10', 'Backflow Allowed NO']],
  ];
  return ['[TITLE]', 'network', ...sections.flatMap(([name, lines]) => [`[${name}]`, ...lines]), '[END]', ''].join('\n');
}

/** EPANET cannot shut a check-valve pipe (error 207), so each has a short gate pipe behind it. */
export function gateName(linkIndex: number): { readonly node: string; readonly pipe: string } {
  return { node: `g${linkIndex}`, pipe: `k${linkIndex}` };
}

function sizeOf(link: WaterLinkInput): string {
  return `${link.lengthM} ${link.diameterM * MM_PER_M} ${link.roughnessC}`;
}
