import { BigButton } from './big-button.tsx';
import { Towers } from './towers.tsx';
import { useKioskPage, useKioskWords } from './kiosk-context.ts';

export function Attract() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  return (
    <div className="kiosk-attract">
      <div className="attract-words">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <div className="attract-buttons">
          <BigButton look="main" onPress={() => kiosk.send({ kind: 'begin', form: 'full' })} testId="begin">{words.begin}<small>{words.beginHint}</small></BigButton>
          <BigButton onPress={() => kiosk.send({ kind: 'begin', form: 'short' })} testId="begin-short">{words.short}<small>{words.shortHint}</small></BigButton>
        </div>
        <p className="kiosk-muted">{words.keys}</p>
      </div>
      <Towers isOwnShown={false} />
    </div>
  );
}
