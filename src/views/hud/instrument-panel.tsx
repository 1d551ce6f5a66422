import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { INSTRUMENT_WORDS } from '../../i18n/instruments/instrument-words.ts';
import { INSTRUMENTS, type InstrumentName } from '../../state/index.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { CompareStrip } from './compare-strip.tsx';
import { usePage, useWords } from './page-context.ts';

/** One line an instrument; all but the figures come in a chunk of their own. */
const SHOWN = {
  figures: CompareStrip,
  questions: lazy(async () => ({ default: (await import('./questions/questions-panel.tsx')).QuestionsPanel })),
  timeLine: lazy(async () => ({ default: (await import('../instruments/time-line.tsx')).TimeLine })),
  heat: lazy(async () => ({ default: (await import('../instruments/heat-strips.tsx')).HeatStrips })),
  plan: lazy(async () => ({ default: (await import('../instruments/storey-plans.tsx')).StoreyPlans })),
  gauges: lazy(async () => ({ default: (await import('../instruments/gauges/gauges-panel.tsx')).GaugesPanel })),
  orders: lazy(async () => ({ default: (await import('../instruments/orders/orders-panel.tsx')).OrdersPanel })),
} as const satisfies Readonly<Record<InstrumentName, unknown>>;

/** Under the twin: figures, time line, strips or plans of both towers, at one clock. */
export function InstrumentPanel() {
  const { state } = usePage();
  const { t, language } = useWords();
  const shown = useStore(state.instruments, (choice) => choice.shown);
  const w = INSTRUMENT_WORDS[language];
  const Shown = SHOWN[shown];
  return (
    <section className="panel compare" aria-labelledby="compare-title" data-instrument={shown} data-testid="instruments">
      <div className="instrument-head">
        <h2 id="compare-title" className="panel-title">{t('compare.title')}</h2>
        <ChoiceButtons label={w.show} options={INSTRUMENTS.map((id) => ({ id, text: w.tab[id] }))} value={shown} onChange={(id) => state.instruments.setState({ shown: id })} testId="instrument" />
      </div>
      <Suspense fallback={<p className="muted">{w.loading}</p>}>
        <Shown />
      </Suspense>
    </section>
  );
}
