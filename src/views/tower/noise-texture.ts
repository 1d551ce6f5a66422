/** Soft noise that repeats, made once: a texture read is far cheaper to a software rasteriser than noise worked out per pixel. */
import { DataTexture, LinearFilter, RedFormat, RepeatWrapping, UnsignedByteType } from 'three';
import { scatter } from './palette.ts';

const SIZE_PX = 64;
/** Cells across the texture, and how much each octave weighs. */
const OCTAVES: readonly (readonly [cells: number, weight: number])[] = [[4, 0.5], [8, 0.3], [16, 0.2]];

export function newNoiseTexture(): DataTexture {
  const texture = new DataTexture(noisePixels(), SIZE_PX, SIZE_PX, RedFormat, UnsignedByteType);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

export function noisePixels(): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(SIZE_PX * SIZE_PX);
  for (let y = 0; y < SIZE_PX; y++) {
    for (let x = 0; x < SIZE_PX; x++) {
      const value = OCTAVES.reduce((sum, [cells, weight]) => sum + weight * latticeAt((x / SIZE_PX) * cells, (y / SIZE_PX) * cells, cells), 0);
      pixels[y * SIZE_PX + x] = Math.round(value * 255);
    }
  }
  return pixels;
}

function latticeAt(x: number, y: number, cells: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const corner = (i: number, j: number) => scatter(((x0 + i) % cells) + ((y0 + j) % cells) * cells, cells);
  const ease = (frac: number) => frac * frac * (3 - 2 * frac);
  const [u, v] = [ease(x - x0), ease(y - y0)];
  const low = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * u;
  return low + (corner(0, 1) + (corner(1, 1) - corner(0, 1)) * u - low) * v;
}
