import { useStore } from 'zustand';
import { INSTRUMENT_WORDS } from '../../i18n/instruments/instrument-words.ts';
import { LAYERS, type LayerName } from '../../state/index.ts';
import { bandText, SCALES, type ScaleName } from '../scales.ts';
import { usePage, useWords } from './page-context.ts';
import { Picker } from './picker.tsx';

const SCALE_OF: Readonly<Record<Exclude<LayerName, 'none'>, ScaleName>> = { temp: 'temp', sight: 'sight', pressure: 'airPressure', people: 'crowding' };

/** What the towers show in place of smoke. */
export function LayerPicker() {
  const { state } = usePage();
  const { language } = useWords();
  const layer = useStore(state.instruments, (choice) => choice.layer);
  const w = INSTRUMENT_WORDS[language].layer;
  return <Picker label={w.label} options={LAYERS.map((id) => ({ id, text: w[id] }))} value={layer} onChange={(id) => state.instruments.setState({ layer: id as LayerName })} testId="layer" />;
}

/** The bands of the layer in its colours, with the unit. */
export function LayerLegend() {
  const { state } = usePage();
  const { language } = useWords();
  const layer = useStore(state.instruments, (choice) => choice.layer);
  if (layer === 'none') return null;
  const w = INSTRUMENT_WORDS[language].layer;
  const scale = SCALES[SCALE_OF[layer]];
  return (
    <ul className="layer-legend" aria-label={w[layer]} data-testid="layer-legend">
      {scale.from.map((from, band) => <li key={from}><span style={band === scale.neutralBand ? {} : { background: scale.colours[scale.inTower][band] }} />{bandText(scale, band, false)}</li>).reverse()}
      <li>{w.unit[layer]}</li>
    </ul>
  );
}
