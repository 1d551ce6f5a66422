import { describe, expect, it } from 'vitest';
import { createResponse } from '../../../src/sim/response/response.ts';
import { oncomersSpeedFrac } from '../../../src/sim/occupants/stairs.ts';
import { UNIT, type World } from '../../../src/sim/index.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';
import { anEvacuation } from '../../builders/an-evacuation.ts';
import { aFireground, aTowerInput, aUnit } from '../response/a-fireground.ts';

/** 8 m of flight, 1.1 m wide. */
const FLIGHT = { areaM2: 8.8 };

describe('people on a flight who come the other way', () => {
  it('slow nobody where there are none, more the more there are, and never to a stand', () => {
    expect(oncomersSpeedFrac(FLIGHT, 5, 0)).toBe(1);
    expect(oncomersSpeedFrac(FLIGHT, 1, 3)).toBe(1);
    // Ten and six on 8.8 m2: 1.82 people a square metre where 1.14 walk: (1 - 0.266 x 1.82) / (1 - 0.266 x 1.14).
    expect(oncomersSpeedFrac(FLIGHT, 10, 6)).toBeCloseTo(0.74, 2);
    expect(oncomersSpeedFrac(FLIGHT, 10, 3)).toBeGreaterThan(0.74);
    expect(oncomersSpeedFrac(FLIGHT, 0, 500)).toBeGreaterThan(0.15);
  });
});

const behaviour = { alarmHeardFrac: 1, preMovementUntrainedS: 20, preMovementTrainedS: 20, preMovementSigma: 0 };

/** Seconds until all of eight storeys are out, with what stands on the stair in the meantime. */
function emptiedS(stage: (world: World) => void): number {
  const tower = aStairTower({ storeyCount: 8, flatCount: 4, peoplePerFlat: [3], homeFrac: 1, stairIds: ['A'], behaviour });
  const input = { ...tower, response: { ...tower.response, units: [aUnit('P1'), aUnit('P2')] } };
  const run = anEvacuation(input);
  run.world.response = createResponse(input, 1);
  run.world.protection.alarmAtS = 1;
  run.run(1500, stage);
  return Math.max(...run.events.filter(({ kind }) => kind === 'personOut').map(({ timeS }) => timeS));
}

function put(world: World, state: number, from: string, goalStoreyIndex: number): void {
  for (let u = 0; u < 2; u++) {
    world.response.state[u] = state;
    world.response.crewCompartmentIndex[u] = world.input.compartments.findIndex(({ id }) => id === from);
    world.response.crews.storeyIndex[u] = world.input.compartments[world.response.crewCompartmentIndex[u]!]!.storeyIndex;
    world.response.crews.goalStoreyIndex[u] = goalStoreyIndex;
    world.response.crews.onStairFromS[u] = 0;
  }
}

describe('crews on the stair', () => {
  it('hold up those who come down past them; at work on a storey they hold up nobody', () => {
    const alone = emptiedS(() => undefined);
    const past = emptiedS((world) => put(world, UNIT.climbing, 'F1.stairA', 7));
    expect(emptiedS((world) => put(world, UNIT.attacking, 'F1.stairA', 7))).toBe(alone);
    expect(past - alone).toBeGreaterThan(10);
    expect(past / alone).toBeLessThan(2);
  });

  it('are held up by residents on their flight, and climb an empty stair as before', () => {
    const climbS = (residentCount: number, tower = withFlights(aTowerInput(10))) => {
      const ground = aFireground(tower);
      ground.world.fire.compartmentDemandKw[4 * 9 + 2] = 3000;
      ground.run(1500, (world) => world.input.compartments.forEach(({ kind }, c) => (world.occupants.countByCompartment[c] = kind === 'stair' ? residentCount : 0)));
      const first = ground.at('crewClimbing');
      const arrived = ground.events.find(({ kind, timeS }) => (kind === 'attackStarted' || kind === 'crewAtFireFloor' || kind === 'hydrantDry') && timeS > first);
      return (arrived?.timeS ?? Infinity) - first;
    };
    const empty = climbS(0), busy = climbS(15);
    expect(empty).toBe(climbS(0, aTowerInput(10)));
    expect(climbS(2)).toBeLessThan(1.1 * empty);
    expect(busy).toBeGreaterThan(1.1 * empty);
    expect(busy).toBeLessThan(2 * empty);
  });
});

function withFlights(input: ReturnType<typeof aTowerInput>): ReturnType<typeof aTowerInput> {
  const flights = input.storeys.slice(1).map(({ floorM }, s) => ({
    ...input.openings[0]!, id: `F${s + 1}.stairA.flight`, kind: 'stairFlight' as const, orientation: 'floor' as const, fromIndex: 4 * s, toIndex: 4 * s + 4, clearWidthM: 1.1, widthM: 1.1, sillZM: floorM, headZM: floorM, areaM2: 6, isPassable: true,
  }));
  return { ...input, openings: [...input.openings, ...flights] };
}
