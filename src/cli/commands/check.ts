import { fill } from '../../i18n/index.ts';
import { MEASURES } from '../../report/measures/measures.ts';
import { sealedFires } from '../../scenario/check/sealed-fires.ts';
import { isDistrictText } from '../../scenario/district/load-district.ts';
import { formatReject } from '../../scenario/district/reject.ts';
import { toSimInput } from '../../scenario/to-sim-input.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { readDistrict } from '../campaign/district-file.ts';
import { voiceIn } from '../campaign/report/report-text.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { readText } from '../files.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { readScenario } from '../scenario-file.ts';
import { textsIn } from '../texts.ts';

interface CheckedFile {
  readonly file: string;
  readonly isValid: boolean;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** Every issue of every file. */
export function check(files: readonly string[], options: CommonOptions): number {
  const checked = files.map((file) => checkFile(file, options));
  const isValid = checked.every((file) => file.isValid);
  if (options.json === true) printJson({ isValid, files: checked.map(({ file, isValid: isFileValid, details }) => ({ file, isValid: isFileValid, ...details })) });
  for (const { isValid: isFileValid, lines, notes } of checked) {
    warnLines(notes);
    if (!isFileValid) warnLines(lines);
    else if (options.json !== true) printLines(lines);
  }
  return isValid ? EXIT.done : EXIT.badInput;
}

function checkFile(file: string, options: CommonOptions): CheckedFile {
  const { lang } = options;
  try {
    if (isDistrictText(readText(file))) return checkDistrict(file, options);
    const { scenario } = readScenario(file);
    checkObjectives(scenario);
    const input = toSimInput(scenario, { standing: scenario.hazards.map((hazard) => hazard.id) });
    toSimInput(scenario, { standing: [] });
    const facts = { storeys: input.storeys.length, people: input.people.length, hazards: scenario.hazards.length };
    const sealedRooms = sealedFires(input);
    const notes = sealedRooms.map((room) => textsIn(lang).sealedFire({ file, room }));
    return { file, isValid: true, notes, lines: [textsIn(lang).checked({ file, ...facts })], details: { id: scenario.id, hash: scenario.hash, ...facts, sealedFires: sealedRooms } };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { file, isValid: false, notes: [], lines: error.lines, details: { issues: error.details['issues'] ?? [], messages: error.lines } };
  }
}

/** Every tower's scenario is built; a row that is left out is a note, not a fault of the file. */
function checkDistrict(file: string, { lang }: CommonOptions): CheckedFile {
  const { file: spec, towers, rejects, unread, hash } = readDistrict(file);
  const { cli } = voiceIn(lang).words;
  const facts = { towers: towers.length, pairs: spec.runs.pairs, rejects: rejects.length };
  const notes = [...(unread.length === 0 ? [] : [fill(cli.unread, { columns: unread.join(', ') })]), ...rejects.map((reject) => formatReject(reject, lang))];
  return { file, isValid: true, notes, lines: [fill(cli.checked, { file, ...facts })], details: { id: spec.id, hash, ...facts, rejected: rejects } };
}

/** The scenario layer cannot see the registry of measures. @throws CliError */
function checkObjectives(scenario: Scenario): void {
  const known = MEASURES.map((measure) => measure.id);
  const wrong = scenario.objectives.filter((objective) => !known.includes(objective.measure));
  if (wrong.length === 0) return;
  throw new CliError(EXIT.badInput, wrong.map(({ id, measure }) => `${scenario.fileName}: objective "${id}": unknown measure "${measure}"; known: ${known.join(', ')}`));
}
