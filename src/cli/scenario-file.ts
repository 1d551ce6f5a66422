import { loadScenario } from '../scenario/load.ts';
import { conditionOf, type Rectify } from '../scenario/condition.ts';
import { ScenarioError, formatIssue } from '../scenario/scenario-error.ts';
import type { Condition, Scenario } from '../scenario/scenario.ts';
import { CliError, EXIT, badInput } from './cli-error.ts';
import { readText } from './files.ts';

/** @throws CliError (exit 2) with every issue of the file. */
export function readScenario(path: string): { readonly scenario: Scenario; readonly text: string } {
  const text = readText(path);
  try {
    return { scenario: loadScenario(text, path), text };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new CliError(EXIT.badInput, error.issues.map(formatIssue), { issues: error.issues });
  }
}

/** `none`, `all` or ids with commas between. @throws CliError (exit 2) naming unknown ids. */
export function readCondition(scenario: Scenario, text: string): Condition {
  try {
    return conditionOf(scenario, parseRectify(text));
  } catch (error) {
    throw badInput((error as Error).message);
  }
}

export function parseRectify(text: string): Rectify {
  if (text === 'none' || text === 'all') return text;
  return text.split(',').map((id) => id.trim()).filter((id) => id !== '');
}
