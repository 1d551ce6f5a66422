import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { loadDistrict, type District } from '../../scenario/district/load-district.ts';
import type { NamedText } from '../../scenario/district/read-ledger.ts';
import { formatIssue, ScenarioError } from '../../scenario/scenario-error.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { readText } from '../files.ts';

/** A ledger of ten thousand towers takes about 2 MB. */
const MAX_LEDGER_BYTES = 20_000_000;

/** @throws CliError (exit 2) with every issue */
export function readDistrict(path: string): District {
  const text = readText(path);
  try {
    return loadDistrict(text, path, (name) => besideText(path, name));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new CliError(EXIT.badInput, error.issues.map(formatIssue), { issues: error.issues });
  }
}

function besideText(districtPath: string, name: string): NamedText {
  const fileName = isAbsolute(name) ? name : join(dirname(districtPath), name);
  const isLedger = statSync(fileName, { throwIfNoEntry: false })?.isFile() === true;
  if (!isLedger) return { fileName, text: readText(fileName) }; // says what is the matter
  const bytes = readFileSync(fileName);
  if (bytes.length > MAX_LEDGER_BYTES) throw new CliError(EXIT.badInput, [`${fileName}: ${bytes.length} bytes is too large; at most ${MAX_LEDGER_BYTES}`]);
  return { fileName, text: decoded(bytes) };
}

/** Excel in China saves CSV as GBK unless told otherwise. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
