import { fill } from '../../i18n/fill.ts';
import { BigButton } from './big-button.tsx';
import { useKioskPage, useKioskWords } from './kiosk-context.ts';

export function Thanks() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  return (
    <div className="kiosk-column thanks" data-testid="thanks">
      <h1>{words.thanks.title}</h1>
      <p>{words.thanks.text}</p>
      <p className="thanks-call">{words.pledge.report}</p>
      <p className="kiosk-muted">{fill(words.thanks.count, { count: kiosk.tally().finishedCount })}</p>
      <BigButton look="main" onPress={() => kiosk.send({ kind: 'reset' })} testId="again">{words.thanks.again}</BigButton>
    </div>
  );
}
