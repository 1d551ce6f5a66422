import { useMemo } from 'react';
import type { SimInput } from '../../sim/index.ts';
import type { RunData } from '../../state/index.ts';
import { fill } from '../../i18n/fill.ts';
import { INSTRUMENT_WORDS } from '../../i18n/instruments/instrument-words.ts';
import { clock, number } from '../format.ts';
import { bandOf, SCALES } from '../scales.ts';
import type { Overlay } from '../view.ts';
import { layerBandText, layerUnit, useLayer } from './layer-picker.tsx';
import { frameOf, useMoment, usePage, useRun, useWords } from './page-context.ts';
import { SideName } from './side-name.tsx';
import { stairIds, stairState, storeyFacts, type StairState, type StairVerdict, type StoreyFacts } from './storey-facts.ts';
import { stairWords } from './stair-words.ts';
import { useStairVerdicts } from './stairs-line.tsx';
import { worstByStorey } from './storey-layer.ts';

/** The towers as a table: what the picture shows, for those who cannot see it or whose browser cannot draw it. */
export function StoreyTable() {
  const { t } = useWords();
  const timeS = useMoment();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const leftFacts = useFacts(left, timeS);
  const rightFacts = useFacts(right, timeS);
  const layer = useLayer();
  const leftStairs = useStairVerdicts('asFound', timeS);
  const rightStairs = useStairVerdicts('rectified', timeS);
  const leftWorst = useWorst(left, timeS, layer);
  const rightWorst = useWorst(right, timeS, layer);
  const stairs = left ? stairIds(left.input) : [];
  const columnCount = 3 + stairs.length + (layer === null ? 0 : 1);
  if (!left || leftFacts.length === 0) return <p className="muted">{t('storeys.empty')}</p>;
  return (
    <div className="storey-table" tabIndex={0} role="region" aria-label={t('tower.table')}>
      <table data-testid="storey-table">
        <caption><span>{t('storeys.caption', { clock: clock(left.input.startClockS, timeS), metres: left.input.behaviour.turnBackVisibilityM })}</span></caption>
        <thead>
          <tr>
            <th scope="colgroup" colSpan={columnCount} className="as-found">{t('side.asFound')}</th>
            <td />
            <th scope="colgroup" colSpan={columnCount} className="rectified"><SideName side="rectified" /></th>
          </tr>
          <tr>
            <SideHeads layer={layer} stairs={stairs} />
            <th scope="col">{t('storeys.storey')}</th>
            <SideHeads layer={layer} stairs={stairs} />
          </tr>
          <tr className="whole-tower" data-testid="whole-tower">
            <SumCells facts={leftFacts} stairs={leftStairs} hasLayer={layer !== null} />
            <th scope="row">{t('storeys.whole')}</th>
            <SumCells facts={rightFacts} stairs={rightStairs} hasLayer={layer !== null} />
          </tr>
        </thead>
        <tbody>
          {leftFacts.map((facts, i) => (
            <tr key={facts.number}>
              <SideCells facts={facts} input={left.input} stairCount={stairs.length} />
              <WorstCell layer={layer} value={leftWorst[leftFacts.length - 1 - i]} />
              <th scope="row"><StoreyButton storeyIndex={leftFacts.length - 1 - i} text={t('place.storey', { n: facts.number })} /></th>
              <SideCells facts={rightFacts[i] ?? null} input={left.input} stairCount={stairs.length} />
              <WorstCell layer={layer} value={rightWorst[leftFacts.length - 1 - i]} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Shows the plan of the storey under the towers. */
function StoreyButton({ storeyIndex, text }: { readonly storeyIndex: number; readonly text: string }) {
  const { state } = usePage();
  return <button type="button" className="event-time" onClick={() => state.instruments.setState({ shown: 'plan', storeyIndex })}>{text}</button>;
}

function useFacts(run: RunData | null, timeS: number): readonly StoreyFacts[] {
  const frame = frameOf(run, timeS);
  return useMemo(() => (run && frame ? storeyFacts(run.input, frame) : []), [run, frame]);
}

function useWorst(run: RunData | null, timeS: number, layer: Overlay | null): Float32Array {
  const frame = frameOf(run, timeS);
  return useMemo(() => (run && frame && layer ? worstByStorey(run.input, frame, layer) : NOTHING), [run, frame, layer]);
}

const NOTHING = new Float32Array();

/** The layer in words: of a storey the worst value, in the unit that the head of the column names. */
function WorstCell({ layer, value = NaN }: { readonly layer: Overlay | null; readonly value: number | undefined }) {
  const { language } = useWords();
  if (layer === null) return null;
  const w = INSTRUMENT_WORDS[language].layer;
  if (Number.isNaN(value)) return <td className="cell-none">·</td>;
  const isState = layerUnit(layer, w) === null;
  const text = isState ? layerBandText(layer, bandOf(SCALES[layer.scale], value), w) : value === Infinity ? layerBandText(layer, SCALES[layer.scale].from.length - 1, w) : number(value, language, Math.abs(value) < 10 ? 1 : 0);
  return <td>{text}</td>;
}

/** The whole tower in one row: storeys that burn, storeys with smoke, people still inside, where stairs cannot be used. */
function SumCells({ facts, stairs, hasLayer }: { readonly facts: readonly StoreyFacts[]; readonly stairs: readonly StairVerdict[]; readonly hasLayer: boolean }) {
  const { t } = useWords();
  const stairText = stairWords(t, false);
  const count = (is: (each: StoreyFacts) => boolean) => facts.filter(is).length;
  const storeys = (n: number) => t('storeys.count', { count: n });
  return (
    <>
      <td>{storeys(count(({ isBurning }) => isBurning))}</td>
      <td>{storeys(count(({ isSmoky }) => isSmoky))}</td>
      <td data-testid="inside">{facts.reduce((sum, { peopleCount }) => sum + peopleCount, 0)}</td>
      {stairs.map((verdict) => <td key={verdict.stairId} className="stair-verdict">{stairText(verdict)}</td>)}
      {hasLayer ? <td /> : null}
    </>
  );
}

function SideHeads({ layer, stairs }: { readonly layer: Overlay | null; readonly stairs: readonly string[] }) {
  const { t, language } = useWords();
  const w = INSTRUMENT_WORDS[language].layer;
  return (
    <>
      <th scope="col">{t('storeys.burning')}</th>
      <th scope="col">{t('storeys.smoky')}</th>
      <th scope="col">{t('storeys.people')}</th>
      {stairs.map((id) => <th key={id} scope="col" title={t('storeys.stairTitle', { id })}>{t('storeys.stair', { id })}</th>)}
      {layer === null ? null : <th scope="col">{fill(w.worst, { layer: w[layer.name] })}{layerUnit(layer, w) === null ? '' : ` (${layerUnit(layer, w)})`}</th>}
    </>
  );
}

const STAIR_CLASS: Readonly<Record<StairState, string>> = { clear: 'cell-none', smoky: 'cell-haze', shut: 'cell-smoke' };

function SideCells({ facts, input, stairCount }: { readonly facts: StoreyFacts | null; readonly input: SimInput; readonly stairCount: number }) {
  const { t, language } = useWords();
  if (!facts) return <td colSpan={3 + stairCount} />;
  return (
    <>
      <td className={facts.isBurning ? 'cell-fire' : 'cell-none'}>{facts.isBurning ? t('storeys.yes') : '·'}</td>
      <td className={facts.isSmoky ? 'cell-smoke' : 'cell-none'}>{facts.isSmoky ? t('storeys.yes') : '·'}</td>
      <td className={facts.peopleCount > 0 ? '' : 'cell-none'}>{facts.peopleCount}</td>
      {facts.stairSightM.map((metres, s) => <td key={s} className={STAIR_CLASS[stairState(metres, input)]}>{Number.isNaN(metres) ? '' : metres === Infinity ? t('storeys.clear') : t(stairState(metres, input) === 'shut' ? 'storeys.shutSight' : 'storeys.sight', { metres: number(metres, language, metres < 10 ? 1 : 0) })}</td>)}
    </>
  );
}
