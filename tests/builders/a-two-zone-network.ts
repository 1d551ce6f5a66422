import type { AdapterInput, HydrantInput, WaterInput, WaterLinkInput, WaterNodeInput } from '../../src/sim/index.ts';

const STOREYS = 33;
const LOW_ZONE_TOP = 16;

/** The tested two-zone tower of 33 storeys: pump, pool, roof tank, two risers a zone, reducing valve, an adapter a zone. */
export function aTwoZoneNetwork(): WaterInput {
  const nodes: WaterNodeInput[] = [];
  const links: WaterLinkInput[] = [];
  const at = (id: string) => nodes.findIndex((node) => node.id === id);
  const node = (id: string, elevationM: number, kind: WaterNodeInput['kind'] = 'junction', tank = { levelM: 0, maxLevelM: 0, diameterM: 0 }) => nodes.push({ id, kind, elevationM, ...tank });
  const link = (id: string, from: string, to: string, rest: Partial<WaterLinkInput> = {}) =>
    links.push({ id, kind: 'pipe', fromIndex: at(from), toIndex: at(to), lengthM: 1, diameterM: 0.1, roughnessC: 120, minorLossK: 0, isOpen: true, curve: [], settingM: 0, control: 'none', startS: 0, ...rest });

  for (const [id, z] of [['PS', -4], ['PD', -4], ['BAS', -3], ['LZ', -3], ['HZ', -3], ['TOP', 97], ['ADL', 0.7], ['ADH', 0.7], ['SGL', 0], ['SGH', 0], ['LTOP', 47]] as const) node(id, z);
  for (const riser of ['A', 'B']) for (let f = 1; f <= STOREYS; f++) node(`${riser}${f}`, (f - 1) * 3 + 1.1);
  node('ES', 2, 'reservoir');
  node('POOL', -5, 'tank', { levelM: 3, maxLevelM: 4, diameterM: 7.5 });
  node('ROOF', 100.5, 'tank', { levelM: 2, maxLevelM: 2.2, diameterM: 3.4 });

  link('suc', 'POOL', 'PS', { lengthM: 5, diameterM: 0.2 });
  link('dis', 'PD', 'BAS', { lengthM: 15, diameterM: 0.15, minorLossK: 3 });
  link('toH', 'BAS', 'HZ', { lengthM: 5, diameterM: 0.15 });
  for (const r of ['A', 'B']) {
    link(`l${r}`, 'LZ', `${r}1`, { lengthM: 25, diameterM: 0.15, minorLossK: 1 });
    link(`h${r}`, 'HZ', `${r}${LOW_ZONE_TOP + 1}`, { lengthM: 75, diameterM: 0.15, minorLossK: 1 });
    for (let f = 1; f < STOREYS; f++) if (f !== LOW_ZONE_TOP) link(`${r}r${f}`, `${r}${f}`, `${r}${f + 1}`, { lengthM: 3 });
    link(`t${r}`, `${r}${STOREYS}`, 'TOP', { lengthM: 10, diameterM: 0.15, minorLossK: 1 });
    link(`k${r}`, `${r}${LOW_ZONE_TOP}`, 'LTOP', { lengthM: 8, minorLossK: 1 });
  }
  link('rf', 'ROOF', 'TOP', { kind: 'checkPipe', lengthM: 10, minorLossK: 2 });
  link('adL', 'ADL', 'LZ', { kind: 'checkPipe', lengthM: 20, diameterM: 0.15, minorLossK: 2 });
  link('adH', 'ADH', 'HZ', { kind: 'checkPipe', lengthM: 20, diameterM: 0.15, minorLossK: 2 });
  link('sL', 'SGL', 'ADL');
  link('sH', 'SGH', 'ADH');
  const own = [{ flowLPerS: 0, headM: 190 }, { flowLPerS: 20, headM: 150 }, { flowLPerS: 30, headM: 97.5 }];
  const engine = [{ flowLPerS: 0, headM: 130 }, { flowLPerS: 40, headM: 100 }, { flowLPerS: 60, headM: 70 }];
  link('FP', 'PS', 'PD', { kind: 'pump', curve: own, control: 'auto', startS: 30 });
  link('EL', 'ES', 'SGL', { kind: 'pump', curve: engine, control: 'engine' });
  link('EH', 'ES', 'SGH', { kind: 'pump', curve: engine, control: 'engine' });
  link('RV', 'BAS', 'LZ', { kind: 'prv', diameterM: 0.15, settingM: 82 });

  const hydrants: HydrantInput[] = [];
  for (let f = 1; f <= STOREYS; f++)
    for (const r of ['A', 'B']) hydrants.push({ id: `F${f}.hydrant${r}`, nodeIndex: at(`${r}${f}`), compartmentIndex: -1, storeyIndex: f - 1, isComplete: true, emitterLPerSPerSqrtM: 1.215 });
  const adapter = (id: string, engineLink: string, zone: string, from: number, to: number): AdapterInput => ({
    id, engineLinkIndex: links.findIndex((l) => l.id === engineLink), zone, servesFromStorey: from, servesToStorey: to, positionM: [0, 0], isLabelled: true, isUsable: true,
  });
  return { nodes, links, hydrants, adapters: [adapter('low', 'EL', 'low', 1, LOW_ZONE_TOP), adapter('high', 'EH', 'high', LOW_ZONE_TOP + 1, STOREYS)] };
}
