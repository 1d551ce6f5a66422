import { scenarioName, type ScenarioFile } from '../state/index.ts';

/** The page opens on this one. */
export const FIRST_SCENARIO = 'garden-a4';

/** District files are the command line's. */
const TEXTS = import.meta.glob<string>(['../../scenarios/*.jsonc', '!../../scenarios/district-*.jsonc'], { query: '?raw', import: 'default', eager: true });

/** The drills of many hazards lead the list. */
const LEADING: readonly string[] = [FIRST_SCENARIO, 'night-33f'];

/** Every drill that ships: the leading ones first, the rest by name. */
export function shippedScenarios(): ScenarioFile[] {
  return Object.entries(TEXTS)
    .map(([path, text]) => ({ fileName: path.replace(/^.*\/(scenarios\/)/, '$1'), text, isOwn: false }))
    .sort((a, b) => rank(a) - rank(b) || (a.fileName < b.fileName ? -1 : 1));
}

function rank(file: ScenarioFile): number {
  const place = LEADING.indexOf(scenarioName(file.fileName));
  return place < 0 ? LEADING.length : place;
}

export function findScenario(files: readonly ScenarioFile[], name: string): ScenarioFile | null {
  return files.find((file) => scenarioName(file.fileName) === name) ?? null;
}
