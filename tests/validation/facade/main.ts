/** The façade part of `npm run validation`: writes docs/validation/facade. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { checksPage } from './checks-page.ts';
import { fluxChart, fluxPage } from './flux-page.ts';
import { fuelsPage } from './fuels-page.ts';
import { spreadPage } from './spread-page.ts';

export const REPORT_FOLDER = 'docs/validation/facade';

/** With `--print` the pages go to the terminal and nothing is written. @returns exit code */
export function main(args: readonly string[]): number {
  const tell = (name: string): void => void process.stderr.write(`façade ${name}\n`);
  const pages = [['README.md', fluxPage()], ['checks.md', checksPage(tell)], ['fuels.md', fuelsPage(tell)], ['spread.md', spreadPage(tell)]] as const;
  if (args.includes('--print')) {
    console.log(pages.map(([, text]) => text).join('\n'));
    return 0;
  }
  mkdirSync(REPORT_FOLDER, { recursive: true });
  for (const [name, text] of [...pages, ['nrcc.svg', fluxChart()] as const]) writeFileSync(`${REPORT_FOLDER}/${name}`, text);
  return 0;
}
