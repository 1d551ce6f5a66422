import { Button } from 'react-aria-components';
import { fill } from '../../i18n/fill.ts';
import type { KioskWords } from '../../i18n/kiosk/kiosk-words.ts';
import { ladderStorey } from '../../report/kiosk/home-fate.ts';
import { setWithout, summariseSet } from '../../report/kiosk/subset-table.ts';
import { VOTE_CHOICES, VOTE_STEPS, type Show, type VoteStep } from '../../state/index.ts';
import { number } from '../format.ts';
import { BallotFoot } from './ballot-foot.tsx';
import { ChoicePicture } from './choice-picture.tsx';
import { VoteDots } from './hazard-walk.tsx';
import { OwnHome } from './own-home.tsx';
import { Towers } from './towers.tsx';
import { fitTable, useKioskPage, useKioskWords, useShow, type KioskPage } from './kiosk-context.ts';

/** The night: both towers, one clock, what one's own family does, and the votes. */
export function Stage() {
  const show = useShow();
  const { words } = useKioskWords();
  const vote = VOTE_STEPS.find((step) => step === show.step);
  return (
    <div className="kiosk-split stage-split">
      <section className="kiosk-panel stage-panel">
        <p className="kiosk-clock" data-testid="clock">{clockWords(show.clockS, words)}<small className="kiosk-waiting" data-shown={show.isWaiting}> {words.waiting}</small></p>
        {vote === undefined ? <Captions /> : <Vote vote={vote} />}
        <OwnHome />
      </section>
      <Towers isOwnShown />
    </div>
  );
}

function clockWords(timeS: number, words: KioskWords): string {
  return fill(words.clock, { minutes: Math.floor(timeS / 60), seconds: String(Math.floor(timeS % 60)).padStart(2, '0') });
}

function Captions() {
  const page = useKioskPage();
  const { words, language } = useKioskWords();
  const show = useShow();
  return <div className="stage-captions" aria-live="polite" data-testid="captions">{captionsOf(show, page, words, (value) => number(value, language, 1)).map((text) => <p key={text}>{text}</p>)}<p className="kiosk-muted">{words.dots}</p></div>;
}

/** The e-bikes of this drill burn from the second minute on. */
const EBIKES_BURN_S = 75;

function captionsOf(show: Show, page: KioskPage, words: KioskWords, shown: (value: number) => string): readonly string[] {
  if (show.step === 'spark') return [words.spark.caption, ...(show.clockS > EBIKES_BURN_S ? [words.spark.later] : []), ...(show.form === 'full' ? [words.flee.none] : [])];
  if (show.step === 'flee') return [fleeWords(show, words)];
  if (show.step !== 'engines') return show.form === 'short' ? [fleeWords(show, words), words.engines.caption] : [words.outcome.caption];
  const table = fitTable(page);
  const input = page.kiosk.runs()[0]?.input;
  const storey = input === undefined ? null : ladderStorey(input);
  if (table === null || storey === null) return [words.engines.caption];
  return [words.engines.caption, fill(words.engines.why, { minutes: shown(summariseSet(table, setWithout(table, []), 'laneBlockedS').mean / 60), storey })];
}

function fleeWords({ votes }: Show, { flee }: KioskWords): string {
  const { vote1 } = votes;
  return vote1 === 'down' || vote1 === 'stay' || vote1 === 'lift' ? flee[vote1] : flee.none;
}

function Vote({ vote }: { readonly vote: VoteStep }) {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const { ballot } = useShow();
  const answers: Readonly<Record<string, string>> = words[vote].choices;
  return (
    <div className="vote" data-testid="vote">
      <h1>{words[vote].question}</h1>
      <ul className="vote-list">
        {VOTE_CHOICES[vote].map((choice, i) => (
          <li key={choice}>
            <Button className="vote-choice" onPress={() => kiosk.send({ kind: 'vote', choice: i })} data-testid={`vote-${choice}`}>
              <span className="key-cap" aria-hidden="true">{i + 1}</span>
              <ChoicePicture choice={choice} />
              <span className="vote-words">{answers[choice]}<VoteDots count={ballot.counts[i] ?? 0} /></span>
            </Button>
          </li>
        ))}
      </ul>
      <BallotFoot />
    </div>
  );
}
