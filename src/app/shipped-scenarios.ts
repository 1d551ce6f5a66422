import { scenarioName, type ScenarioFile } from '../state/index.ts';

/** The page opens on this one. */
export const FIRST_SCENARIO = 'garden-a4';

const TEXTS = import.meta.glob<string>('../../scenarios/*.jsonc', { query: '?raw', import: 'default', eager: true });

/** Every drill that ships, the first one first, the rest by name. */
export function shippedScenarios(): ScenarioFile[] {
  return Object.entries(TEXTS)
    .map(([path, text]) => ({ fileName: path.replace(/^.*\/(scenarios\/)/, '$1'), text, isOwn: false }))
    .sort((a, b) => rank(a) - rank(b) || (a.fileName < b.fileName ? -1 : 1));
}

function rank(file: ScenarioFile): number {
  return scenarioName(file.fileName) === FIRST_SCENARIO ? 0 : 1;
}

export function findScenario(files: readonly ScenarioFile[], name: string): ScenarioFile | null {
  return files.find((file) => scenarioName(file.fileName) === name) ?? null;
}
