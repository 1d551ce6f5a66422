import { describe, expect, it } from 'vitest';
import { createWorld, FRAME_COLUMNS, packFrame, PERSON } from '../../../src/sim/index.ts';
import { stairVerdicts, storeyFacts, storeyRanges } from '../../../src/views/hud/storey-facts.ts';
import { anInput, aRoom } from '../../builders/an-input.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';

const input = anInput({
  storeys: [{ id: 'F1', number: 1, floorM: 0, heightM: 3 }, { id: 'F2', number: 2, floorM: 3, heightM: 3 }],
  compartments: [
    aRoom('F1.corridor', { widthM: 4, depthM: 4, heightM: 2.8 }, { kind: 'corridor' }),
    aRoom('F2.flat1', { widthM: 4, depthM: 4, heightM: 2.8, floorM: 3 }, { kind: 'flat', storeyIndex: 1 }),
  ],
  households: [{ id: 'F2.flat1.household', homeIndex: 1, homeFrac: 1 }],
  people: [{ id: 'F2.flat1.household.1', householdIndex: 0, ageYears: 40, mobility: 'able' }],
});

describe('storey facts', () => {
  it('says per storey what burns, where smoke is and who is there, top storey first', () => {
    const frame = packFrame(createWorld(input, 1, DRY_PORTS));
    const columns = FRAME_COLUMNS.compartments;
    frame.compartments[columns.indexOf('upperOdPerM')] = 1;
    frame.compartments[columns.indexOf('layerHeightM')] = 2;
    frame.compartments[columns.length + columns.indexOf('hrrKw')] = 50;
    frame.people.set([2, 2, 3, PERSON.moving, 0]);
    expect(storeyFacts(input, frame)).toEqual([
      { number: 2, isBurning: true, isSmoky: false, peopleCount: 1, stairSightM: [] },
      { number: 1, isBurning: false, isSmoky: true, peopleCount: 0, stairSightM: [] },
    ]);
  });

  it('counts no smoke that is a film under the ceiling', () => {
    const frame = packFrame(createWorld(input, 1, DRY_PORTS));
    frame.compartments[FRAME_COLUMNS.compartments.indexOf('upperOdPerM')] = 1;
    frame.compartments[FRAME_COLUMNS.compartments.indexOf('layerHeightM')] = 2.75;
    expect(storeyFacts(input, frame)[1]!.isSmoky).toBe(false);
  });

  it('does not count who is out or was never in', () => {
    const frame = packFrame(createWorld(input, 1, DRY_PORTS));
    frame.people.set([2, 2, 3, PERSON.out, 0]);
    expect(storeyFacts(input, frame).map((facts) => facts.peopleCount)).toEqual([0, 0]);
  });
});

describe('which stairs residents can use', () => {
  const STOREYS = [1, 2, 3, 4];
  const tower = anInput({
    storeys: STOREYS.map((number) => ({ id: `F${number}`, number, floorM: (number - 1) * 3, heightM: 3 })),
    compartments: STOREYS.flatMap((number) => ['A', 'B'].map((stairId) => aRoom(`F${number}.stair${stairId}`, { widthM: 2, depthM: 4, heightM: 2.8, floorM: (number - 1) * 3 }, { kind: 'stair', stairId, storeyIndex: number - 1 }))),
  });
  const verdictsAt = (odPerM: Readonly<Record<string, number>>) => {
    const frame = packFrame(createWorld(tower, 1, DRY_PORTS));
    const columns = FRAME_COLUMNS.compartments;
    tower.compartments.forEach(({ id }, i) => (frame.compartments[i * columns.length + columns.indexOf('upperOdPerM')] = odPerM[id] ?? 0));
    return stairVerdicts(tower, frame);
  };

  it('is clear without smoke', () => {
    expect(verdictsAt({})).toEqual([{ stairId: 'A', state: 'clear', storeys: [] }, { stairId: 'B', state: 'clear', storeys: [] }]);
  });

  it('tells smoke that people walk through from smoke that turns them back', () => {
    expect(tower.behaviour.turnBackVisibilityM).toBe(3);
    // 3 m of sight is an optical density of about 1/3 a metre.
    expect(verdictsAt({ 'F2.stairA': 0.2, 'F3.stairA': 2, 'F4.stairA': 5, 'F2.stairB': 0.2 })).toEqual([{ stairId: 'A', state: 'shut', storeys: [3, 4] }, { stairId: 'B', state: 'smoky', storeys: [2] }]);
  });

  it('joins storeys in a row, over the ground that has no number', () => {
    expect(storeyRanges([-2, -1, 1, 2, 5, 7, 8])).toBe('-2–2, 5, 7–8');
    expect(storeyRanges([])).toBe('');
  });
});
