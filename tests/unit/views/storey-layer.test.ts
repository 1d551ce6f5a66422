import { describe, expect, it } from 'vitest';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { FRAME_COLUMNS, packFrame, createWorld, type Frame } from '../../../src/sim/index.ts';
import { worstByStorey } from '../../../src/views/hud/storey-layer.ts';
import { OVERLAYS, overlayOf } from '../../../src/views/overlays/registry.ts';
import { bandOf, SCALES } from '../../../src/views/scales.ts';
import { extentOf, drawnPart, isWithin } from '../../../src/views/tower/extent.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('blocked-gate');
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const start = packFrame(createWorld(input, 1, DRY_PORTS));
const STRIDE = FRAME_COLUMNS.compartments.length;
const flat = input.compartments.findIndex(({ kind }) => kind === 'flat');

function withAir(values: Partial<Record<(typeof FRAME_COLUMNS.compartments)[number], number>>): Frame {
  const compartments = start.compartments.slice();
  for (const [name, value] of Object.entries(values)) compartments[flat * STRIDE + FRAME_COLUMNS.compartments.indexOf(name as keyof typeof values)] = value;
  return { ...start, compartments };
}

describe('layers of the towers', () => {
  it.each(OVERLAYS.map((layer) => [layer.name, layer] as const))('%s: rising bands with a colour each in either ramp, and a band or none for every compartment', (_, layer) => {
    const { from, colours, neutralBand } = SCALES[layer.scale];
    expect([...from].sort((a, b) => a - b)).toEqual(from);
    expect([colours.dark.length, colours.light.length]).toEqual([from.length, from.length]);
    expect(from[neutralBand]).toBeTypeOf('number');
    const values = layer.valuesOf(input, start);
    expect(values).toHaveLength(input.compartments.length);
    for (const value of values) if (!Number.isNaN(value)) expect(colours.dark[bandOf(SCALES[layer.scale], value)]).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('tells the worst of a storey: the highest dose, the home that nobody has been to', () => {
    const storey = input.compartments[flat]!.storeyIndex;
    expect(worstByStorey(input, withAir({ toxicPerMin: 0.05 }), overlayOf('dose')!)[storey]).toBeCloseTo(5, 4);
    const searched = overlayOf('searched')!;
    expect(searched.valuesOf(input, withAir({ searchedFrac: 1 }))[flat]).toBe(1);
    expect(worstByStorey(input, withAir({ searchedFrac: 1 }), searched)[storey]).toBe(0);
  });

  it('knows nothing of the risers before the first second', () => {
    expect(overlayOf('water')!.valuesOf(input, start).every(Number.isNaN)).toBe(true);
  });
});

describe('how much of a tower is drawn', () => {
  const look = { camera: 'street', cameraChoices: 0, wipeFrac: 0.5, aloneStoreyIndex: null, isXray: false } as const;
  const [storey] = input.storeys;

  it('is all of it until somebody chooses', () => {
    expect(drawnPart(extentOf(input, look), input.compartments[flat]!)).toEqual({ fromM: 0, toM: input.compartments[flat]!.heightM });
  });

  it('is a storey with its floor and without the next one', () => {
    const extent = extentOf(input, { ...look, aloneStoreyIndex: 0 });
    expect(isWithin(extent, storey!.floorM)).toBe(true);
    expect(isWithin(extent, storey!.floorM + storey!.heightM)).toBe(false);
    expect(drawnPart(extent, input.compartments.find(({ storeyIndex }) => storeyIndex === 2)!)).toBeNull();
  });

  it('is stairs and shafts in an x-ray', () => {
    const drawn = input.compartments.filter((compartment) => drawnPart(extentOf(input, { ...look, isXray: true }), compartment) !== null).map(({ kind }) => kind);
    expect(drawn).toContain('stair');
    expect(drawn).not.toContain('flat');
  });
});
