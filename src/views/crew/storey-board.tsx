import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { StoreyOrder } from '../../sim/index.ts';
import { Picker } from '../hud/picker.tsx';
import { storeyToWait } from '../storey-to-wait.ts';
import { fill, useCrew, useCrewText, type PlayProps } from './use-crew.ts';

type Word = StoreyOrder;
const SIGN: Readonly<Record<Word, string>> = { stay: '■', evacuate: '▼', moveDown: '▽' };

/** Word to every storey: first tap from, second tap to, then what they are to do. */
export function StoreyBoard({ brief, picture }: PlayProps) {
  const crew = useCrew();
  const { w } = useCrewText();
  const [range, setRange] = useState<readonly number[]>([]);
  const [downTo, setDownTo] = useState<number | null>(null);
  const storeys = Array.from({ length: brief.highestStorey - brief.lowestStorey + 1 }, (_, i) => brief.highestStorey - i);
  const [from, to] = [Math.min(...range), Math.max(...range)];
  const isMovable = range.length > 0 && from > brief.lowestStorey;
  const flames = picture.sights.flatMap(({ look, storeyNumber }) => (look === 'flame' ? [storeyNumber] : []));
  const below = downTo !== null && downTo < from ? downTo : storeyToWait(from, storeys.toReversed(), flames);
  const told = (storey: number): Word | null => {
    const last = picture.orders.findLast((order) => order.to.kind === 'storeys' && order.to.fromStorey <= storey && order.to.toStorey >= storey);
    return last?.to.kind === 'storeys' ? last.to.order : null;
  };
  const give = (order: Word): void => {
    crew.give({ kind: 'order', command: { kind: 'orderStoreys', order, fromStorey: from, toStorey: to, ...(order === 'moveDown' ? { downToStorey: below } : {}) } });
    setRange([]);
    setDownTo(null);
  };
  return (
    <section className="crew-card" aria-label={w.storeys.title} data-testid="storeys">
      <h2>{w.storeys.title}</h2>
      <p className="small-print">{w.storeys.hint}</p>
      <ul className="storey-grid">
        {storeys.map((storey) => {
          const word = told(storey);
          const isChosen = range.length > 0 && storey >= from && storey <= to;
          return (
            <li key={storey}>
              <Button className={`storey-cell ${word === null ? '' : `board-${word}`} ${isChosen ? 'storey-chosen' : ''}`} aria-pressed={isChosen} aria-label={fill(w.storeys.told, { storey, order: word === null ? w.storeys.open : w.storeys[word] })} onPress={() => setRange((now) => (now.length === 1 ? [...now, storey] : [storey]))} data-testid={`tell-${storey}`}>
                {storey}{word === null ? '' : ` ${SIGN[word]}`}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="storey-words">
        <span className="muted">{range.length === 0 ? '' : fill(w.storeys.chosen, { from, to })}</span>
        <Button className="station-quiet" isDisabled={range.length === 0} onPress={() => give('stay')} data-testid="word-stay">■ {w.storeys.stay}</Button>
        <Button className="station-quiet" isDisabled={range.length === 0} onPress={() => give('evacuate')} data-testid="word-evacuate">▼ {w.storeys.evacuate}</Button>
        {isMovable ? <Picker label={w.storeys.downTo} options={storeys.filter((storey) => storey < from).map((storey) => ({ id: String(storey), text: String(storey) }))} value={String(below)} onChange={(storey) => setDownTo(Number(storey))} testId="down-to" /> : null}
        <Button className="station-quiet" isDisabled={!isMovable} onPress={() => give('moveDown')} data-testid="word-moveDown">▽ {w.storeys.moveDown}</Button>
      </div>
    </section>
  );
}
