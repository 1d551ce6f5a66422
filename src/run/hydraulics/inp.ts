import type { HydraulicConditions, WaterInput, WaterLinkInput } from '../../sim/index.ts';

/** Metres to the millimetres EPANET wants for pipe diameters in SI units. */
export const MM_PER_M = 1000;

/** A held outlet pressure as a pump curve: nearly flat to the appliance's limit, then falling off. Source: domain C5, ordinary engine (40 L/s, 100 m), (60, 70). */
const BEYOND_LIMIT = 1.5;
const HEAD_BEYOND_LIMIT_FRAC = 0.7;
/**
 * Droop of the pump's pressure governor between no flow and its limit.
 * Assumed: 2 % of the held head, range 0.5 % .. 5 %; some droop must be there, for EPANET wants a falling curve.
 */
const GOVERNOR_DROOP_FRAC = 0.02;

/** Source: domain C5, what settles standpipe networks with hydrants as emitters. */
export const SOLVER_OPTIONS = ['Units LPS', 'Headloss H-W', 'Emitter Exponent 0.5', 'Trials 200', 'Accuracy 0.0001', 'Unbalanced Continue 10'] as const;

type CurvePoint = WaterLinkInput['curve'][number];

/** What is open and what the coupled appliances hold; the rest of a network never changes. */
export type ValvePositions = Pick<HydraulicConditions, 'isOpen' | 'engineHeadM' | 'engineMaxLPerS'>;

/**
 * The open part of a network as an EPANET input file: nodes `n0…`, links `l0…` by index, so that no id of a scenario has to obey
 * EPANET's rules. Shut links and nodes without an open link are left out: a dry or cut-off part has no place in the equations
 * (it makes them singular, error 110).
 * @param options  further lines of [OPTIONS]
 */
export function toInp(network: WaterInput, { isOpen, engineHeadM, engineMaxLPerS }: ValvePositions, options: readonly string[] = []): string {
  const links = network.links.map((link, i) => ({ link, i, id: `l${i}`, ends: `n${link.fromIndex} n${link.toIndex}` })).filter((_, i) => isOpen[i] === 1);
  const isJoined = new Set(links.flatMap(({ link }) => [link.fromIndex, link.toIndex]));
  const nodesOf = (kind: string) => network.nodes.flatMap((node, i) => (node.kind === kind && isJoined.has(i) ? [{ node, id: `n${i}` }] : []));
  const linksOf = (...kinds: readonly string[]) => links.filter(({ link }) => kinds.includes(link.kind));
  return inpText([
    ['TITLE', ['network']],
    ['JUNCTIONS', nodesOf('junction').map(({ node, id }) => `${id} ${node.elevationM} 0`)],
    ['RESERVOIRS', nodesOf('reservoir').map(({ node, id }) => `${id} ${node.elevationM}`)],
    ['TANKS', nodesOf('tank').map(({ node, id }) => `${id} ${node.elevationM} ${node.levelM} 0 ${node.maxLevelM} ${node.diameterM} 0`)],
    ['PIPES', linksOf('pipe', 'checkPipe').map(({ link, id, ends }) => `${id} ${ends} ${pipeSize(link)} ${link.kind === 'checkPipe' ? 'CV' : 'Open'}`)],
    ['PUMPS', linksOf('pump').map(({ id, ends }) => `${id} ${ends} HEAD c${id}`)],
    ['VALVES', linksOf('prv').map(({ link, id, ends }) => `${id} ${ends} ${link.diameterM * MM_PER_M} PRV ${link.settingM} ${link.minorLossK}`)],
    ['CURVES', linksOf('pump').flatMap(({ link, i, id }) => curveOf(link, engineHeadM[i]!, engineMaxLPerS[i]!).map((point) => `c${id} ${point.flowLPerS} ${point.headM}`))],
    ['TIMES', ['Duration 0:00']],
    ['OPTIONS', [...SOLVER_OPTIONS, ...options]],
  ]);
}

/** Sections of an EPANET file as its text. */
export function inpText(sections: readonly (readonly [name: string, lines: readonly string[]])[]): string {
  return [...sections.flatMap(([name, lines]) => [`[${name}]`, ...lines]), '[END]', ''].join('\n');
}

/** The operator holds this pressure at the gauge, which sits at the height of the appliance's own tank (the suction node). */
function curveOf(link: WaterLinkInput, heldM: number, maxLPerS: number): readonly CurvePoint[] {
  if (link.control !== 'engine' || heldM === 0) return link.curve;
  return [
    { flowLPerS: 0, headM: heldM * (1 + GOVERNOR_DROOP_FRAC) },
    { flowLPerS: maxLPerS, headM: heldM },
    { flowLPerS: maxLPerS * BEYOND_LIMIT, headM: heldM * HEAD_BEYOND_LIMIT_FRAC },
    { flowLPerS: maxLPerS * BEYOND_LIMIT * 2, headM: 0 },
  ];
}

/** Length, diameter, roughness and minor loss of a pipe's line. */
export function pipeSize(link: WaterLinkInput): string {
  return `${link.lengthM} ${link.diameterM * MM_PER_M} ${link.roughnessC} ${link.minorLossK}`;
}
