/** `npm run validation`: runs every reference case and writes the report. */
import { quantityTable, stairTable, missTable } from './report/summary.ts';
import { agreementTable } from './report/case-page.ts';
import { writeReport, REPORT_FOLDER } from './report/write-report.ts';
import { missedBy } from './aims.ts';
import { validate, type Validation } from './validation.ts';

/** What the summary says, for a terminal. */
export function summaryText(validation: Validation): string {
  const missed = validation.aims.filter((aim) => missedBy(aim) > 0);
  const towers = validation.runs.flatMap(({ reference, agreement }) => (agreement === null ? [] : [[reference.scenario, agreement] as const]));
  return [quantityTable(validation), stairTable(validation), agreementTable(towers), missTable(missed)].join('\n\n');
}

/** @returns exit code */
export function main(args: readonly string[]): number {
  const only = args.filter((arg) => !arg.startsWith('--'));
  const closures = (['cfast', 'calibrated'] as const).find((name) => args.includes(`--${name}`));
  const validation = validate({ only, closures, onRun: (name) => process.stderr.write(`${name}\n`) });
  console.log(summaryText(validation));
  if (only.length > 0 || closures !== undefined || args.includes('--print')) return 0;
  const grown = writeReport(validation, args.includes('--accept-worse'));
  if (grown.length === 0) return 0;
  console.log(`\nmisses that grew:\n${grown.join('\n')}`);
  if (args.includes('--accept-worse')) return 0;
  console.log(`\n${REPORT_FOLDER} is left as it was; with --accept-worse it is written all the same`);
  return 1;
}
