/** What was put in since the last second that the clock took: who gave an order sees that it was given, frozen or not. */
import type { DrillLog } from '../drill-log.ts';
import type { Choice, DrillState, GivenOrder } from '../drill-state.ts';

export interface GivenSoon {
  readonly orders: readonly GivenOrder[];
  /** By decision, the last one counts. */
  readonly choices: Readonly<Record<string, Choice>>;
}

export function givenSoon({ timeS, choices: taken }: Pick<DrillState, 'timeS' | 'choices'>, log: DrillLog): GivenSoon {
  const soon = log.filter(({ atS }) => atS > timeS);
  const orders = soon.flatMap((input) => (input.kind === 'order' ? [{ atS: input.atS, command: input.command }] : []));
  const chosen = soon.flatMap((input) => (input.kind === 'choose' && taken[input.decision] === undefined ? [[input.decision, { firstS: input.atS, lastS: input.atS, options: input.options }] as const] : []));
  return { orders, choices: Object.fromEntries(chosen) };
}
