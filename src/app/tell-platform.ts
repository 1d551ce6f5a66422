import { findScormApi, openScorm, type DrillResult } from '../state/drill/index.ts';

/** Inside a learning platform the result goes there, again when an instructor changes it. */
export function tellPlatform(result: DrillResult): void {
  const link = openScorm(findScormApi(window), () => performance.now());
  result.state.subscribe(({ finished, overrides }, before) => {
    if (finished === null || (finished === before.finished && overrides === before.overrides)) return;
    const score = result.score();
    if (score !== null) link.report(score.points, score.grade);
  });
  addEventListener('pagehide', () => link.close());
}
