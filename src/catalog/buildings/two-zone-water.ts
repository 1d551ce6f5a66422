/** The two-zone standpipe network of a tower: the layout that was tested with EPANET, for any number of storeys and risers. */
import type { AdapterInput, HydrantInput, PointM, WaterInput, WaterLinkInput, WaterNodeInput } from '../../sim/index.ts';
import type { TwoZoneWaterSpec } from './two-zone-water-spec.ts';

export interface WaterSite {
  readonly storeyCount: number;
  readonly storeyHeightM: number;
  readonly entranceM: PointM;
  readonly corridorIndexOf: (storeyNumber: number) => number;
}

/** Source: nozzle 19 mm, 25 m of 65 mm hose and the valve together [domain C2]. */
export const HYDRANT_EMITTER_L_PER_S_PER_SQRT_M = 1.215;
/** Source: hydrant valve 1.1 m above the floor [gb50974-2014] 7.4.8. */
const VALVE_HEIGHT_M = 1.1;
/** Assumed: new to middle-aged steel, Hazen-Williams, range 100-140. */
const ROUGHNESS_C = 120;
const RISER_DIAMETER_M = 0.1;
const MAIN_DIAMETER_M = 0.15;
/** Source: fire pump of the tested tower, (0, 190), (20, 150), (30, 97.5); shape [gb50974-2014] 5.1.6. */
const SHUT_OFF_FRAC = 190 / 150;
const OVERLOAD_FRAC = 97.5 / 150;
const RATED_FLOW_L_PER_S = 20;
const OVERLOAD_FLOW_L_PER_S = 30;
/** Source: domain C5, rated head less highest valve in the tested tower: code pressure 35 m plus losses. */
const RATED_MARGIN_M = 53;
/** Source: domain C5, reducer setting less the highest low-zone valve in the tested tower (82 - 46.1). */
const REDUCER_MARGIN_M = 35.9;
/** Source: ordinary engine free on its curve [domain C5]. */
const ENGINE_CURVE = [{ flowLPerS: 0, headM: 130 }, { flowLPerS: 40, headM: 100 }, { flowLPerS: 60, headM: 70 }] as const;

interface Layout extends WaterSite {
  readonly spec: TwoZoneWaterSpec;
  /** Storeys of the low zone, counted from the ground: also the number of its highest storey. */
  readonly lowZoneCount: number;
}

export function twoZoneWater(spec: TwoZoneWaterSpec, site: WaterSite): WaterInput {
  const halfStorey = Math.max(1, Math.floor(site.storeyCount / 2));
  const layout: Layout = { ...site, spec, lowZoneCount: Math.min(spec.lowZoneTopStorey ?? halfStorey, site.storeyCount - 1) };
  const nodes = waterNodes(layout);
  const nodeIndexById = new Map(nodes.map((node, index) => [node.id, index]));
  const indexOf = (id: string) => nodeIndexById.get(id)!;
  const links = waterLinks(layout, indexOf);
  return { nodes, links, hydrants: hydrants(layout, indexOf), adapters: adapters(layout, links) };
}

function valveElevationM(layout: WaterSite, storeyNumber: number): number {
  return (storeyNumber - 1) * layout.storeyHeightM + VALVE_HEIGHT_M;
}

function storeyNumbers(layout: WaterSite): number[] {
  return Array.from({ length: layout.storeyCount }, (_, i) => i + 1);
}

/** Nodes carry the ids of the tested network: PS, PD pump; BAS basement; LZ, HZ zone headers; ADL, ADH adapters; SGL, SGH engine outlets; ES engine suction. */
function waterNodes(layout: Layout): WaterNodeInput[] {
  const { storeyCount, storeyHeightM, lowZoneCount, spec } = layout;
  const junction = (id: string, elevationM: number): WaterNodeInput => ({ id, kind: 'junction', elevationM, levelM: 0, maxLevelM: 0, diameterM: 0 });
  return [
    junction('PS', -4), junction('PD', -4), junction('BAS', -3), junction('LZ', -3), junction('HZ', -3),
    junction('TOP', (storeyCount - 1) * storeyHeightM + 1), junction('LTOP', lowZoneCount * storeyHeightM - 1),
    junction('ADL', 0.7), junction('ADH', 0.7), junction('SGL', 0), junction('SGH', 0),
    ...spec.risers.flatMap((riser) => storeyNumbers(layout).map((n) => junction(`${riser}${n}`, valveElevationM(layout, n)))),
    { id: 'ES', kind: 'reservoir', elevationM: 2, levelM: 0, maxLevelM: 0, diameterM: 0 },
    { id: 'POOL', kind: 'tank', elevationM: -5, levelM: spec.poolLevelM, maxLevelM: 4, diameterM: 7.5 },
    { id: 'ROOF', kind: 'tank', elevationM: storeyCount * storeyHeightM + 1.5, levelM: spec.roofTankLevelM, maxLevelM: 2.2, diameterM: 3.4 },
  ];
}

function waterLinks(layout: Layout, indexOf: (id: string) => number): WaterLinkInput[] {
  const { storeyCount, lowZoneCount, spec } = layout;
  const topElevationM = valveElevationM(layout, storeyCount);
  const lowTopElevationM = valveElevationM(layout, lowZoneCount);
  const ratedM = Math.round(topElevationM + RATED_MARGIN_M);
  const link = (id: string, from: string, to: string, rest: Partial<WaterLinkInput>): WaterLinkInput => ({
    id, kind: 'pipe', fromIndex: indexOf(from), toIndex: indexOf(to), lengthM: 0, diameterM: MAIN_DIAMETER_M, roughnessC: ROUGHNESS_C, minorLossK: 0,
    isOpen: true, curve: [], settingM: 0, control: 'none', startS: 0, ...rest,
  });
  const engine = (id: string, to: string) => link(id, 'ES', to, { kind: 'pump', isOpen: false, curve: ENGINE_CURVE, control: 'engine' });
  const pumpCurve = [
    { flowLPerS: 0, headM: ratedM * SHUT_OFF_FRAC }, { flowLPerS: RATED_FLOW_L_PER_S, headM: ratedM }, { flowLPerS: OVERLOAD_FLOW_L_PER_S, headM: ratedM * OVERLOAD_FRAC },
  ];
  return [
    link('suc', 'POOL', 'PS', { lengthM: 5, diameterM: 0.2 }),
    link('dis', 'PD', 'BAS', { lengthM: 15, minorLossK: 3 }),
    link('toH', 'BAS', 'HZ', { lengthM: 5 }),
    ...spec.risers.flatMap((riser) => riserLinks(layout, riser, link)),
    link('rf', 'ROOF', 'TOP', { kind: 'checkPipe', lengthM: 10, diameterM: RISER_DIAMETER_M, minorLossK: 2 }),
    link('adL', 'ADL', 'LZ', { kind: 'checkPipe', lengthM: 20, minorLossK: 2 }),
    link('adH', 'ADH', 'HZ', { kind: 'checkPipe', lengthM: 20, minorLossK: 2 }),
    link('sL', 'SGL', 'ADL', { lengthM: 1, diameterM: RISER_DIAMETER_M }),
    link('sH', 'SGH', 'ADH', { lengthM: 1, diameterM: RISER_DIAMETER_M }),
    link('FP', 'PS', 'PD', { kind: 'pump', isOpen: false, curve: pumpCurve, control: 'auto', startS: spec.pumpStartS }),
    engine('EL', 'SGL'),
    engine('EH', 'SGH'),
    link('RV', 'BAS', 'LZ', { kind: 'prv', settingM: Math.round(lowTopElevationM + REDUCER_MARGIN_M) }),
  ];
}

type MakeLink = (id: string, from: string, to: string, rest: Partial<WaterLinkInput>) => WaterLinkInput;

/** Feeders from the zone headers, the riser storey by storey (not joined between the zones), and its head. */
function riserLinks(layout: Layout, riser: string, link: MakeLink): WaterLinkInput[] {
  const { storeyCount, lowZoneCount, storeyHeightM } = layout;
  const firstHigh = lowZoneCount + 1;
  const steps = storeyNumbers(layout).filter((n) => n < storeyCount && n !== lowZoneCount);
  return [
    link(`l${riser}`, 'LZ', `${riser}1`, { lengthM: 25, minorLossK: 1 }),
    link(`h${riser}`, 'HZ', `${riser}${firstHigh}`, { lengthM: Math.round(valveElevationM(layout, firstHigh) + 26), minorLossK: 1 }),
    ...steps.map((n) => link(`${riser}${n < lowZoneCount ? 'l' : 'h'}${n}`, `${riser}${n}`, `${riser}${n + 1}`, { lengthM: storeyHeightM, diameterM: RISER_DIAMETER_M })),
    link(`t${riser}`, `${riser}${storeyCount}`, 'TOP', { lengthM: 10, minorLossK: 1 }),
    link(`k${riser}`, `${riser}${lowZoneCount}`, 'LTOP', { lengthM: 8, diameterM: RISER_DIAMETER_M, minorLossK: 1 }),
  ];
}

function hydrants(layout: Layout, indexOf: (id: string) => number): HydrantInput[] {
  return storeyNumbers(layout).flatMap((n) =>
    layout.spec.risers.map((riser) => ({
      id: `F${n}.hydrant${riser}`, nodeIndex: indexOf(`${riser}${n}`), compartmentIndex: layout.corridorIndexOf(n), storeyIndex: n - 1,
      isComplete: true, emitterLPerSPerSqrtM: HYDRANT_EMITTER_L_PER_S_PER_SQRT_M,
    })),
  );
}

function adapters(layout: Layout, links: readonly WaterLinkInput[]): AdapterInput[] {
  const [xM, yM] = layout.entranceM;
  const linkIndexOf = (id: string) => links.findIndex((link) => link.id === id);
  const adapter = (id: string, engineLink: string, servesFromStorey: number, servesToStorey: number, offsetM: number): AdapterInput => ({
    id, engineLinkIndex: linkIndexOf(engineLink), zone: id, servesFromStorey, servesToStorey, positionM: [xM + offsetM, yM - 2], isLabelled: true, isUsable: true,
  });
  return [adapter('low', 'EL', 1, layout.lowZoneCount, -4), adapter('high', 'EH', layout.lowZoneCount + 1, layout.storeyCount, 4)];
}
