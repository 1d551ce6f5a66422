import { Button } from 'react-aria-components';
import { BallotFoot } from './ballot-foot.tsx';
import { HazardPicture } from './hazard-picture.tsx';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';

export function HazardWalk() {
  const { kiosk, hazardIds } = useKioskPage();
  const { words } = useKioskWords();
  const { ballot } = useShow();
  return (
    <div className="kiosk-column">
      <h1>{words.walk.title}</h1>
      <p className="kiosk-muted">{words.walk.lead}</p>
      <ul className="hazard-walk">
        {hazardIds.map((id, i) => (
          <li key={id}>
            <Button className="hazard-choice" onPress={() => kiosk.send({ kind: 'vote', choice: i })} data-testid={`fear-${id}`}>
              <HazardPicture id={id} />
              <strong><span className="key-cap" aria-hidden="true">{i + 1}</span>{words.walk.hazards[id].name}</strong>
              <span>{words.walk.hazards[id].what}</span>
              <VoteDots count={ballot.counts[i] ?? 0} />
            </Button>
          </li>
        ))}
      </ul>
      <BallotFoot />
    </div>
  );
}

/** Votes as dots, so that nobody has to read; from many on as a number. */
const MOST_DOTS = 12;
export function VoteDots({ count }: { readonly count: number }) {
  return <span className="vote-dots" aria-hidden="true">{count > MOST_DOTS ? `● × ${count}` : '●'.repeat(count)}</span>;
}
