import { fill } from '../../i18n/fill.ts';
import { secondsToReset } from '../../state/index.ts';
import { BigButton } from './big-button.tsx';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';

/** Before the show begins anew it asks, large enough to be seen from behind. */
export function IdleNote() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const leftS = secondsToReset(useShow());
  if (leftS === null) return null;
  return (
    <div className="kiosk-idle" role="alert" data-testid="idle-note">
      <strong>{words.idle.title}</strong>
      <span>{fill(words.idle.text, { seconds: leftS })}</span>
      <BigButton look="main" onPress={() => kiosk.send({ kind: 'touch' })} testId="idle-stay">{words.idle.stay}</BigButton>
    </div>
  );
}
