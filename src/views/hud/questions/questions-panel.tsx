import './questions.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { QUESTION_WORDS } from '../../../i18n/questions/question-words.ts';
import { chainPair, type ChainPair } from '../../../report/chain-pair.ts';
import type { Parting } from '../../../report/parting.ts';
import { asMeasured, openList, pairPhase, SIDES, type Side } from '../../../state/index.ts';
import { goToReport } from '../go-to-report.ts';
import { frameOf, useGrowingRun, usePage, useRun, useWords } from '../page-context.ts';
import { SideName } from '../side-name.tsx';
import { useParting } from '../use-parting.ts';
import { useSteadyMoment } from '../use-steady-moment.ts';
import { useNight } from '../use-night.ts';
import { findAll } from '../../inspector/found.ts';
import { useLookAt } from '../../inspector/use-inspected.ts';
import type { Lead, Moment } from './question.ts';
import { QUESTION_NAMES, QUESTIONS } from './questions.ts';

/** What people ask of the towers, each with its answer of this second in a line; a press on one shows the place. */
export function QuestionsPanel() {
  const { language } = useWords();
  const w = QUESTION_WORDS[language];
  const both = { parting: useParting(), chain: useChain() };
  const moments = { asFound: useMomentOf('asFound', both), rectified: useMomentOf('rectified', both) };
  return (
    <div className="questions" tabIndex={0} role="region" aria-label={w.title}>
      <table data-testid="questions">
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{w.asked}</span></th>
            {SIDES.map((side) => <th key={side} scope="col" className={sideClass(side)}><span className="side-mark" aria-hidden="true" /><SideName side={side} /></th>)}
          </tr>
        </thead>
        <tbody>
          {QUESTION_NAMES.map((name) => (
            <tr key={name} data-question={name}>
              <th scope="row">{w.ask[name]}</th>
              {SIDES.map((side) => <td key={side} className={sideClass(side)}><Told name={name} moment={moments[side]} side={side} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sideClass(side: Side): string {
  return side === 'asFound' ? 'as-found' : 'rectified';
}

function Told({ name, moment, side }: { readonly name: (typeof QUESTION_NAMES)[number]; readonly moment: Moment | null; readonly side: Side }) {
  const go = useLead(side);
  const answer = useMemo(() => moment && QUESTIONS[name](moment), [name, moment]);
  if (answer === null) return '–';
  const { text, lead } = answer;
  return lead === null ? text : <button type="button" className="event-time" onClick={() => go(lead)}>{text}</button>;
}

function useLead(side: Side): (lead: Lead) => void {
  const { instruments, playback, selection, settings } = usePage().state;
  const lookAt = useLookAt();
  return (lead) => {
    if (lead.to === 'plan') instruments.setState({ shown: 'plan', storeyIndex: lead.storeyIndex });
    else if (lead.to === 'table') settings.setState({ pictureMode: 'table' });
    else if (lead.to === 'list') openList(selection, lead.list, side);
    else if (lead.to === 'thing') lookAt(lead.thing, side);
    else if (lead.to === 'report') goToReport('report-water');
    else {
      playback.goTo(lead.timeS);
      instruments.setState({ shown: 'timeLine' });
    }
  };
}

/** What both towers are told by; null: nothing to compare yet. */
interface Both {
  readonly parting: Parting | null;
  readonly chain: ChainPair | null;
}

/** null: nothing of this tower is computed yet. */
function useMomentOf(side: Side, { parting, chain }: Both): Moment | null {
  const { t, language } = useWords();
  const run = useGrowingRun(side);
  const timeS = useSteadyMoment();
  const frame = frameOf(run, timeS);
  const { night } = useNight(side);
  return useMemo(() => {
    if (run === null || frame === null) return null;
    const words = { input: run.input, t, language };
    const { found } = findAll({ list: 'trouble', storeyIndex: null, text: '', side }, run, { frame, timeS }, words);
    return { ...words, run, frame, timeS, w: QUESTION_WORDS[language], inTrouble: found, pair: night && chain && { night, chain }, parting };
  }, [run, frame, timeS, side, t, language, night, chain, parting]);
}

/** null: not both nights are computed to their ends. */
function useChain(): ChainPair | null {
  const { state } = usePage();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const isPair = useStore(state.status, (status) => pairPhase(status) === 'done');
  return useMemo(() => (isPair && left && right ? chainPair(asMeasured(left), asMeasured(right)) : null), [isPair, left, right]);
}
