/** What a unit can be told, in the order of the keys 1 to 9; what is rarer lies one key deeper, so that no order is more than three away. */
import type { KnownBrief } from '../../drill/index.ts';
import { nozzlesFor, type NozzleOrder, type UnitOrder } from '../../sim/index.ts';

type Unit = KnownBrief['units'][number];
export type TaskGroup = 'way' | 'water';
export type PadTask =
  | { readonly kind: 'order'; readonly order: UnitOrder; readonly needsStorey: boolean }
  | { readonly kind: 'nozzle'; readonly nozzle: NozzleOrder }
  | { readonly kind: 'group'; readonly group: TaskGroup };

const onStorey = (order: UnitOrder): PadTask => ({ kind: 'order', order, needsStorey: true });
const plain = (order: UnitOrder): PadTask => ({ kind: 'order', order, needsStorey: false });
const group = (of: TaskGroup): PadTask => ({ kind: 'group', group: of });

const LADDER_TASKS: readonly PadTask[] = [plain('asPlanned'), plain('hold')];
const CREW_TASKS: readonly PadTask[] = [onStorey('attack'), onStorey('search'), onStorey('knock'), onStorey('supply'), onStorey('ventilate'), group('way'), group('water'), plain('withdraw'), plain('hold')];
/** A micro station has extinguishers instead of an engine. */
const MICRO_TASKS: readonly PadTask[] = [onStorey('attack'), onStorey('search'), onStorey('knock'), onStorey('extinguish'), onStorey('ventilate'), group('way'), group('water'), plain('withdraw'), plain('hold')];
const WAY_TASKS: readonly PadTask[] = (['clearLane', 'layHose', 'walkIn', 'cutMains', 'pressurise'] as const).map(plain);
const WATER_TASKS: readonly PadTask[] = (['relieve', 'relay'] as const).map(plain);

/** Without a group: the first page of the pad. */
export function tasksOf(unit: Unit, within: TaskGroup | null = null): readonly PadTask[] {
  if (unit.kind === 'aerial') return LADDER_TASKS;
  if (within === null) return unit.kind === 'micro' ? MICRO_TASKS : CREW_TASKS;
  if (within === 'way') return [...WAY_TASKS, ...(unit.kit.includes('drone') ? [plain('droneLook')] : []), plain('asPlanned')];
  const nozzles = nozzlesFor(unit.kit);
  // A crew with the straight branch alone has nothing to choose.
  return [...WATER_TASKS, ...(nozzles.length > 2 ? nozzles.map((nozzle): PadTask => ({ kind: 'nozzle', nozzle })) : [])];
}

/** The commander commands every unit of the brigade; each other role its own. */
export function unitsOf(brief: KnownBrief, role: string): KnownBrief['units'] {
  const first = brief.roles[0]?.id;
  const ids = role === first ? brief.roles.flatMap(({ units }) => units) : (brief.roles.find(({ id }) => id === role)?.units ?? []);
  return brief.units.filter(({ id }) => ids.includes(id));
}
