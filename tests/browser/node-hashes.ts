/** The same nights in Node: what the page must show too. */
import { readFileSync } from 'node:fs';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { runConditions } from '../../src/run/pair.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Hashes } from './drive.ts';

export const shippedText = (name: string): string => readFileSync(new URL(`../../scenarios/${name}.jsonc`, import.meta.url), 'utf8');

export async function nodeHashes(text: string, fileName: string, seed = 1): Promise<Hashes> {
  const ports = { hydraulics: await loadHydraulics() };
  const ends = runConditions(loadScenario(text, fileName), ['none', 'all'], { seed }, ports).map((result) => result.hashes[result.hashes.length - 1]!.all);
  return { asFound: ends[0]!, rectified: ends[1]! };
}
