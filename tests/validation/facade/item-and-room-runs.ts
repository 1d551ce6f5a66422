/** One item in the open, one room on fire: what the page on fuels compares with published figures. */
import { fuelOf, type FuelDefinition } from '../../../src/catalog/fuels/fuel-definition.ts';
import { stepFacade } from '../../../src/sim/fire/facade.ts';
import { stepFire } from '../../../src/sim/fire/fire.ts';
import { stepProtection } from '../../../src/sim/protection/protection.ts';
import { stepSmoke } from '../../../src/sim/smoke/smoke.ts';
import { NONE, OUTSIDE } from '../../../src/sim/index.ts';
import { aFacade, aFuel, aRecorder, aWorld, burnFor } from '../../builders/a-facade.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';

const MIN_S = 60;
const UNTIL_S = 90 * MIN_S;
const BURNING_FRAC = 0.1;

export interface ItemRun {
  readonly peakKw: number;
  readonly burntMj: number;
  readonly megawattS: number;
  /** Time above a tenth of the peak. */
  readonly burningMin: number;
}

export function inTheOpen(definition: FuelDefinition): ItemRun {
  const fuel = fuelOf(definition, { id: 'item', compartmentIndex: NONE, facadeCellIndex: 0, ignitesAtS: 1 });
  const world = aWorld(aFacade({ storeyCount: 1, bayCount: 1, cell: () => ({ hasBalcony: false, glassBreakFluxKwPerM2: 1e9 }), fuels: [fuel] }));
  const hrrKw: number[] = [];
  for (let s = 0; s < UNTIL_S && world.fire.isOut[0] === 0; s++) {
    burnFor(world, 1);
    hrrKw.push(world.fire.demandKw[0]!);
  }
  const peakKw = Math.max(...hrrKw);
  const megawatt = hrrKw.findIndex((kw) => kw >= 1000);
  return { peakKw, burntMj: world.fire.burntMj[0]!, megawattS: megawatt < 0 ? Infinity : megawatt, burningMin: hrrKw.filter((kw) => kw >= BURNING_FRAC * peakKw).length / MIN_S };
}

export interface RoomRun {
  readonly insideKw: number;
  readonly outsideKw: number;
  readonly flashoverS: number;
  readonly layerK: number;
}

export function roomFire({ sizeM: [x, y, z], openingM: [w, h], peakKw }: { sizeM: readonly [number, number, number]; openingM: readonly [number, number]; peakKw: number }): RoomRun {
  const world = aWorld(anInput({
    compartments: [aRoom('room', { widthM: x, depthM: y, heightM: z })],
    openings: [aDoor('opening', 0, OUTSIDE, { widthM: w, heightM: h })],
    fuels: [aFuel('fire', { compartmentIndex: 0, ignitesAtS: 1, energyMj: 1e6, burningAreaM2: x * y / 2, course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw, decayFrac: 0.9 } })],
  }));
  const { events, emit } = aRecorder(world);
  const kept: RoomRun[] = [];
  while (world.tick < 15 * MIN_S) {
    world.timeS = world.tick += 1;
    stepFire(world.fire, world, emit);
    stepSmoke(world.smoke, world, emit);
    stepFacade(world.facade, world, emit);
    stepProtection(world.protection, world, emit);
    if (world.tick > 10 * MIN_S) kept.push({ insideKw: world.smoke.burntKw[0]!, outsideKw: world.smoke.externalKw[0]!, flashoverS: 0, layerK: world.smoke.upperTempK[0]! });
  }
  const mean = (of: (run: RoomRun) => number): number => kept.reduce((sum, run) => sum + of(run), 0) / kept.length;
  return { insideKw: mean((run) => run.insideKw), outsideKw: mean((run) => run.outsideKw), layerK: mean((run) => run.layerK), flashoverS: events.find((event) => event.kind === 'flashedOver')?.timeS ?? Infinity };
}
