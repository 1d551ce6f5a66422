import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';

/** Nobody presses this long by chance. */
const LONG_PRESS_MS = 3000;

export function TopBar() {
  const { settings, sizes } = useKioskPage();
  const { words, language } = useKioskWords();
  const isLarge = useStore(sizes, (state) => state.isLarge);
  const { step } = useShow();
  return (
    <header className="kiosk-top">
      <StaffCorner />
      {step === 'attract' ? <span className="kiosk-grow" /> : <span className="kiosk-top-title">{words.title}</span>}
      <Button className="kiosk-tool" onPress={() => sizes.setState({ isLarge: !isLarge })} data-testid="size">{isLarge ? words.size.normal : words.size.larger}</Button>
      <Button className="kiosk-tool" onPress={() => settings.setState({ language: language === 'en' ? 'zh-CN' : 'en' })} data-testid="language">
        <span lang={language === 'en' ? 'zh-CN' : 'en'}>{words.language}</span>
      </Button>
    </header>
  );
}

/** Held, with a finger or a key, it asks whether to leave; a short press does nothing. */
function StaffCorner() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const timer = useRef<number | undefined>(undefined);
  const release = () => clearTimeout(timer.current);
  useEffect(() => release, []);
  return (
    <Button
      className="kiosk-tool staff-corner"
      aria-description={words.staff.hint}
      onPressStart={() => {
        release();
        timer.current = window.setTimeout(() => kiosk.send({ kind: 'askStaff' }), LONG_PRESS_MS);
      }}
      onPressEnd={release}
      data-testid="staff-corner"
    >
      {words.staff.corner}
    </Button>
  );
}
