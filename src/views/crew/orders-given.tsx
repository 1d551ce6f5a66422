import { ORDER_WORDS } from '../../i18n/orders/order-words.ts';
import type { KnownBrief, KnownOrder } from '../../drill/index.ts';
import { elapsed } from '../format.ts';
import { fill, useCrewText, type CrewText, type PlayProps } from './use-crew.ts';

/** Orders with their hands, and with their minutes once the unit has reported. */
export function OrdersGiven({ brief, picture }: PlayProps) {
  const text = useCrewText();
  const { w } = text;
  return (
    <section className="crew-card" aria-label={w.orders.given} data-testid="orders-given" data-count={picture.orders.length}>
      <h2>{w.orders.given}</h2>
      {picture.orders.length === 0 ? <p className="muted">{w.orders.none}</p> : null}
      <ol className="order-list" tabIndex={0} aria-label={w.orders.given}>
        {[...picture.orders].reverse().map((order, i) => (
          <li key={`${order.atS}.${i}`}><span className="order-time">{elapsed(order.atS - (picture.zeroS ?? 0))}</span> <span>{orderText(order, brief, text)}<br /><small className="muted">{costText(order, text)}</small></span></li>
        ))}
      </ol>
    </section>
  );
}

function orderText({ to }: KnownOrder, { units }: KnownBrief, { name, language }: CrewText): string {
  const words = ORDER_WORDS[language];
  if (to.kind === 'storeys' && to.downToStorey !== null) return fill(words.said.storeysDown, { from: to.fromStorey, until: to.toStorey, to: to.downToStorey });
  if (to.kind === 'storeys') return fill(words.said.storeys, { from: to.fromStorey, until: to.toStorey, order: words.storeysOrder[to.order] });
  const unit = units.find(({ id }) => id === to.unit);
  const who = unit ? name(unit.names) : to.unit;
  if (to.kind === 'nozzle') return fill(words.said.unit, { who, order: words.nozzleOrder[to.nozzle], storey: '' });
  return fill(words.said.unit, { who, order: words.unitOrder[to.order], storey: to.storeyNumber === null ? '' : fill(words.onStorey, { storey: to.storeyNumber }) });
}

function costText({ to, crewCount, tookS }: KnownOrder, { w }: CrewText): string {
  if (to.kind === 'storeys') return w.orders.atOnce;
  return tookS === null ? fill(w.orders.waiting, { crewCount: crewCount ?? 0 }) : fill(w.orders.took, { time: elapsed(tookS), crewCount: crewCount ?? 0 });
}
