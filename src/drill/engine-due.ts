/** When the first engine of the brigade is expected at the gate, as the control room tells it over the phone. */
import type { SimEvent, SimInput } from '../sim/index.ts';

/** `dueS`: from the usual times before it has turned out, from its drive afterwards; no promise, for the night draws its own. */
export type EngineDue = { readonly state: 'notCalled' } | { readonly state: 'onTheWay'; readonly dueS: number } | { readonly state: 'there'; readonly atS: number };

export function engineDue(allEvents: readonly SimEvent[], { response }: Pick<SimInput, 'response'>, timeS: number): EngineDue {
  const events = allEvents.filter((event) => event.timeS <= timeS);
  const engines = response.units.filter(({ kind }) => kind !== 'micro');
  const of = (kind: SimEvent['kind'], who: string) => events.find((event) => event.kind === kind && event.who === who)?.timeS;
  const thereS = Math.min(...engines.map(({ id }) => of('unitArrived', id) ?? Infinity));
  if (thereS < Infinity) return { state: 'there', atS: thereS };
  const calledS = events.find(({ kind }) => kind === 'callReceived')?.timeS;
  if (calledS === undefined || engines.length === 0) return { state: 'notCalled' };
  const dueS = Math.min(...engines.map(({ id, callToDispatchS, turnoutS, travelS }) => (of('unitTurnedOut', id) ?? calledS + callToDispatchS + turnoutS) + travelS));
  return { state: 'onTheWay', dueS };
}
