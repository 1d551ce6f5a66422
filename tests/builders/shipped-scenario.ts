import { readFileSync } from 'node:fs';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const SHIPPED = ['garden-a4', 'night-33f', 'all-rectified-still-burns', 'blocked-gate', 'canopy-0', 'canopy-20', 'canopy-60', 'dry-riser-28f', 'ebike-lobby', 'guarded-windows', 'kiosk-show', 'restaurant-alcohol-fuel', 'shaft-night'] as const;

export function shippedScenario(name: (typeof SHIPPED)[number]): Scenario {
  const fileName = `scenarios/${name}.jsonc`;
  return loadScenario(readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8'), fileName);
}
