/** The water part of `npm run validation`: writes docs/validation/water. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { waterFigures, waterPage } from './water-page.ts';

export const WATER_PAGE = 'docs/validation/water/README.md';

/** With `--print` the page goes to the terminal and nothing is written. @returns exit code */
export async function main(args: readonly string[]): Promise<number> {
  const text = waterPage(waterFigures(await loadHydraulics()));
  if (args.includes('--print')) {
    console.log(text);
    return 0;
  }
  mkdirSync('docs/validation/water', { recursive: true });
  writeFileSync(WATER_PAGE, text);
  return 0;
}
