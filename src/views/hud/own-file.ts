import type { Translate } from '../../i18n/index.ts';
import type { AppState } from '../../state/index.ts';

/** Same limit as the loader's; checked before the file is read. */
const LIMIT_MB = 2;
const BYTES_PER_MB = 1_048_576;

/** Reads a file that the reader chose or dropped and runs it; nothing leaves the page. */
export async function openOwnFile(state: AppState, file: File, t: Translate): Promise<void> {
  if (file.size > LIMIT_MB * BYTES_PER_MB) {
    const sizeMb = (file.size / BYTES_PER_MB).toFixed(1);
    state.scenario.setState({ rejected: null, notice: t('header.fileTooBig', { sizeMb, limitMb: LIMIT_MB }) });
    return;
  }
  try {
    const text = await file.text();
    state.openScenario({ fileName: file.name, text, isOwn: true }, state.scenario.getState().seed);
  } catch (error) {
    state.scenario.setState({ rejected: null, notice: t('errors.unreadable', { message: error instanceof Error ? error.message : String(error) }) });
  }
}
