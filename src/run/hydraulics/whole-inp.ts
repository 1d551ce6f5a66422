import { NONE, traceSupply, type WaterInput, type WaterLinkInput, type WaterNodeInput } from '../../sim/index.ts';
import { inpText, MM_PER_M, pipeSize, SOLVER_OPTIONS } from './inp.ts';

/** EPANET's longest id. */
const MOST_ID_CHARACTERS = 31;

/**
 * The whole network as an EPANET file under its own ids: valves as they stand, automatic pumps running, the given hydrants open.
 * What no live source reaches is shut in [STATUS]: EPANET would report pressures there without a word.
 * @param openHydrants  indexes of hydrants
 */
export function toWholeInp(network: WaterInput, openHydrants: readonly number[], title: string): string {
  const nodeIds = epanetIds(network.nodes, 'n');
  const linkIds = epanetIds(network.links, 'l');
  const isReached = reachedNodes(network);
  const nodesOf = (kind: WaterNodeInput['kind']) => network.nodes.flatMap((node, i) => (node.kind === kind ? [{ node, id: nodeIds[i]! }] : []));
  const linksOf = (...kinds: readonly WaterLinkInput['kind'][]) =>
    network.links.flatMap((link, i) => (kinds.includes(link.kind) ? [{ link, i, id: linkIds[i]!, ends: `${nodeIds[link.fromIndex]!} ${nodeIds[link.toIndex]!}` }] : []));
  const isCutOff = ({ link }: { readonly link: WaterLinkInput }) => !isReached[link.fromIndex] || !isReached[link.toIndex];
  return inpText([
    ['TITLE', [title.replaceAll(/[\r\n[\]]/g, ' ')]],
    ['JUNCTIONS', nodesOf('junction').map(({ node, id }) => `${id} ${node.elevationM} 0`)],
    ['RESERVOIRS', nodesOf('reservoir').map(({ node, id }) => `${id} ${node.elevationM}`)],
    ['TANKS', nodesOf('tank').map(({ node, id }) => `${id} ${node.elevationM} ${node.levelM} 0 ${node.maxLevelM} ${node.diameterM} 0`)],
    ['PIPES', linksOf('pipe', 'checkPipe').map(({ link, id, ends }) => `${id} ${ends} ${pipeSize(link)} ${link.kind === 'checkPipe' ? 'CV' : link.isOpen ? 'Open' : 'Closed'}`)],
    ['PUMPS', linksOf('pump').map(({ id, ends }) => `${id} ${ends} HEAD c${id}`)],
    ['VALVES', linksOf('prv').map(({ link, id, ends }) => `${id} ${ends} ${link.diameterM * MM_PER_M} PRV ${link.settingM} ${link.minorLossK}`)],
    ['EMITTERS', emitters(network, nodeIds, isReached, openHydrants)],
    ['STATUS', [
      ...linksOf('pump').map((pump) => `${pump.id} ${runsByItself(pump.link) && !isCutOff(pump) ? 'Open' : 'Closed'} ; ${pump.link.control}`),
      ...linksOf('pipe').filter((pipe) => pipe.link.isOpen && isCutOff(pipe)).map(({ id }) => `${id} Closed ; stands open, no live source reaches it`),
      ...linksOf('prv').filter((valve) => !valve.link.isOpen || isCutOff(valve)).map(({ id }) => `${id} Closed`),
    ]],
    ['CURVES', linksOf('pump').flatMap(({ link, id }) => link.curve.map((point) => `c${id} ${point.flowLPerS} ${point.headM}`))],
    ['TIMES', ['Duration 0:00']],
    ['OPTIONS', SOLVER_OPTIONS],
  ]);
}

function emitters(network: WaterInput, nodeIds: readonly string[], isReached: readonly boolean[], openHydrants: readonly number[]): string[] {
  return network.nodes.flatMap((_, n) => {
    const here = openHydrants.filter((h) => network.hydrants[h]!.nodeIndex === n);
    if (here.length === 0) return [];
    const sum = here.reduce((total, h) => total + network.hydrants[h]!.emitterLPerSPerSqrtM, 0);
    const who = here.map((h) => network.hydrants[h]!.id).join(' ');
    return [isReached[n] ? `${nodeIds[n]!} ${sum} ; ${who}` : `; ${nodeIds[n]!} ${sum} ; ${who}: open and dry, no live source reaches it`];
  });
}

function runsByItself(link: WaterLinkInput): boolean {
  return link.control === 'auto';
}

function reachedNodes(network: WaterInput): readonly boolean[] {
  const isOpen = network.links.map((link) => (link.kind === 'pump' ? runsByItself(link) : link.isOpen) ? 1 : 0);
  const levelM = network.nodes.map((node) => node.levelM);
  const { isSupplied } = traceSupply(network, { isOpen, levelM, volumeL: levelM, engineHeadM: network.links.map(() => 0) });
  return Array.from(isSupplied, (flag) => flag === 1);
}

/** The scenario's ids where EPANET takes them, else `_n12`, `_l7` by index, which no id of a scenario can be. */
function epanetIds(items: readonly { readonly id: string }[], prefix: string): string[] {
  return items.map(({ id }, i) => (id.length <= MOST_ID_CHARACTERS - 1 && /^[\w.-]+$/.test(id) ? id : `_${prefix}${i}`));
}

/** Hydrants of the highest storey that has any: the place a riser serves worst. */
export function highestHydrants({ hydrants }: WaterInput): number[] {
  const top = hydrants.reduce((most, hydrant) => Math.max(most, hydrant.storeyIndex), NONE);
  return hydrants.flatMap((hydrant, h) => (hydrant.storeyIndex === top ? [h] : []));
}
