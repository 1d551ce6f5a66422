import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { SubsetTable } from '../report/kiosk/subset-table.ts';
import { createKiosk, createSettings, planOf, type Kiosk } from '../state/index.ts';
import { startLoop } from '../views/index.ts';
import { HAZARD_IDS } from '../views/kiosk/kiosk-context.ts';
import { KioskPage } from '../views/kiosk/kiosk-page.tsx';
import { createSizes } from '../views/kiosk/sizes.ts';
import { applyLook } from './apply-look.ts';
import { kioskTimesIn, type DeepLink } from './deep-link.ts';
import { startWorker, wantsLessMotion } from './page-context.ts';
import { findScenario, shippedScenarios } from './shipped-scenarios.ts';

const SHOW_SCENARIO = 'kiosk-show';
const TALLY_KEY = 'lifelane.kiosk.tally';
const TABLES = import.meta.glob<SubsetTable>('../../docs/kiosk-show.json', { import: 'default', eager: true });

/** The hall's show: one drill, one table, and no way out of the page but the staff's. */
export function openKiosk(root: Root, link: DeepLink, translator: i18n): void {
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const sizes = createSizes();
  const loop = startLoop();
  const file = findScenario(shippedScenarios(), SHOW_SCENARIO)!;
  const { idleResetMs, pace } = kioskTimesIn(location.search);
  const kiosk = createKiosk({
    idleResetMs, file, seed: link.seed, startWorker, hazardIds: HAZARD_IDS,
    loadTally: () => stored(() => localStorage.getItem(TALLY_KEY)),
    saveTally: (text) => stored(() => localStorage.setItem(TALLY_KEY, text)),
    onReset: () => {
      settings.setState({ language: link.language });
      sizes.setState({ isLarge: false });
    },
  });
  loop.add(showClock(kiosk, pace));
  const table = Object.values(TABLES)[0] ?? null;

  function sync(): void {
    applyLook(settings, translator);
    document.documentElement.dataset['size'] = sizes.getState().isLarge ? 'large' : 'hall';
  }
  settings.subscribe(sync);
  sizes.subscribe(sync);
  sync();
  const unlock = lockNavigation();
  const onLeave = (): void => {
    unlock();
    kiosk.dispose();
    loop.stop();
    location.assign(`?lang=${link.language}&theme=${link.theme}`);
  };
  root.render(
    <I18nextProvider i18n={translator}>
      <KioskPage page={{ kiosk, settings, sizes, loop, table, hazardIds: HAZARD_IDS, isStill: wantsLessMotion, onLeave }} />
    </I18nextProvider>,
  );
}

/** People are waited for at their own pace; only what plays by itself is hurried. */
function showClock(kiosk: Kiosk, pace: number): (nowMs: number) => void {
  let lastMs: number | null = null;
  let showMs = 0;
  return (nowMs) => {
    const plan = planOf(kiosk.show());
    const isWaitedFor = plan?.kind === 'input' || plan?.kind === 'ballot';
    showMs += (nowMs - (lastMs ?? nowMs)) * (isWaitedFor ? 1 : pace);
    lastMs = nowMs;
    kiosk.advance(showMs);
  };
}

/** A browser that keeps nothing shows the show all the same. */
function stored<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Back, context menu, dragging, zooming by wheel or fingers: none of them leaves or bends the page. */
function lockNavigation(): () => void {
  const hold = (): void => history.pushState(null, '', location.href);
  const prevent = (event: Event): void => event.preventDefault();
  const preventZoom = (event: WheelEvent): void => {
    if (event.ctrlKey) event.preventDefault();
  };
  hold();
  addEventListener('popstate', hold);
  for (const kind of ['contextmenu', 'dragstart', 'drop', 'dragover', 'gesturestart']) document.addEventListener(kind, prevent, { passive: false });
  document.addEventListener('wheel', preventZoom, { passive: false });
  return () => {
    removeEventListener('popstate', hold);
    for (const kind of ['contextmenu', 'dragstart', 'drop', 'dragover', 'gesturestart']) document.removeEventListener(kind, prevent);
    document.removeEventListener('wheel', preventZoom);
  };
}
