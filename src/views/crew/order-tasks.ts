/** What a unit can be told, in the order of the keys 1 to 9. */
import type { KnownBrief } from '../../drill/index.ts';
import type { UnitOrder } from '../../sim/index.ts';

const CREW_TASKS: readonly UnitOrder[] = ['attack', 'search', 'knock', 'supply', 'clearLane', 'layHose', 'walkIn', 'withdraw', 'hold'];
const LADDER_TASKS: readonly UnitOrder[] = ['asPlanned', 'hold'];
const NEEDS_STOREY: ReadonlySet<UnitOrder> = new Set<UnitOrder>(['attack', 'search', 'knock', 'supply']);

export function tasksOf({ kind }: KnownBrief['units'][number]): readonly UnitOrder[] {
  return kind === 'aerial' ? LADDER_TASKS : CREW_TASKS;
}

export function needsStorey(order: UnitOrder): boolean {
  return NEEDS_STOREY.has(order);
}

/** The commander commands every unit of the brigade; each other role its own. */
export function unitsOf(brief: KnownBrief, role: string): KnownBrief['units'] {
  const first = brief.roles[0]?.id;
  const ids = role === first ? brief.roles.flatMap(({ units }) => units) : (brief.roles.find(({ id }) => id === role)?.units ?? []);
  return brief.units.filter(({ id }) => ids.includes(id));
}
