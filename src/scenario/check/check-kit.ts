/** A unit can only be told to use a branch that it carries. */
import { nozzlesFor, type Command, type UnitInput } from '../../sim/index.ts';
import type { CommandFault } from './command-fault.ts';

/** None where it is no order for a branch, names no unit, or one that carries it. */
export function kitFaults(command: Command, units: readonly UnitInput[]): readonly CommandFault[] {
  if (command.kind !== 'orderNozzle') return [];
  const unit = units.find(({ id }) => id === command.unit);
  if (unit === undefined || nozzlesFor(unit.kit).includes(command.nozzle)) return [];
  const kit = unit.kit ?? [];
  return [{ key: 'nozzle', problem: `"${unit.id}" carries no ${command.nozzle} branch (kit: ${kit.length === 0 ? 'none' : kit.join(', ')})`, allowed: `${nozzlesFor(kit).join(', ')}; or name "${command.nozzle}" in its responder's kit` }];
}
