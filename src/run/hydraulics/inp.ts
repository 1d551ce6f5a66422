import { hoseLossM, type HydraulicConditions, type WaterInput, type WaterLinkInput } from '../../sim/index.ts';

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

/** Points of a curve that falls with the square of the flow; straight lines between eight of them stay within 0.5 % of it. */
const HOSE_POINT_COUNT = 9;
/** As far as a curve behind hose is followed: until so much of the head is lost on the way. */
const MOST_LOST_FRAC = 0.95;

type CurvePoint = WaterLinkInput['curve'][number];

/** What is open and what the coupled appliances hold; the rest of a network never changes. */
export type ValvePositions = Pick<HydraulicConditions, 'isOpen' | 'engineHeadM' | 'engineMaxLPerS' | 'engineHoseM'>;

/**
 * The open part of a network as an EPANET input file: nodes `n0…`, links `l0…` by index, so that no id of a scenario has to obey
 * EPANET's rules. Shut links and nodes without an open link are left out: a dry or cut-off part has no place in the equations
 * (it makes them singular, error 110).
 * @param options  further lines of [OPTIONS]
 */
export function toInp(network: WaterInput, { isOpen, engineHeadM, engineMaxLPerS, engineHoseM }: ValvePositions, options: readonly string[] = []): string {
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
    ['CURVES', linksOf('pump').flatMap(({ link, i, id }) => curveOf(link, { headM: engineHeadM[i]!, maxLPerS: engineMaxLPerS[i]!, hoseM: engineHoseM[i]! }).map((point) => `c${id} ${point.flowLPerS} ${point.headM}`))],
    ['TIMES', ['Duration 0:00']],
    ['OPTIONS', [...SOLVER_OPTIONS, ...options]],
  ]);
}

/** Sections of an EPANET file as its text. */
export function inpText(sections: readonly (readonly [name: string, lines: readonly string[]])[]): string {
  return [...sections.flatMap(([name, lines]) => [`[${name}]`, ...lines]), '[END]', ''].join('\n');
}

interface HeldEngine {
  readonly headM: number;
  readonly maxLPerS: number;
  /** From its outlet to the adapter. */
  readonly hoseM: number;
}

/** The operator holds this pressure at the gauge, which sits at the height of the appliance's own tank (the suction node). */
function curveOf(link: WaterLinkInput, held: HeldEngine): readonly CurvePoint[] {
  const { headM, maxLPerS, hoseM } = held;
  if (link.control !== 'engine' || headM === 0) return link.curve;
  if (hoseM > 0) return behindHose(held);
  return [
    { flowLPerS: 0, headM: headM * (1 + GOVERNOR_DROOP_FRAC) },
    { flowLPerS: maxLPerS, headM },
    { flowLPerS: maxLPerS * BEYOND_LIMIT, headM: headM * HEAD_BEYOND_LIMIT_FRAC },
    { flowLPerS: maxLPerS * BEYOND_LIMIT * 2, headM: 0 },
  ];
}

/** What is left of the held head at the adapter, point by point as far as the hose passes anything worth having. */
function behindHose({ headM, maxLPerS, hoseM }: HeldEngine): readonly CurvePoint[] {
  const usableLPerS = Math.min(maxLPerS, Math.sqrt((MOST_LOST_FRAC * headM) / hoseLossM(hoseM, 1)));
  const points = Array.from({ length: HOSE_POINT_COUNT }, (_, k) => {
    const flowLPerS = (usableLPerS * k) / (HOSE_POINT_COUNT - 1);
    return { flowLPerS, headM: headM * (1 + GOVERNOR_DROOP_FRAC * (1 - flowLPerS / maxLPerS)) - hoseLossM(hoseM, flowLPerS) };
  });
  return [...points, { flowLPerS: usableLPerS * BEYOND_LIMIT, headM: 0 }];
}

/** Length, diameter, roughness and minor loss of a pipe's line. */
export function pipeSize(link: WaterLinkInput): string {
  return `${link.lengthM} ${link.diameterM * MM_PER_M} ${link.roughnessC} ${link.minorLossK}`;
}
