/** What differs from night to night must be there, and wherever it may come out the tower must stay sound. */
import type { Draft } from '../../catalog/patch.ts';
import { hintFor } from '../did-you-mean.ts';
import { idsOf, lookUp } from '../expand/id-index.ts';
import type { IssueList } from '../issue-list.ts';
import type { DeclaredEntry, UncertainSection } from '../read-uncertain.ts';
import { refsIn } from '../schema-walk.ts';

export function checkUncertain(section: UncertainSection | null, draft: Draft, issues: IssueList): void {
  if (section === null) return;
  const ids = idsOf(draft);
  for (const entry of section.quantities) {
    for (const ref of refsIn(entry.definition.target, entry.target, entry.path)) lookUp(ref.kind, ids[ref.kind], ref.id, ref.path, issues);
    if (entry.definition.valueRef === 'firePlace') checkPlaces(entry, draft, issues);
  }
}

function checkPlaces({ law, path }: DeclaredEntry, draft: Draft, issues: IssueList): void {
  const known = [...draft.compartments, ...draft.facade.cells].map(({ id }) => id);
  const values = law.kind === 'choice' ? law.values : law.kind === 'fixed' ? [law.value] : [];
  values.forEach((value, i) => {
    if (!known.includes(String(value))) issues.report([...path, 'law', ...(law.kind === 'choice' ? ['values', i] : ['value'])], `no compartment or façade cell "${value}"`, hintFor(String(value), known));
  });
}
