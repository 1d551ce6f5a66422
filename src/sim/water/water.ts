import type { SliceFactory, System } from '../world.ts';

export const createWater: SliceFactory<'water'> = (input) => {
  const { nodes, links, hydrants } = input.water;
  return {
    volumeL: new Float64Array(nodes.length), pressureM: new Float64Array(nodes.length), isSupplied: new Uint8Array(nodes.length), flowLPerS: new Float64Array(links.length),
    isOpen: Uint8Array.from(links, (link) => (link.isOpen ? 1 : 0)), hydrantLPerS: new Float64Array(hydrants.length), hydrantPressureM: new Float64Array(hydrants.length),
    isHydrantOpen: new Uint8Array(hydrants.length), firstFlowS: Infinity, deliveredL: 0, drawnL: 0, suppliedByEnginesL: 0, solveCount: 0, lastSolveS: 0,
  };
};

export const stepWater: System<'water'> = () => undefined;
