import { fill } from '../../i18n/fill.ts';
import { columnAt, valuesOf, worstOf, type StoreyCourse, type StoreyQuantity } from '../../report/storey-course.ts';
import { clock, elapsed } from '../format.ts';
import { useMoment } from '../hud/page-context.ts';
import { SideName } from '../hud/side-name.tsx';
import { storeyValueText } from './storey-value.ts';
import { useInstrumentWords } from './use-instrument-words.ts';

export interface HeatTableProps {
  readonly left: StoreyCourse;
  readonly right: StoreyCourse;
  readonly quantity: StoreyQuantity;
}

/** The strips in words: each storey now, and its worst with the time of it. */
export function HeatTable({ left, right, quantity }: HeatTableProps) {
  const { t, w } = useInstrumentWords();
  const timeS = useMoment();
  return (
    <div className="heat-table" tabIndex={0} role="region" aria-label={w.heat.asTable}>
      <table data-testid="heat-table">
        <caption>{fill(w.heat.caption, { clock: clock(left.input.startClockS, timeS), what: w.heat.of[quantity], unit: w.heat.unit[quantity] })}</caption>
        <thead>
          <tr><td /><th scope="colgroup" colSpan={2} className="as-found">{t('side.asFound')}</th><th scope="colgroup" colSpan={2} className="rectified"><SideName side="rectified" /></th></tr>
          <tr><th scope="col">{w.heat.storey}</th>{[0, 1].map((i) => [<th key={`n${i}`} scope="col">{w.heat.now}</th>, <th key={`w${i}`} scope="col">{w.heat.worst}</th>])}</tr>
        </thead>
        <tbody>
          {left.input.storeys.map((storey, i) => (
            <tr key={storey.id}>
              <th scope="row">{storey.number}</th>
              <Cells course={left} quantity={quantity} storeyIndex={i} timeS={timeS} />
              <Cells course={right} quantity={quantity} storeyIndex={i} timeS={timeS} />
            </tr>
          )).reverse()}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ course, quantity, storeyIndex, timeS }: { readonly course: StoreyCourse; readonly quantity: StoreyQuantity; readonly storeyIndex: number; readonly timeS: number }) {
  const { w, language } = useInstrumentWords();
  const now = valuesOf(course, quantity)[storeyIndex * course.columnCount + columnAt(course, timeS)] ?? NaN;
  const worst = worstOf(course, quantity, storeyIndex);
  const text = (value: number) => storeyValueText(quantity, value, { w, language });
  return <><td>{text(now)}</td><td>{worst ? fill(w.heat.worstAt, { value: text(worst.value), time: elapsed(worst.timeS) }) : w.heat.none}</td></>;
}
