import { describe, expect, it } from 'vitest';
import { crewBlowers } from '../../../src/scenario/expand/crew-blowers.ts';
import { aTowerInput, aUnit } from '../response/a-fireground.ts';

const { compartments } = aTowerInput(5);

describe('places for blowers', () => {
  it('are the lowest cells of the stairs above ground, and only where somebody brings one', () => {
    expect(crewBlowers(compartments, [aUnit('P1')])).toEqual([]);
    expect(crewBlowers(compartments, [aUnit('P1'), aUnit('R1', { kit: ['blower'] })]).map(({ id, toIndex, starts }) => ({ id, toIndex, starts }))).toEqual([{ id: 'F1.stairA.blower', toIndex: 0, starts: 'crew' }]);
  });

  it('blow less the harder they have to, and nothing against what a doorway holds', () => {
    const { curve } = crewBlowers(compartments, [aUnit('R1', { kit: ['blower'] })])[0]!;
    expect(curve[0]!.flowM3PerS).toBeGreaterThan(curve.at(-1)!.flowM3PerS);
    expect(curve.at(-1)!.flowM3PerS).toBe(0);
  });
});
