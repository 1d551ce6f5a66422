/** Ids to what can be inspected, and everything that can be inspected by name. */
import type { SimInput } from '../../sim/index.ts';
import { personIndexOf, thingName, type NameContext } from '../names.ts';
import type { Selection } from '../view.ts';

export type Thing = Pick<Selection, 'kind' | 'index'>;

type Lists = readonly (readonly [Selection['kind'], readonly { readonly id: string }[]])[];

function listsOf({ compartments, facade, openings, water, response, site, storeys }: SimInput): Lists {
  return [
    ['compartment', compartments], ['facadeCell', facade.cells], ['opening', openings], ['hydrant', water.hydrants], ['unit', response.units],
    ['obstacle', site.obstacles], ['adapter', water.adapters], ['outdoorHydrant', site.outdoorHydrants], ['storey', storeys],
  ];
}

/** null: an id of something that has no card. */
export function thingById(id: string, input: SimInput): Thing | null {
  const personIndex = personIndexOf(id, input);
  if (personIndex !== undefined) return { kind: 'person', index: personIndex };
  for (const [kind, list] of listsOf(input)) {
    const index = list.findIndex((thing) => thing.id === id);
    if (index >= 0) return { kind, index };
  }
  return null;
}

export function idOfThing({ kind, index }: Thing, input: SimInput): string | null {
  if (kind === 'person') return input.people[index]?.id ?? null;
  return listsOf(input).find(([each]) => each === kind)?.[1][index]?.id ?? null;
}

export interface NamedThing extends Thing {
  readonly name: string;
}

const LISTED: readonly Selection['kind'][] = ['storey', 'compartment', 'unit', 'hydrant', 'outdoorHydrant', 'adapter', 'obstacle'];

/** What the list offers beside people, by name. */
export function namedThings(words: NameContext): NamedThing[] {
  return listsOf(words.input)
    .filter(([kind]) => LISTED.includes(kind))
    .sort(([a], [b]) => LISTED.indexOf(a) - LISTED.indexOf(b))
    .flatMap(([kind, list]) => list.map(({ id }, index) => ({ kind, index, name: thingName(id, words) })));
}
