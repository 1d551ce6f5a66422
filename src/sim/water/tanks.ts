import type { WaterNodeInput } from '../input.ts';

const PI = 3.141592653589793;

/** Plan area of a cylindrical tank. */
export function tankAreaM2(node: WaterNodeInput): number {
  return (PI * node.diameterM * node.diameterM) / 4;
}

/** Litres in a tank that stands `levelM` deep. */
export function tankVolumeL(node: WaterNodeInput, levelM: number): number {
  return node.kind === 'tank' ? levelM * tankAreaM2(node) * 1000 : 0;
}

/** Depth of a tank that holds `volumeL`. */
export function tankLevelM(node: WaterNodeInput, volumeL: number): number {
  return node.kind === 'tank' ? volumeL / (tankAreaM2(node) * 1000) : 0;
}
