import { HAZARDS } from '../../catalog/hazards/registry.ts';
import type { Draft, Patch } from '../../catalog/patch.ts';
import { lookUp, checkUnique, idsOf } from '../expand/id-index.ts';
import type { FilePath, IssueList } from '../issue-list.ts';
import type { HazardEntry } from '../scenario-file.ts';
import { refsIn } from '../schema-walk.ts';
import { traceWrites } from './trace-writes.ts';

/** Targets exist, every hazard changes something, and no two of them claim the same thing. */
export function checkHazards(hazards: readonly HazardEntry[], draft: Draft, issues: IssueList): void {
  checkUnique(hazards, ['hazards'], issues);
  const ids = idsOf(draft);
  const claimedBy = new Map<string, HazardEntry>();
  hazards.forEach((hazard, i) => {
    const path: FilePath = ['hazards', i];
    const definition = HAZARDS.find((candidate) => candidate.kind === hazard.kind)!;
    const before = issues.issues.length;
    for (const ref of refsIn(definition.spec, hazard.spec, path)) lookUp(ref.kind, ids[ref.kind], ref.id, ref.path, issues);
    if (issues.issues.length > before) return;
    const spec = hazard.spec as never;
    const { claims, changesNothing } = claimsOf(draft, definition.asFound(spec), definition.remedy?.(spec));
    const isContested = claims.some((field) => claimedBy.has(field));
    if (changesNothing && !isContested) return issues.report(path, `${hazard.kind} "${hazard.id}" is aimed at nothing: it changes nothing in this tower`, 'give it a target that exists, or remove it');
    claim(hazard, claims, claimedBy, path, issues);
  });
}

interface Claims {
  readonly claims: readonly string[];
  readonly changesNothing: boolean;
}

/** Everything the hazard sets in either condition, also to what it was: a full tank contradicts an empty one, who keeps a door shut who wedges it. */
function claimsOf(draft: Draft, asFound: Patch, remedy: Patch | undefined): Claims {
  const found = traceWrites(draft, asFound);
  const remedied = remedy === undefined ? [] : [traceWrites(draft, remedy)];
  return { claims: [...new Set([found, ...remedied].flatMap(({ written, added }) => [...written, ...added]))], changesNothing: found.changed.length + found.added.length === 0 };
}

function claim(hazard: HazardEntry, claims: readonly string[], claimedBy: Map<string, HazardEntry>, path: FilePath, issues: IssueList): void {
  const contested = new Map<HazardEntry, string[]>();
  for (const field of claims) {
    const other = claimedBy.get(field);
    if (other === undefined) claimedBy.set(field, hazard);
    else contested.set(other, [...(contested.get(other) ?? []), field]);
  }
  for (const [other, fields] of contested) {
    const more = fields.length > 1 ? ` and ${fields.length - 1} more` : '';
    const isSameKind = other.kind === hazard.kind;
    const problem = isSameKind ? `${hazard.kind} twice on one target: "${other.id}" already sets ${fields[0]}${more}` : `contradicts "${other.id}" (${other.kind}): both set ${fields[0]}${more}`;
    issues.report(path, problem, 'one hazard for one thing');
  }
}
