import './instruments.css';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import { STOREY_QUANTITIES, type StoreyQuantity } from '../../report/storey-course.ts';
import type { Side } from '../../state/index.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { usePage, useRun } from '../hud/page-context.ts';
import { Picker } from '../hud/picker.tsx';
import { HeatStrip } from './heat-strip.tsx';
import { HeatTable } from './heat-table.tsx';
import { Legend } from './legend.tsx';
import { useInstrumentWords } from './use-instrument-words.ts';
import { useStoreyCourse } from './use-storey-course.ts';

/** Storeys × time of both towers: where it is hot, dark, crowded or dry, and since when. */
export function HeatStrips() {
  const { state } = usePage();
  const { t, w } = useInstrumentWords();
  const { heat, isHeatTable } = useStore(state.instruments);
  const left = useRun('asFound');
  if (!left) return <p className="muted">{w.waiting}</p>;
  return (
    <div className="heat">
      <div className="instrument-tools">
        <Picker label={w.heat.quantity} options={STOREY_QUANTITIES.map((id) => ({ id, text: w.heat.of[id] }))} value={heat} onChange={(id) => state.instruments.setState({ heat: id as StoreyQuantity })} testId="heat-quantity" />
        <ChoiceButtons
          label={w.heat.form}
          options={[{ id: 'picture', text: w.heat.asPicture }, { id: 'table', text: w.heat.asTable }]}
          value={isHeatTable ? 'table' : 'picture'}
          onChange={(form) => state.instruments.setState({ isHeatTable: form === 'table' })}
          testId="heat-form"
        />
        <span className="small-print heat-about">{w.heat.about[heat]}</span>
        <Legend scale={heat} unit={w.heat.unit[heat]} isCounted={heat === 'people'} />
      </div>
      {isHeatTable ? <TableOfBoth quantity={heat} /> : (
        <div className="heat-pair">
          {(['asFound', 'rectified'] as const).map((side) => <OneStrip key={side} side={side} quantity={heat} label={fill(w.heat.picture, { side: t(`side.${side}`), what: w.heat.of[heat] })} />)}
        </div>
      )}
    </div>
  );
}

function OneStrip({ side, quantity, label }: { readonly side: Side; readonly quantity: StoreyQuantity; readonly label: string }) {
  const run = useRun(side);
  const { course, version } = useStoreyCourse(run);
  return course && run ? <HeatStrip key={run.runId} run={run} course={course} version={version} quantity={quantity} side={side} label={label} /> : null;
}

function TableOfBoth({ quantity }: { readonly quantity: StoreyQuantity }) {
  const left = useStoreyCourse(useRun('asFound'));
  const right = useStoreyCourse(useRun('rectified'));
  return left.course && right.course ? <HeatTable left={left.course} right={right.course} quantity={quantity} /> : null;
}
