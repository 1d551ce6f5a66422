/** A finished drill as statements for a learning record store. */
import { xapiStatements, type XapiStatement } from '../../drill/index.ts';
import type { DrillResult } from './drill-result.ts';

/** @param homePage  of the page: names of people are accounts there. Returns none before the end. */
export function statementsOf(result: DrillResult, homePage: string): readonly XapiStatement[] {
  const { finished } = result.state.getState();
  const [score, record] = [result.score(), result.record()];
  if (finished === null || score === null || record === null) return [];
  const { plan, drill, outcome } = finished;
  // Local time of the paper, as this browser understands it.
  const startedAt = new Date(record.startedAt.replace(' ', 'T')).toISOString();
  return xapiStatements({ record, plan, drill, score, scenarioNames: outcome.asFound.scenario.names, homePage, startedAt });
}
