import { useStore } from 'zustand';
import { INSTRUMENT_WORDS, type InstrumentWords } from '../../i18n/instruments/instrument-words.ts';
import { LAYERS, type LayerName } from '../../state/index.ts';
import { bandText, SCALES } from '../scales.ts';
import type { Overlay } from '../view.ts';
import { usePage, useWords } from './page-context.ts';
import { Picker } from './picker.tsx';

/** What the towers show in place of smoke. */
export function LayerPicker() {
  const { state } = usePage();
  const { language } = useWords();
  const layer = useStore(state.instruments, (choice) => choice.layer);
  const w = INSTRUMENT_WORDS[language].layer;
  return <Picker label={w.label} options={LAYERS.map((id) => ({ id, text: w[id] }))} value={layer} onChange={(id) => state.instruments.setState({ layer: id as LayerName })} testId="layer" />;
}

/** The layer that is chosen, with its scale; null: as it looks. */
export function useLayer(): Overlay | null {
  const { state, view } = usePage();
  useStore(state.instruments, (choice) => choice.layer);
  return view.layer();
}

/** Amounts as a range, states by their name. */
export function layerBandText({ name, scale }: Overlay, band: number, w: InstrumentWords['layer']): string {
  return name === 'searched' || name === 'reach' ? w.bands[name][band]! : bandText(SCALES[scale], band, false);
}

/** null: its bands are states, no amounts. */
export function layerUnit({ name }: Overlay, w: InstrumentWords['layer']): string | null {
  return name === 'searched' || name === 'reach' ? null : w.unit[name];
}

/** The bands of the layer in its colours, with the unit. */
export function LayerLegend() {
  const { language } = useWords();
  const layer = useLayer();
  if (layer === null) return null;
  const w = INSTRUMENT_WORDS[language].layer;
  const scale = SCALES[layer.scale];
  const isPainted = (band: number) => band !== scale.neutralBand || layer.isNeutralPainted === true;
  return (
    <div className="layer-legend" data-testid="layer-legend">
      <p>{w.about[layer.name]}</p>
      <ul aria-label={w[layer.name]}>
        {scale.from.map((from, band) => <li key={from}><span style={isPainted(band) ? { background: scale.colours[scale.inTower][band] } : {}} />{layerBandText(layer, band, w)}</li>).reverse()}
        {layerUnit(layer, w) === null ? null : <li>{layerUnit(layer, w)}</li>}
      </ul>
    </div>
  );
}
