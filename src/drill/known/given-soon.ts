/** What was put in since the last second that the clock took: who gave an order sees that it was given, frozen or not. */
import type { DrillLog } from '../drill-log.ts';
import type { Choice, DrillState, GivenOrder, Told } from '../drill-state.ts';

export interface GivenSoon {
  readonly orders: readonly GivenOrder[];
  /** By decision, the last one counts. */
  readonly choices: Readonly<Record<string, Choice>>;
  /** By decision, then home; the last word to each counts. */
  readonly told: Readonly<Record<string, Readonly<Record<string, Told>>>>;
}

export const NOTHING_SOON: GivenSoon = { orders: [], choices: {}, told: {} };

export function givenSoon({ timeS, choices: taken }: Pick<DrillState, 'timeS' | 'choices'>, log: DrillLog): GivenSoon {
  const soon = log.filter(({ atS }) => atS > timeS);
  const orders = soon.flatMap((input) => (input.kind === 'order' ? [{ atS: input.atS, command: input.command }] : []));
  const chosen = soon.flatMap((input) => (input.kind === 'choose' && taken[input.decision] === undefined ? [[input.decision, { firstS: input.atS, lastS: input.atS, options: input.options }] as const] : []));
  const told: Record<string, Record<string, Told>> = {};
  for (const input of soon) if (input.kind === 'tell') told[input.decision] = { ...told[input.decision], [input.home]: { atS: input.atS, option: input.option } };
  return { orders, choices: Object.fromEntries(chosen), told };
}

/** What each home of a board was told last, taken by the clock or not yet. */
export function toldHomes({ told }: Pick<DrillState, 'told'>, soon: GivenSoon, board: string): Readonly<Record<string, Told>> {
  return { ...told[board], ...soon.told[board] };
}
