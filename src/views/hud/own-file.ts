import type { Translate } from '../../i18n/index.ts';
import { fill } from '../../i18n/fill.ts';
import { INSTRUMENT_WORDS } from '../../i18n/instruments/instrument-words.ts';
import type { Rectify } from '../../scenario/condition.ts';
import { looksLikeRecording, MOST_FILE_MB, openRecording, tooBigMb, type AppState } from '../../state/index.ts';

/** Reads a file that the reader chose or dropped, a drill or a recording, and runs it; nothing leaves the page. */
export async function openOwnFile(state: AppState, file: File, t: Translate): Promise<void> {
  const sizeMb = tooBigMb(file);
  if (sizeMb !== null) {
    state.scenario.setState({ rejected: null, notice: t('header.fileTooBig', { sizeMb, limitMb: MOST_FILE_MB }) });
    return;
  }
  try {
    await openText(state, { fileName: file.name, text: await file.text() }, { seed: state.scenario.getState().seed, rectify: 'all', t });
  } catch (error) {
    state.scenario.setState({ rejected: null, notice: t('errors.unreadable', { message: error instanceof Error ? error.message : String(error) }) });
  }
}

export interface OpenTextOptions {
  readonly seed: number;
  readonly rectify: Rectify;
  readonly night?: 'drawn';
  readonly t: Translate;
}

/** A recording brings its own seed and condition. */
export async function openText(state: AppState, { fileName, text }: { readonly fileName: string; readonly text: string }, { seed, rectify, night, t }: OpenTextOptions): Promise<void> {
  if (!looksLikeRecording(text)) {
    state.openScenario({ fileName, text, isOwn: true, ...(night === undefined ? {} : { night }) }, seed, rectify);
    return;
  }
  const opened = await openRecording(state, { fileName, text });
  if (opened.kind === 'refused') state.scenario.setState({ rejected: null, notice: t('errors.unreadable', { message: opened.message }) });
  const words = INSTRUMENT_WORDS[state.settings.getState().language].recording;
  if (opened.kind === 'noDrill') state.scenario.setState({ rejected: null, notice: fill(words.noDrill, { name: opened.scenarioId }) });
  if (opened.kind === 'changed') state.scenario.setState({ rejected: null, notice: words.otherDrill });
}
