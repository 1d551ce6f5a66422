import { describe, expect, it } from 'vitest';
import { peopleByCompartment } from '../../../src/report/storey-people.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { FRAME_COLUMNS, PERSON } from '../../../src/sim/index.ts';
import { fireStorey } from '../../../src/views/fire-storey.ts';
import { nextRoom, planOf } from '../../../src/views/instruments/plan-geometry.ts';
import { OVERLAYS } from '../../../src/views/overlays/registry.ts';
import { aFrame } from '../../builders/a-measured-run.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('night-33f');
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const plan = planOf(input, 8);

describe('plan of a storey', () => {
  it('has the rooms of the storey and the shafts that pass through it', () => {
    const ids = plan.rooms.map(({ id }) => id);
    for (let flat = 1; flat <= 6; flat++) expect(ids).toContain(`F9.flat${flat}`);
    expect(ids).toContain('F9.corridor');
    expect(ids.every((id) => !/^F(8|10)\./.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads from any room to every other by the arrow keys, and stays where there is nothing further', () => {
    const ways = [[-1, 0], [1, 0], [0, 1], [0, -1]] as const;
    const seen = new Set([0]);
    for (const at of seen) for (const way of ways) seen.add(nextRoom(plan, at, way));
    expect(seen.size).toBe(plan.rooms.length);
    const west = plan.rooms.reduce((best, room, i) => (room.centreM[0] < plan.rooms[best]!.centreM[0] ? i : best), 0);
    expect(nextRoom(plan, west, [-1, 0])).toBe(west);
  });

  it('lays each door along a wall, as wide as it is', () => {
    expect(plan.doors.filter(({ isWindow }) => !isWindow).length).toBeGreaterThanOrEqual(6);
    for (const { index, fromM, toM } of plan.doors) {
      expect(Math.hypot(toM[0] - fromM[0], toM[1] - fromM[1])).toBeCloseTo(input.openings[index]!.widthM, 6);
      expect((fromM[0] + toM[0]) / 2).toBeCloseTo(input.openings[index]!.centreM[0], 6);
    }
  });

  it('shows every room within its frame', () => {
    const [x0, y0, width, height] = plan.viewBox.split(' ').map(Number) as [number, number, number, number];
    for (const { centreM } of plan.rooms) {
      expect(centreM[0]).toBeGreaterThan(x0);
      expect(centreM[0]).toBeLessThan(x0 + width);
      expect(-centreM[1]).toBeGreaterThan(y0);
      expect(-centreM[1]).toBeLessThan(y0 + height);
    }
  });

  it('opens on the storey that burns first, indoors or on the façade', () => {
    expect(input.storeys[fireStorey(input)]!.number).toBe(9);
    const garden = shippedScenario('garden-a4');
    const gardenInput = toSimInput(garden, conditionOf(garden, 'none'));
    expect(gardenInput.storeys[fireStorey(gardenInput)]!.number).toBe(2);
  });
});

describe('layers', () => {
  const flat = input.compartments.findIndex(({ id }) => id === 'F9.flat5');
  const { polygonM, floorM } = input.compartments[flat]!;
  const middle = [0, 1].map((axis) => polygonM.reduce((sum, point) => sum + point[axis]!, 0) / polygonM.length);
  const compartments = new Float32Array(input.compartments.length * FRAME_COLUMNS.compartments.length).fill(293.15);
  const people = new Float32Array(input.people.length * FRAME_COLUMNS.people.length);
  people.set([middle[0]!, middle[1]!, floorM, PERSON.sheltering, 0]);
  const frame = aFrame(0, {}, { compartments, people });

  it('count people in the room they stand in', () => {
    const counts = peopleByCompartment(input, frame);
    expect(counts[flat]).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it.each(OVERLAYS.map((overlay) => [overlay.name, overlay] as const))('%s has one value a compartment', (_, overlay) => {
    const values = overlay.valuesOf(input, frame);
    expect(values).toHaveLength(input.compartments.length);
    // Only hydrants have a pressure, only homes are searched or reached.
    expect(values.some(Number.isNaN)).toBe(['water', 'searched', 'reach'].includes(overlay.name));
  });
});
