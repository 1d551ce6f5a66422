import { Button } from 'react-aria-components';
import { fill } from '../../i18n/fill.ts';
import type { KioskWords } from '../../i18n/kiosk/kiosk-words.ts';
import { ladderStorey } from '../../report/kiosk/home-fate.ts';
import { measureById } from '../../report/measures/measures.ts';
import { setWithout, summariseSet } from '../../report/kiosk/subset-table.ts';
import { asMeasured, planOf, VOTE_CHOICES, VOTE_STEPS, type Show, type VoteChoice, type VoteStep } from '../../state/index.ts';
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
  return fill(words.clock, { minutes: Math.floor(timeS / MINUTE_S), seconds: String(Math.floor(timeS % MINUTE_S)).padStart(2, '0') });
}

function Captions() {
  const page = useKioskPage();
  const { words, language } = useKioskWords();
  const show = useShow();
  return <div className="stage-captions" aria-live="polite" data-testid="captions">{captionsOf(show, page, words, (value) => number(value, language, 1)).map((text) => <p key={text}>{text}</p>)}</div>;
}

/** The e-bikes of this drill burn from the second minute on. */
const EBIKES_BURN_S = 75;
const MINUTE_S = 60;

function captionsOf(show: Show, page: KioskPage, words: KioskWords, shown: (value: number) => string): readonly string[] {
  if (show.step === 'spark') return [words.spark.caption, ...(show.clockS > EBIKES_BURN_S ? [words.spark.later] : []), ...(show.form === 'full' ? [words.flee.none] : [])];
  if (show.step === 'flee') return [fleeWords(show, words)];
  // The night says when they come: told sooner, nobody would find them in the picture.
  const isThere = page.kiosk.runs().some((run) => (measureById('firstArrivalS')!.value(asMeasured(run)) ?? Infinity) <= show.clockS);
  const engines = isThere ? words.engines.caption : words.engines.coming;
  if (show.step !== 'engines') return show.form === 'short' ? [fleeWords(show, words), engines] : [outcomeWords(show, words)];
  const table = fitTable(page);
  const input = page.kiosk.runs()[0]?.input;
  const storey = input === undefined ? null : ladderStorey(input);
  if (table === null || storey === null) return [engines];
  return [engines, fill(words.engines.why, { minutes: shown(summariseSet(table, setWithout(table, []), 'laneBlockedS').mean / MINUTE_S), storey })];
}

function outcomeWords(show: Show, { outcome }: KioskWords): string {
  const plan = planOf(show);
  return fill(outcome.caption, { minutes: Math.round((plan?.kind === 'watch' ? plan.untilS : show.clockS) / MINUTE_S) });
}

function fleeWords({ votes }: Show, { flee }: KioskWords): string {
  const { vote1 } = votes;
  return vote1 === 'down' || vote1 === 'stay' || vote1 === 'lift' ? flee[vote1] : flee.none;
}

/** Who never left cannot turn back: the same order, told as staying. */
function answersOf(vote: VoteStep, first: VoteChoice | undefined, words: KioskWords): Readonly<Record<string, string>> {
  return vote === 'vote2' && first === 'stay' ? { ...words.vote2.choices, back: words.vote2.stayChoice } : words[vote].choices;
}

function Vote({ vote }: { readonly vote: VoteStep }) {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const { ballot, votes } = useShow();
  const answers = answersOf(vote, votes.vote1, words);
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
