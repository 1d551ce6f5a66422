/** Storeys that an order names must be there, and people who move down go to one below them all. */
import { isDownToRight, type Command } from '../../sim/index.ts';
import type { CommandFault } from './command-fault.ts';

type StoreyKey = 'storey' | 'fromStorey' | 'toStorey' | 'downToStorey';
type Storeys = readonly { readonly number: number }[];

/** @param storeys  of the tower, lowest first */
export function storeyFaults(command: Command, storeys: Storeys): readonly CommandFault[] {
  const missing = command.kind === 'orderUnit' ? missingStoreys(command, ['storey'], storeys) : command.kind === 'orderStoreys' ? missingStoreys(command, ['fromStorey', 'toStorey', 'downToStorey'], storeys) : [];
  return missing.length > 0 || command.kind !== 'orderStoreys' ? missing : orderFaults(command, Math.min(...storeys.map(({ number }) => number)));
}

/** Which of these keys name a storey that the tower has not. */
export function missingStoreys<Key extends StoreyKey>(named: Readonly<Partial<Record<Key, number | null>>>, keys: readonly Key[], storeys: Storeys): readonly CommandFault[] {
  const numbers = storeys.map(({ number }) => number);
  return keys.flatMap((key) => {
    const storey = named[key] ?? null;
    return storey === null || numbers.includes(storey) ? [] : [{ key, problem: `no storey ${storey}`, allowed: `${Math.min(...numbers)}..${Math.max(...numbers)}` }];
  });
}

function orderFaults(command: Extract<Command, { kind: 'orderStoreys' }>, lowestStorey: number): readonly CommandFault[] {
  const { order, fromStorey, toStorey, downToStorey } = command;
  if (fromStorey > toStorey) return [{ key: 'toStorey', problem: `storey ${toStorey} lies below fromStorey ${fromStorey}`, allowed: 'the lower one first' }];
  if (isDownToRight(command)) return [];
  if (order !== 'moveDown') return [{ key: 'downToStorey', problem: `"${order}" sends nobody to storey ${downToStorey}`, allowed: 'only "moveDown" has it' }];
  if (fromStorey === lowestStorey) return [{ key: 'fromStorey', problem: `below storey ${fromStorey} there is none to move down to`, allowed: `from ${lowestStorey + 1} on` }];
  const problem = downToStorey === undefined ? 'is missing: where to move down to' : `storey ${downToStorey} is not below storey ${fromStorey}`;
  return [{ key: 'downToStorey', problem, allowed: `${lowestStorey}..${fromStorey - 1}` }];
}
