import { useTranslation } from 'react-i18next';
import { ORDER_WORDS } from '../../i18n/orders/order-words.ts';
import { fill, useCrewText, type PlayProps } from './use-crew.ts';

/** Own units: where they are, what they do, which order stands. */
export function UnitsBoard({ brief, picture }: PlayProps) {
  const { w, name, language } = useCrewText();
  const { t } = useTranslation('page');
  return (
    <section className="crew-card" aria-label={w.units.title} data-testid="units">
      <h2>{w.units.title}</h2>
      <ul className="unit-list">
        {picture.units.map((now) => {
          const unit = brief.units.find(({ id }) => id === now.id)!;
          const order = now.order === null || now.order === 'asPlanned' ? '' : now.order === 'hold' ? w.units.waits : fill(w.units.order, { order: `${ORDER_WORDS[language].unitOrder[now.order]}${now.orderStorey === null ? '' : fill(ORDER_WORDS[language].onStorey, { storey: now.orderStorey })}` });
          return (
            <li key={now.id}>
              <strong>{name(unit.names)}</strong> <small className="muted">{fill(w.units.crew, { count: unit.crewCount })}</small>
              <span>{t(`unitState.${now.state}`)}{now.storeyNumber === null ? '' : ` · ${fill(w.units.at, { storey: now.storeyNumber })}`}{order === '' ? '' : ` · ${order}`}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
