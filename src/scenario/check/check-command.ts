/** What a command aims at must be in the tower: the things and storeys that it names, and a branch that its unit carries. */
import type { Command, SimInput } from '../../sim/index.ts';
import { lookUp, type IdsByKind } from '../expand/id-index.ts';
import type { FilePath, IssueList } from '../issue-list.ts';
import { injectSchemas } from '../schema/head-schema.ts';
import { refsIn } from '../schema-walk.ts';
import { kitFaults } from './check-kit.ts';
import { storeyFaults } from './check-storeys.ts';
import type { CommandFault } from './command-fault.ts';

/** Apart from things that are not there, which the core refuses by name. */
export function commandFaults(command: Command, { storeys, response }: Pick<SimInput, 'storeys' | 'response'>): readonly CommandFault[] {
  return [...storeyFaults(command, storeys), ...kitFaults(command, response.units)];
}

export function checkCommand(command: Command, path: FilePath, { ids, tower }: { readonly ids: IdsByKind; readonly tower: Pick<SimInput, 'storeys' | 'response'> }, issues: IssueList): void {
  for (const ref of refsIn(injectSchemas[command.kind], command, path)) lookUp(ref.kind, ids[ref.kind], ref.id, ref.path, issues);
  for (const { key, problem, allowed } of commandFaults(command, tower)) issues.report([...path, key], problem, allowed);
}
