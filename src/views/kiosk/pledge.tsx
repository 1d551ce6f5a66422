import { ToggleButton } from 'react-aria-components';
import { BigButton } from './big-button.tsx';
import { QrCode } from './qr-code.tsx';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';

export function Pledge() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const { pledged } = useShow();
  return (
    <div className="kiosk-column pledge" data-testid="pledge">
      <div className="pledge-card">
        <div className="pledge-list">
          <h1>{words.pledge.title}</h1>
          <p className="kiosk-muted pledge-hint">{words.pledge.hint}</p>
          <ol>
            {words.pledge.items.map((item, i) => (
              <li key={item}>
                <ToggleButton className="pledge-item" isSelected={pledged.includes(i)} onChange={() => kiosk.send({ kind: 'togglePledge', item: i })} data-testid={`pledge-${i}`}>
                  <span className="pledge-mark" aria-hidden="true">{pledged.includes(i) ? '✓' : i + 1}</span>{item}
                </ToggleButton>
              </li>
            ))}
          </ol>
          <p className="pledge-call"><strong>{words.pledge.report}</strong> · {words.pledge.fire}</p>
        </div>
        <figure className="pledge-qr">
          <QrCode text={words.pledge.qrText} label={words.pledge.qr} />
          <figcaption>{words.pledge.qr}</figcaption>
        </figure>
      </div>
      <div className="ballot-foot">
        <span className="kiosk-muted">{words.pledge.note}</span>
        <BigButton onPress={() => print()} testId="print">{words.pledge.print}</BigButton>
        <BigButton look="main" onPress={() => kiosk.send({ kind: 'goOn' })} testId="go-on">{words.goOn}</BigButton>
      </div>
    </div>
  );
}
