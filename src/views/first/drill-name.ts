import { nameIn, type Language } from '../../i18n/index.ts';
import { namesIn, scenarioName, type ScenarioFile } from '../../state/index.ts';

/** As the file names its drill; by the file where it does not say. */
export function drillName(file: ScenarioFile, language: Language): string {
  const names = namesIn(file);
  return names === null ? scenarioName(file.fileName) : nameIn(names, language);
}
