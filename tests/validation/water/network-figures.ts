/** The fault table of the tested two-zone tower (domain C4, H4-H7) and the formulas of C2, through our solver port. Two hydrants open, pipes charged. */
import { createWorld, tick, traceSupply, type HydraulicSolver, type WaterInput, type World } from '../../../src/sim/index.ts';
import { feedLossM, nozzleHeadM } from '../../../src/sim/water/stream.ts';
import { tankVolumeL } from '../../../src/sim/water/tanks.ts';
import { anInput } from '../../builders/an-input.ts';
import { aTwoZoneNetwork } from '../../builders/a-two-zone-network.ts';
import { between, hydraulic, type Figure } from './figure.ts';

interface Engine {
  readonly link: 'EL' | 'EH';
  /** 0: free on its curve. */
  readonly headM: number;
  readonly maxLPerS: number;
}

export interface Faults {
  readonly storey: number;
  readonly isPumpDead?: boolean;
  readonly isDry?: boolean;
  readonly isReducerOpen?: boolean;
  readonly shut?: readonly string[];
  readonly engineCurve?: WaterInput['links'][number]['curve'];
  readonly engine?: Engine;
}

interface Reading {
  readonly pressureM: number;
  readonly flowLPerS: number;
  /** At the engine's outlet; 0 without one. */
  readonly outletM: number;
}

/** 1.0 MPa in metres of water: 101.97, not 102. Three centimetres decide whether 16.5 m still reads as the 16 of the table. */
const HELD_M = 1e6 / (1000 * 9.80665);
const FREE: Engine = { link: 'EH', headM: 0, maxLPerS: 0 };
const HELD: Engine = { link: 'EH', headM: HELD_M, maxLPerS: 20 };

export function networkWith({ isPumpDead = false, isDry = false, isReducerOpen = false, shut = [], engine, engineCurve }: Omit<Faults, 'storey'>): WaterInput {
  const base = aTwoZoneNetwork();
  return {
    ...base,
    nodes: base.nodes.map((node) => (isDry && node.kind === 'tank' ? { ...node, levelM: 0 } : node)),
    links: base.links.map((link) => ({
      ...link, isOpen: !shut.includes(link.id), ...(link.id === engine?.link && engineCurve ? { curve: engineCurve } : {}), ...(link.id === 'RV' && isReducerOpen ? { kind: 'pipe' as const } : {}), ...(link.id === 'FP' && (isPumpDead || isDry) ? { control: 'dead' as const } : {}),
    })),
  };
}

/** Pressure and flow at hydrants A and B of a storey. */
export function readingsAt(hydraulics: HydraulicSolver, faults: Faults): readonly [Reading, Reading] {
  const network = networkWith(faults);
  const { engine } = faults;
  const perLink = (value: number) => network.links.map((link) => (link.id === engine?.link ? value : 0));
  const wanted = network.links.map((link) => (link.kind === 'pump' ? Number(link.control === 'auto' || link.id === engine?.link) : Number(link.isOpen)));
  const levelM = network.nodes.map((node) => node.levelM);
  const { isSupplied } = traceSupply(network, { isOpen: wanted, levelM, volumeL: network.nodes.map((node) => tankVolumeL(node, node.levelM)), engineHeadM: perLink(engine?.headM ?? 0) });
  const isOpen = network.links.map((link, i) => (wanted[i] === 1 && isSupplied[link.fromIndex] === 1 && isSupplied[link.toIndex] === 1 ? 1 : 0));
  const isHere = (storeyIndex: number) => storeyIndex === faults.storey - 1;
  const emitter = network.hydrants.map((hydrant) => (isHere(hydrant.storeyIndex) && isSupplied[hydrant.nodeIndex] === 1 ? hydrant.emitterLPerSPerSqrtM : 0));
  const none = { pressureM: 0, flowLPerS: 0, outletM: 0 };
  if (emitter.every((one) => one === 0)) return [none, none];
  const result = hydraulics.solve(network, { isOpen, levelM, emitter, engineHeadM: perLink(engine?.headM ?? 0), engineMaxLPerS: perLink(engine?.maxLPerS ?? 0), engineHoseM: perLink(0) });
  const outletM = result.pressureM[network.links.find((link) => link.id === engine?.link)?.toIndex ?? -1] ?? 0;
  const [a, b] = network.hydrants.flatMap(({ storeyIndex, nodeIndex }, h) => (isHere(storeyIndex) ? [emitter[h] === 0 ? none : { pressureM: result.pressureM[nodeIndex]!, flowLPerS: result.hydrantLPerS[h]!, outletM }] : []));
  return [a!, b!];
}

/** Source: domain C5. */
const SUPPLY_CURVE = [{ flowLPerS: 0, headM: 240 }, { flowLPerS: 20, headM: 200 }, { flowLPerS: 40, headM: 120 }];

type Row = readonly [key: string, what: string, faults: Faults, pressureM: number, flowLPerS: number];
const dry = { isDry: true };
const ROWS: readonly Row[] = [
  ['C4, H5', 'healthy, 30F', { storey: 30 }, 62, 9.6],
  ['C4', 'healthy, 10F', { storey: 10 }, 50, 8.6],
  ['C4', 'reducer failed open, 10F', { storey: 10, isReducerOpen: true }, 99, 12.1],
  ['C4, H4', 'pump dead, roof tank alone, 30F', { storey: 30, isPumpDead: true }, 14, 4.6],
  ['C4', 'pump dead, roof tank alone, 10F', { storey: 10, isPumpDead: true }, 50, 8.6],
  ['C4', 'all dry, 30F', { storey: 30, ...dry }, 0, 0],
  ['C4, H6', 'dry, engine free on its curve, high inlet, 30F', { storey: 30, ...dry, engine: FREE }, 37, 7.4],
  ['C4', 'dry, engine free on its curve, high inlet, 33F', { storey: 33, ...dry, engine: FREE }, 30, 6.6],
  ...([[20, 46, 8.2], [22, 40, 7.7], [25, 31, 6.8], [28, 22, 5.7], [30, 16, 4.9], [33, 8, 3.4]] as const).map(
    ([storey, pressureM, flowLPerS]): Row => ['C4, H6, H7', `dry, engine held at 1.0 MPa, high inlet, ${storey}F`, { storey, ...dry, engine: HELD }, pressureM, flowLPerS],
  ),
  ['C4, H6', 'dry, engine on the low inlet, 30F', { storey: 30, ...dry, engine: { ...FREE, link: 'EL' } }, 0, 0],
  ['C4', 'dry, supply engine free on its curve, high inlet, 30F', { storey: 30, ...dry, engine: FREE, engineCurve: SUPPLY_CURVE }, 98, 12],
  ['C4', 'dry, supply engine as the drills have it (held at 2.0 MPa), high inlet, 30F', { storey: 30, ...dry, engine: { link: 'EH', headM: 2 * HELD_M, maxLPerS: 20 } }, 98, 12],
  ['C4', 'dry, engine free on its curve, low inlet, 10F', { storey: 10, ...dry, engine: { ...FREE, link: 'EL' } }, 91, 11.6],
];

export function faultFigures(hydraulics: HydraulicSolver): Figure[] {
  const figures = ROWS.flatMap(([key, what, faults, pressureM, flowLPerS]) => {
    const [reading] = readingsAt(hydraulics, faults);
    return pair(key, what, reading, pressureM, flowLPerS);
  });
  const [shutOff, other] = readingsAt(hydraulics, { storey: 30, shut: ['hA', 'tA'] });
  return [
    ...figures,
    ...pair('C4', 'one high riser valved off, 30F, on it', shutOff, 0, 0),
    ...pair('C4', 'one high riser valved off, 30F, on the other', other, 86, 11.3),
  ];
}

function pair(key: string, what: string, reading: Reading, pressureM: number, flowLPerS: number): Figure[] {
  return [
    { key, what, unit: 'm', ours: reading.pressureM, ...hydraulic(pressureM, 1) },
    { key, what, unit: 'L/s a hydrant', ours: reading.flowLPerS, ...hydraulic(flowLPerS, flowLPerS % 1 === 0 && flowLPerS > 0 ? 1 : 0.1) },
  ];
}

/** Both hydrants of 30F held open until a tank is empty, minutes. */
export function emptiedAfterMin(hydraulics: HydraulicSolver, faults: Omit<Faults, 'storey'>, tank: string): number {
  const network = networkWith(faults);
  const world = createWorld(anInput({ water: network }), 1, { hydraulics });
  network.hydrants.forEach((hydrant, i) => (world.response.wantsHydrant[i] = hydrant.storeyIndex === 29 ? 1 : 0));
  const at = network.nodes.findIndex((node) => node.id === tank);
  while (world.water.volumeL[at]! > 0 && world.timeS < 9000) tick(world, [], []);
  return world.timeS / 60;
}

/** A night without residents: what `readingsAt` gives comes out of the ticking world too, once the pipes are charged. */
export function worldAt(hydraulics: HydraulicSolver, faults: Faults, untilS: number): World {
  const network = networkWith(faults);
  const world = createWorld(anInput({ water: network }), 1, { hydraulics });
  world.water.airL.fill(0);
  const { engine } = faults;
  const link = network.links.findIndex(({ id }) => id === engine?.link);
  for (let s = 0; s < untilS; s++) {
    network.hydrants.forEach((hydrant, i) => (world.response.wantsHydrant[i] = hydrant.storeyIndex === faults.storey - 1 ? 1 : 0));
    if (engine) [world.response.engineHeadM[link], world.response.engineMaxLPerS[link]] = [engine.headM, engine.maxLPerS];
    tick(world, [], []);
  }
  return world;
}

export function enduranceFigures(hydraulics: HydraulicSolver): Figure[] {
  return [
    { key: 'H4', what: 'pump dead, two hydrants at 30F: roof tank of 18 m³ empty', unit: 'min', ours: emptiedAfterMin(hydraulics, { isPumpDead: true }, 'ROOF'), ...between(30, 36) },
    { key: 'H5, C4', what: 'pump on, two hydrants at 30F: pool of 132 m³ empty', unit: 'min', ours: emptiedAfterMin(hydraulics, {}, 'POOL'), ...between(110, 120, '110 or more, about 2 h') },
  ];
}

const STOREYS = [5, 10, 15, 20, 25, 30, 33] as const;
/** Source: domain C2, hand formula, MPa; the network model needs about 0.04 less. */
const THROUGH_ADAPTER_MPA = [0.52, 0.67, 0.81, 0.96, 1.11, 1.25, 1.34];
const UP_OWN_HOSE_MPA = [0.48, 0.65, 0.82, 0.98, 1.15, 1.31, 1.41];
const M_PER_MPA = 102;
const HAND_FORMULA_SPARE_MPA = 0.06;
const JET_L_PER_S = 6.5;

export function pumpPressureFigures(hydraulics: HydraulicSolver): Figure[] {
  return STOREYS.flatMap((storey, i): Figure[] => {
    const [adapterMpa, hoseMpa] = [THROUGH_ADAPTER_MPA[i]!, UP_OWN_HOSE_MPA[i]!];
    const upM = (storey - 1) * 3 + 1;
    return [
      {
        key: 'C2', what: `engine outlet for 0.35 MPa at two hydrants of ${storey}F, through the inlet`, unit: 'MPa', ours: outletFor35M(hydraulics, storey) / M_PER_MPA,
        given: `${adapterMpa}, about 0.04 less in a network`, low: adapterMpa - HAND_FORMULA_SPARE_MPA, high: adapterMpa,
      },
      {
        key: 'C2', what: `engine outlet for two jets of 6.5 L/s on ${storey}F, up 80 mm hose`, unit: 'MPa',
        ours: (upM + feedLossM(40 + upM) + 0.00172 * 25 * JET_L_PER_S * JET_L_PER_S + nozzleHeadM(JET_L_PER_S)) / M_PER_MPA, ...hydraulic(hoseMpa, 0.02),
      },
    ];
  });
}

/** Pressure at the engine's outlet, by halving the head it holds. */
function outletFor35M(hydraulics: HydraulicSolver, storey: number): number {
  let [low, high] = [20, 300];
  let foundM = 0;
  while (high - low > 0.05) {
    const headM = (low + high) / 2;
    const [{ pressureM, outletM }] = readingsAt(hydraulics, { storey, isDry: true, engine: { link: storey <= 16 ? 'EL' : 'EH', headM, maxLPerS: 40 } });
    foundM = outletM;
    if (pressureM < 35) low = headM;
    else high = headM;
  }
  return foundM;
}
