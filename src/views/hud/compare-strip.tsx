import { useState } from 'react';
import { elapsed, number } from '../format.ts';
import { figuresAt, type Figure } from './compare-figures.ts';
import type { ChartQuantity } from '../view.ts';
import { goToReport } from './go-to-report.ts';
import { NARROW, useMedia } from './use-media.ts';
import { frameOf, useMoment, usePage, useRun, useWords } from './page-context.ts';
import { SideName } from './side-name.tsx';
import { Picker } from './picker.tsx';
import { ViewHost } from './view-host.tsx';

/** Both conditions on one axis: the figures of this moment and their course through the night. */
export function CompareStrip() {
  return (
    <div className="compare-body">
      <FigureTable />
      <Course />
    </div>
  );
}

function FigureTable() {
  const { t } = useWords();
  const timeS = useMoment();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const leftFrame = frameOf(left, timeS);
  const rightFrame = frameOf(right, timeS);
  const figures = left && right && leftFrame && rightFrame ? figuresAt({ run: left, frame: leftFrame }, { run: right, frame: rightFrame }, timeS) : [];
  return (
    <table className="figures" data-testid="figures">
      <thead>
        <tr>
          <th scope="col"><span className="visually-hidden">{t('compare.figure')}</span></th>
          <th scope="col" className="as-found">{t('side.asFound')}</th>
          <td className="axis-head" aria-hidden="true" />
          <th scope="col" className="rectified"><SideName side="rectified" /></th>
          <th scope="col">{t('compare.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => <FigureRow key={figure.name} figure={figure} />)}
      </tbody>
    </table>
  );
}

function FigureRow({ figure }: { readonly figure: Figure }) {
  const { t, language } = useWords();
  const isTime = figure.name === 'firstWater';
  const text = (value: number | null) => (value === null ? t('totals.notYet') : isTime ? elapsed(value) : number(value, language));
  return (
    <tr data-figure={figure.name}>
      <th scope="row">{isTime ? <FirstWater /> : t(`totals.${figure.name}`)}</th>
      <td className="as-found value">{text(figure.asFound)}</td>
      <td aria-hidden="true" className="axis-cell"><Axis figure={figure} /></td>
      <td className="rectified value">{text(figure.rectified)}</td>
      <td className="value"><Change figure={figure} text={text} /></td>
    </tr>
  );
}

/** The row that asks for a reason leads to it; on a phone the report has a tab. */
function FirstWater() {
  const { t } = useWords();
  const isNarrow = useMedia(NARROW);
  const text = t('totals.firstWater');
  return isNarrow ? text : <button type="button" className="event-time figure-why" title={t('progress.whyLabel')} onClick={() => goToReport('report-water')} data-testid="water-why">{text} <span aria-hidden="true">↓</span></button>;
}

/** Diamond: as found; dot: rectified. Shape as well as colour tells them apart. */
function Axis({ figure }: { readonly figure: Figure }) {
  const at = (value: number) => `${Math.min(100, (value / figure.axisEnd) * 100)}%`;
  const { asFound, rectified } = figure;
  const span = asFound !== null && rectified !== null ? { insetInlineStart: at(Math.min(asFound, rectified)), inlineSize: at(Math.abs(asFound - rectified)) } : null;
  return (
    <div className="axis">
      {span ? <span className="axis-span" style={span} /> : null}
      {asFound === null ? null : <span className="axis-mark diamond" style={{ insetInlineStart: at(asFound) }} />}
      {rectified === null ? null : <span className="axis-mark dot" style={{ insetInlineStart: at(rectified) }} />}
    </div>
  );
}

function Change({ figure, text }: { readonly figure: Figure; readonly text: (value: number) => string }) {
  const { t } = useWords();
  const { asFound, rectified, better } = figure;
  if (asFound === null || rectified === null) return <span className="muted">{asFound === rectified ? t('compare.noDifferenceYet') : '–'}</span>;
  const change = rectified - asFound;
  if (change === 0) return <span className="muted">{t('compare.same')}</span>;
  const isBetter = (change < 0) === (better === 'lower');
  return (
    <span className={isBetter ? 'better' : 'worse'}>
      {change > 0 ? '+' : '−'}{text(Math.abs(change))} <span className="verdict">{t(isBetter ? 'report.better' : 'report.worse')}</span>
    </span>
  );
}

const QUANTITIES: readonly ChartQuantity[] = ['trappedCount', 'outCount', 'storeysBurningCount', 'waterLPerS', 'hrrKw'];

function Course() {
  const { t } = useWords();
  const { pictures } = usePage();
  const [choice] = useState<{ quantity: ChartQuantity }>(() => ({ quantity: 'trappedCount' }));
  const [quantity, setQuantity] = useState<ChartQuantity>('trappedCount');
  const [failure, setFailure] = useState<string | null>(null);
  choice.quantity = quantity;
  const what = t(`totals.${quantity}`);
  return (
    <div className="course">
      <Picker
        label={t('compare.chart')}
        options={QUANTITIES.map((id) => ({ id, text: t(`totals.${id}`) }))}
        value={quantity}
        onChange={(id) => setQuantity(id as ChartQuantity)}
        testId="chart-quantity"
      />
      {failure === null ? (
        <ViewHost
          mount={async () => {
            const mountChart = await pictures.chart();
            return (host, context) => mountChart(host, context, () => choice.quantity);
          }}
          label={t('compare.chartLabel', { what })}
          loading={t('compare.chartLoading')}
          onFail={setFailure}
          testId="course-chart"
        />
      ) : (
        <p className="notice">{t('errors.crashed', { message: failure })}</p>
      )}
    </div>
  );
}
