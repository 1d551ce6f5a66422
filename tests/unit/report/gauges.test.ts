import { describe, expect, it } from 'vitest';
import { crewAir, CYLINDER_FULL_MPA, inletGauges, microDial, nozzleGauge, pumpGauges, WHISTLE_MPA } from '../../../src/report/gauges.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { AIR_USABLE_L, createWorld, FRAME_COLUMNS, packFrame, UNIT } from '../../../src/sim/index.ts';
import { aFrame, anEvent } from '../../builders/a-measured-run.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('night-33f');
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const start = packFrame(createWorld(input, 1, DRY_PORTS));
const pumpLinks = input.water.links.filter(({ kind }) => kind === 'pump');

describe('gauges', () => {
  it('reads metres of head as megapascals at the nozzle', () => {
    const { pressureMpa, flowLPerS } = nozzleGauge(aFrame(0, { nozzlePressureM: 35.69, waterLPerS: 5 }));
    expect(pressureMpa).toBeCloseTo(0.35, 3);
    expect(flowLPerS).toBe(5);
  });

  it('has one for every pump of the building and every inlet, each reading its own link', () => {
    const pumps = Float32Array.from(pumpLinks.flatMap((_, i) => [i + 1, 100 * (i + 1)]));
    const frame = { ...start, pumps };
    const [own, inlets] = [pumpGauges(input, frame), inletGauges(input, frame)];
    expect(own).toHaveLength(pumpLinks.filter(({ control }) => control !== 'engine').length);
    expect(inlets.map(({ id }) => id)).toEqual(input.water.adapters.map(({ id }) => id));
    for (const { id, flowLPerS, pressureMpa } of own) {
      const i = pumpLinks.findIndex((link) => link.id === id);
      expect(flowLPerS).toBe(i + 1);
      expect(pressureMpa).toBeCloseTo(0.98 * (i + 1), 2);
    }
  });

  it('is packed from the water of the world', () => {
    expect(start.pumps).toHaveLength(pumpLinks.length * FRAME_COLUMNS.pumps.length);
  });

  it('reads crews full at the start and at the whistle when their usable air is gone', () => {
    const crews = crewAir(input, start);
    expect(crews.length).toBeGreaterThan(0);
    for (const { pressureMpa, leftMin, isOnScene } of crews) {
      expect(pressureMpa).toBe(CYLINDER_FULL_MPA);
      expect(leftMin).toBeCloseTo(AIR_USABLE_L / 84, 6);
      expect(isOnScene).toBe(false);
    }
    const units = start.units.slice();
    const stride = FRAME_COLUMNS.units.length;
    const { unitIndex } = crews[0]!;
    units[unitIndex * stride + FRAME_COLUMNS.units.indexOf('airLeftL')] = 0;
    units[unitIndex * stride + FRAME_COLUMNS.units.indexOf('state')] = UNIT.attacking;
    expect(crewAir(input, { ...start, units })[0]).toMatchObject({ pressureMpa: WHISTLE_MPA, leftMin: 0, isOnScene: true });
  });

  it('runs the dial of the micro station from the moment it was told', () => {
    const { id } = input.response.units.find(({ kind }) => kind === 'micro')!;
    const told = [anEvent(319, 'unitDispatched', { who: id }), anEvent(379, 'unitTurnedOut', { who: id }), anEvent(614, 'unitArrived', { who: id })];
    expect(microDial(input, told, 300)).toMatchObject({ sinceS: null, marks: [{ doneS: null }, { doneS: null }, { doneS: null }] });
    expect(microDial(input, told, 700)).toMatchObject({ sinceS: 381, marks: [{ id: 'started', doneS: 60 }, { id: 'there', doneS: 295 }, { id: 'atWork', doneS: null }] });
    expect(microDial({ ...input, response: { ...input.response, units: [] } }, told, 700)).toBeNull();
  });
});
