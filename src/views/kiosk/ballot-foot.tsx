import { fill } from '../../i18n/fill.ts';
import { secondsToClose } from '../../state/index.ts';
import { BigButton } from './big-button.tsx';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';

/** Under every vote: how long it stays open, and a way on for one who is alone. */
export function BallotFoot() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const show = useShow();
  const leftS = secondsToClose(show);
  const count = show.ballot.counts.reduce((sum, votes) => sum + votes, 0);
  return (
    <div className="ballot-foot">
      <span className="kiosk-muted" role="status">{leftS === null ? `${words.vote.first} ${words.vote.hint}` : `${fill(words.vote.votes, { count })} · ${fill(words.vote.closes, { seconds: leftS })}`}</span>
      <BigButton look="main" isDisabled={leftS === null} onPress={() => kiosk.send({ kind: 'goOn' })} testId="close-vote">{words.vote.done}</BigButton>
    </div>
  );
}
