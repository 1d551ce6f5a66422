/** What a study takes apart: hazards of a kind, or of a chain, stand and fall together. */
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import type { Names } from '../../catalog/hazard.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { groupsOf, type HazardGroup } from '../attribution/attribution.ts';

export const GROUPINGS = ['kind', 'chain'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface StudyGroup extends HazardGroup {
  /** Of its hazards, each once. */
  readonly hazardKinds: readonly string[];
  /** Null for a chain, whose names are the reader's language's. */
  readonly names: Names | null;
  /** Who must fix it, as the file says; several are joined. Null: the file names nobody. */
  readonly party: string | null;
  /** Of all its hazards; null where the file leaves one without a price. */
  readonly costYuan: number | null;
  /** Measures that it says it worsens. */
  readonly worsens: readonly string[];
}

/** In the order in which kinds or chains first appear in the file. */
export function studyGroups(scenario: Pick<Scenario, 'hazards'>, grouping: Grouping): readonly StudyGroup[] {
  const byChain = scenario.hazards.map((hazard) => ({ ...hazard, kind: hazard.chain }));
  const groups = groupsOf(grouping === 'kind' ? scenario : { hazards: byChain });
  return groups.map(({ kind, hazardIds }) => {
    const hazards = scenario.hazards.filter(({ id }) => hazardIds.includes(id));
    const parties = [...new Set(hazards.flatMap(({ party }) => (party === null ? [] : [party])))];
    return {
      kind, hazardIds,
      hazardKinds: [...new Set(hazards.map((hazard) => hazard.kind))],
      names: grouping === 'kind' ? hazards[0]!.names : null,
      party: parties.length === 0 ? null : parties.join('、'),
      costYuan: hazards.some(({ costYuan }) => costYuan === null) ? null : hazards.reduce((sum, { costYuan }) => sum + costYuan!, 0),
      worsens: [...new Set(hazards.flatMap((hazard) => hazardByKind(hazard.kind)?.worsens ?? []))],
    };
  });
}
