import { describe, expect, it } from 'vitest';
import { createWorld, FRAME_COLUMNS, packFrame, PERSON } from '../../../src/sim/index.ts';
import { storeyFacts } from '../../../src/views/hud/storey-facts.ts';
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
