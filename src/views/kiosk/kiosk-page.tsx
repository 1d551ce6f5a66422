import './kiosk.css';
import './kiosk-print.css';
import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { ShowStep } from '../../state/index.ts';
import { PartBoundary } from '../hud/part-boundary.tsx';
import { Attract } from './attract.tsx';
import { EndCard } from './end-card.tsx';
import { HazardWalk } from './hazard-walk.tsx';
import { HomeStep } from './home-step.tsx';
import { IdleNote } from './idle-note.tsx';
import { KioskProvider, useKioskPage, useKioskWords, useShow, type KioskPage as KioskPageContext } from './kiosk-context.ts';
import { Pledge } from './pledge.tsx';
import { Stage } from './stage.tsx';
import { StaffDialog } from './staff-dialog.tsx';
import { Thanks } from './thanks.tsx';
import { TopBar } from './top-bar.tsx';
import { useKioskKeys } from './use-kiosk-keys.ts';

export function KioskPage({ page }: { readonly page: KioskPageContext }) {
  return (
    <KioskProvider value={page}>
      <Localised />
    </KioskProvider>
  );
}

function Localised() {
  const { kiosk } = useKioskPage();
  const { words, language } = useKioskWords();
  const { step, visit } = useShow();
  useKioskKeys();
  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);
  return (
    <I18nProvider locale={language}>
      <div className="kiosk" data-testid="kiosk" data-step={step} data-visit={visit} onPointerDown={() => kiosk.send({ kind: 'touch' })}>
        <TopBar />
        <PartBoundary key={visit} message={() => words.failed}><main className="kiosk-main">{partOf(step)}</main></PartBoundary>
        <IdleNote />
        <StaffDialog />
      </div>
    </I18nProvider>
  );
}

function partOf(step: ShowStep): ReactNode {
  switch (step) {
    case 'attract':
      return <Attract />;
    case 'home':
      return <HomeStep />;
    case 'walk':
      return <HazardWalk />;
    case 'spark':
    case 'vote1':
    case 'flee':
    case 'vote2':
    case 'engines':
    case 'vote3':
    case 'outcome':
      return <Stage />;
    case 'card':
      return <EndCard />;
    case 'pledge':
      return <Pledge />;
    case 'thanks':
      return <Thanks />;
  }
}
