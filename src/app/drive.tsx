import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { LoggedCommand } from '../run/run-types.ts';
import { createSettings, scenarioName, type ScenarioFile } from '../state/index.ts';
import { startLoop } from '../views/index.ts';
import { DrivePage } from '../views/drive/drive-page.tsx';
import { downloadText } from '../views/hud/download.ts';
import { applyLook } from './apply-look.ts';
import { FIRST_SEED, type DeepLink } from './deep-link.ts';
import { handOrders } from './keep-orders.ts';
import { findScenario, shippedScenarios } from './shipped-scenarios.ts';

const FIRST_DRIVE = 'night-33f';

/** A trainee at the wheel: `?page=drive&scenario=blocked-gate`. */
export function openDrive(root: Root, link: DeepLink, translator: i18n): void {
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const loop = startLoop();
  const files = shippedScenarios();
  const first = findScenario(files, link.scenario ?? FIRST_DRIVE) ?? findScenario(files, FIRST_DRIVE)!;
  const withLook = (query: string) => `?${query}&lang=${settings.getState().language}&theme=${settings.getState().theme}`;
  const onRun = (file: ScenarioFile, log: readonly LoggedCommand[]): void => {
    handOrders(file.fileName, FIRST_SEED, log);
    location.assign(withLook(`scenario=${scenarioName(file.fileName)}&seed=${FIRST_SEED}&orders=kept`));
  };

  function sync(): void {
    applyLook(settings, translator);
    history.replaceState(null, '', withLook(`page=drive${link.scenario === null ? '' : `&scenario=${link.scenario}`}`));
    root.render(
      <I18nextProvider i18n={translator}>
        <DrivePage settings={settings} loop={loop} files={files} first={first} homeHref={withLook('page=home')} onRun={onRun} onSave={(log, fileName) => downloadText(fileName, 'application/json', `${JSON.stringify(log, null, 1)}\n`)} />
      </I18nextProvider>,
    );
  }
  settings.subscribe(sync);
  sync();
}
