import { MomentsClient, tellQuality, type AppState, type MomentsWorkerLike, type WorkerLike } from '../state/index.ts';
import { overlayOf } from '../views/overlays/registry.ts';
import { siteOverlayOf } from '../views/overlays/site/registry.ts';
import { startLoop, type PageContext, type ViewContext } from '../views/index.ts';
import { startThread } from './thread.ts';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

export function wantsLessMotion(): boolean {
  return reducedMotion.matches;
}

export function startWorker(): WorkerLike {
  return startThread('lifelane-run');
}

export function startMomentsWorker(): MomentsWorkerLike {
  return startThread('lifelane-moments');
}

/** What the parts of a page with runs share: its state, the one loop with the clock in it, and the pictures, each loaded when it is first shown. */
export function pageContext(state: AppState): PageContext {
  const loop = startLoop();
  loop.add((nowMs) => state.playback.advance(nowMs));
  return {
    state,
    loop,
    moments: new MomentsClient(startMomentsWorker),
    pictures: {
      tower: async () => (await import('../views/tower/tower.ts')).mountTower,
      tactical: async () => (await import('../views/tactical/tactical.ts')).mountTactical,
      chart: async () => (await import('../views/charts/course-chart.ts')).mountCourseChart,
    },
    view: viewContext(state),
  };
}

function viewContext({ client, playback, settings, selection, instruments, look, quality }: AppState): ViewContext {
  return {
    runs: () => client.runs(),
    timeS: () => playback.timeS(),
    language: () => settings.getState().language,
    theme: () => settings.getState().theme,
    reducedMotion: wantsLessMotion,
    onSelect: (selected) => selection.setState({ selected, isFinding: false }),
    selected: () => selection.getState().selected,
    follow: () => selection.getState().follow,
    onFollowEnd: () => selection.setState({ follow: null }),
    layer: () => overlayOf(instruments.getState().layer),
    siteLayer: () => siteOverlayOf(instruments.getState().siteLayer),
    look: () => look.getState(),
    onQuality: (now) => tellQuality(quality, now),
    isWipe: () => settings.getState().pictureMode === 'wipe',
  };
}
