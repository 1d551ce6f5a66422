import { createStore } from 'zustand/vanilla';
import type { StoreyQuantity } from '../report/storey-course.ts';

export const INSTRUMENTS = ['questions', 'figures', 'timeLine', 'heat', 'plan', 'gauges', 'orders'] as const;
export type InstrumentName = (typeof INSTRUMENTS)[number];
export const LAYERS = ['none', 'temp', 'sight', 'dose', 'pressure', 'people', 'water', 'searched', 'reach'] as const;
export type LayerName = (typeof LAYERS)[number];
export const SITE_LAYERS = ['none', 'swept', 'ladders'] as const;
export type SiteLayerName = (typeof SITE_LAYERS)[number];

/** What a person looks at through the instruments under the twin, and what the towers show besides. */
export interface InstrumentChoice {
  readonly shown: InstrumentName;
  readonly heat: StoreyQuantity;
  readonly isHeatTable: boolean;
  /** Storey of the plan; null: the one that burns first. */
  readonly storeyIndex: number | null;
  readonly layer: LayerName;
  /** What the map shows besides. */
  readonly siteLayer: SiteLayerName;
}

export function createInstruments() {
  return createStore<InstrumentChoice>(() => ({ shown: 'questions', heat: 'temp', isHeatTable: false, storeyIndex: null, layer: 'none', siteLayer: 'none' }));
}
export type InstrumentStore = ReturnType<typeof createInstruments>;
