import { beforeAll, describe, expect, it } from 'vitest';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { createWorld, tick, type HydraulicSolver, type SimEvent, type WaterInput, type World } from '../../../src/sim/index.ts';
import { airAtStartL, pipeVolumeL } from '../../../src/sim/water/filling.ts';
import { anInput } from '../../builders/an-input.ts';
import { aTwoZoneNetwork } from '../../builders/a-two-zone-network.ts';

let hydraulics: HydraulicSolver;
beforeAll(async () => {
  hydraulics = await loadHydraulics();
});

const emptied = (network: WaterInput): WaterInput => ({
  ...network,
  nodes: network.nodes.map((node) => ({ ...node, levelM: 0 })),
  links: network.links.map((link) => (link.id === 'FP' ? { ...link, control: 'dead' as const } : link)),
});

interface Filling {
  readonly world: World;
  readonly events: SimEvent[];
  readonly flowLPerS: number[];
}

/** One hydrant of 30F held open from the start while an engine pumps into the high adapter. */
function pumpInto(water: WaterInput, untilS: number): Filling {
  const world = createWorld(anInput({ water }), 1, { hydraulics });
  const engine = water.links.findIndex((link) => link.id === 'EH');
  const hydrant = water.hydrants.findIndex(({ id }) => id === 'F30.hydrantA');
  const events: SimEvent[] = [];
  const flowLPerS: number[] = [];
  for (let s = 0; s < untilS; s++) {
    Object.assign(world.response, { engineHeadM: world.response.engineHeadM.map((_, i) => (i === engine ? 150 : 0)), engineMaxLPerS: world.response.engineMaxLPerS.map((_, i) => (i === engine ? 40 : 0)) });
    world.response.wantsHydrant[hydrant] = 1;
    tick(world, [], events);
    flowLPerS.push(world.water.hydrantLPerS[hydrant]!);
  }
  return { world, events, flowLPerS };
}

describe('pipes without water', () => {
  it('are none in a tower whose tanks are full, but for those before the inlets', () => {
    const network = aTwoZoneNetwork();
    const withAir = network.links.flatMap((link, i) => (airAtStartL(network)[i]! > 0 ? [link.id] : []));
    expect(withAir).toEqual(['sL', 'sH']);
  });

  it('are all in a tower whose tanks are empty, and the part above shut valves otherwise', () => {
    const dry = airAtStartL(emptied(aTwoZoneNetwork()));
    expect(dry.reduce((sumL, airL) => sumL + airL, 0)).toBeGreaterThan(6000);
    const cutOff = { ...aTwoZoneNetwork(), links: aTwoZoneNetwork().links.map((link) => (['hA', 'tA'].includes(link.id) ? { ...link, isOpen: false } : link)) };
    const risers = cutOff.links.flatMap((link, i) => (link.id.startsWith('Ar') && airAtStartL(cutOff)[i]! > 0 ? [link.id] : []));
    expect(risers).toHaveLength(16);
  });

  it('give nothing until the water that fills them is in, and give what they should from then on', () => {
    const { world, events, flowLPerS } = pumpInto(emptied(aTwoZoneNetwork()), 900);
    const firstS = flowLPerS.findIndex((flow) => flow > 0) + 1;
    const charged = events.filter((event) => event.kind === 'riserCharged');
    expect(charged.length).toBeGreaterThanOrEqual(1);
    expect(firstS - charged[0]!.timeS).toBeLessThan(3);
    // Feeders and risers of the high zone hold about 4 m3; the inlet passes 15 L/s.
    const highZoneL = world.input.water.links.filter(({ id }) => /^[ht][AB]$|^[AB]r(1[7-9]|2|3)|^adH$|^toH$|^dis$|^sH$/.test(id)).reduce((sumL, link) => sumL + pipeVolumeL(link), 0);
    expect(charged[0]!.values['volumeL']! / highZoneL).toBeGreaterThan(0.9);
    expect(charged[0]!.values['volumeL']! / highZoneL).toBeLessThan(1.2);
    expect(firstS).toBeGreaterThan(0.95 * (highZoneL / 15));
    expect(flowLPerS.at(-1)).toBeGreaterThan(8);
  });

  it('lose no litre on the way', () => {
    for (const untilS of [60, 400, 900]) {
      const { water } = pumpInto(emptied(aTwoZoneNetwork()), untilS).world;
      expect(water.filledL).toBeGreaterThan(800);
      expect(Math.abs(water.deliveredL + water.filledL - water.drawnL - water.suppliedByEnginesL)).toBeLessThan(1e-3 * (water.deliveredL + water.filledL));
    }
  });

  it('are filled once', () => {
    const { world } = pumpInto(emptied(aTwoZoneNetwork()), 900);
    const allL = airAtStartL(emptied(aTwoZoneNetwork())).reduce((sumL, airL) => sumL + airL, 0);
    expect(world.water.filledL).toBeLessThan(allL + 1);
  });
});

describe('an engine behind hose', () => {
  it('loses head with the square of the flow that passes', () => {
    const water = aTwoZoneNetwork();
    const open = water.links.map((link) => (link.kind === 'pump' ? (link.id === 'EH' ? 1 : 0) : 1));
    const engine = (hoseM: number) => {
      const only = (value: number) => water.links.map((link) => (link.id === 'EH' ? value : 0));
      const emitter = water.hydrants.map(({ id }) => (id === 'F20.hydrantA' || id === 'F20.hydrantB' ? 1.215 : 0));
      const isOpen = open.map((flag, i) => (['rf', 'suc', 'FP', 'EL', 'sL', 'adL'].includes(water.links[i]!.id) ? 0 : flag));
      const { flowLPerS, pressureM } = hydraulics.solve(water, { isOpen, levelM: water.nodes.map((node) => node.levelM), emitter, engineHeadM: only(102), engineMaxLPerS: only(40), engineHoseM: only(hoseM) });
      return { flow: flowLPerS[water.links.findIndex((link) => link.id === 'EH')]!, outlet: pressureM[water.nodes.findIndex((node) => node.id === 'SGH')]! };
    };
    const near = engine(0);
    const far = engine(165);
    expect(far.flow).toBeLessThan(near.flow - 2);
    expect(near.outlet - far.outlet).toBeGreaterThan(0);
    // The outlet stands 2 m below the engine's own tank; the governor droops by 2 % at most.
    const wantedM = 104 + 2.04 * (1 - far.flow / 40) - 0.00075 * 165 * far.flow * far.flow;
    expect(Math.abs(far.outlet - wantedM)).toBeLessThan(0.01 * 102);
  });
});
