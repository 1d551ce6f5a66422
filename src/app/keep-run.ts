import { openShelf, type AppState, type Shelf } from '../state/index.ts';
import { rectifyShown } from './page-sync.ts';

/** How often the second is noted down; a pause, a leave and a new drill are noted at once, but a browser may not write while it leaves. */
const NOTE_EVERY_MS = 1000;

/** Notes down in this browser where the run on screen was left, and the reader's own file with it. */
export function keepRuns(state: AppState): void {
  let shelf: Shelf | null = null;
  let noted = '';

  function note(): void {
    const run = state.client.shown('asFound');
    if (!shelf || !run) return;
    const { file, seed } = run.order;
    // What a study has drawn is found again by its study.
    if (file.night !== undefined) return;
    const { fileName, isOwn } = file;
    const timeS = Math.floor(state.playback.timeS());
    const kept = { fileName, isOwn, seed, rectify: rectifyShown(state), timeS, durationS: run.input.durationS };
    if (noted === JSON.stringify(kept)) return;
    noted = JSON.stringify(kept);
    // A full disk loses the note, not the run.
    shelf.keepRun(kept).catch(() => undefined);
    if (isOwn) shelf.keepFile(file).catch(() => undefined);
  }

  void openShelf().then((opened) => {
    shelf = opened;
    note();
  });
  state.playback.choice.subscribe((now, before) => {
    if (now.isPlaying !== before.isPlaying) note();
  });
  state.status.subscribe((now, before) => {
    if (now.version !== before.version) note();
  });
  document.addEventListener('visibilitychange', note);
  addEventListener('pagehide', note);
  setInterval(note, NOTE_EVERY_MS);
}
