import { useMemo } from 'react';
import { chainPair, type ChainPair } from '../../report/chain-pair.ts';
import { brokenSentence, chainStory, linkSentence, stageSentence, waterSentence, type ChainWords } from '../../report/chain-sentences.ts';
import type { ChainLink } from '../../report/chain.ts';
import { asMeasured, type RunData } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { thingName } from '../names.ts';
import { useWords } from './page-context.ts';
import { SideName, useSideName } from './side-name.tsx';

/** From the gate to the people, link by link in both nights, and which link broke for how long. */
export function ChainList({ left, right }: { readonly left: RunData; readonly right: RunData }) {
  const { t } = useWords();
  const pair = useMemo(() => chainPair(asMeasured(left), asMeasured(right)), [left, right]);
  const words = useChainWords(left, useSideName('rectified'));
  return (
    <section className="chain" id="report-water" tabIndex={-1} aria-labelledby="chain-title" data-testid="chain">
      <h3 id="chain-title">{t('chain.title')}</h3>
      <p className="chain-verdict" data-testid="chain-water">{waterSentence(pair, words)}</p>
      <p data-testid="chain-broken">{brokenSentence(pair.broken, words)}</p>
      <p data-testid="chain-story">{chainStory(pair, words)}</p>
      <div className="chain-sides">
        <Side run={left} links={pair.asFound} />
        <Side run={right} links={pair.rectified} />
      </div>
      <Stages pair={pair} words={words} />
      <p className="small-print">{t('chain.hint')}</p>
    </section>
  );
}

function useChainWords(run: RunData, right?: string): ChainWords {
  const { language } = useWords();
  return { language, lasting: elapsed, ...(right === undefined ? {} : { right }), name: (id) => thingName(id, { input: run.input, language }) };
}

function Side({ run, links }: { readonly run: RunData; readonly links: readonly ChainLink[] }) {
  const words = useChainWords(run);
  return (
    <div className={run.side === 'asFound' ? 'as-found' : 'rectified'} data-testid={`chain-${run.side}`}>
      <h4><SideName side={run.side} /></h4>
      <ol>
        {links.map((link) => (
          <li key={link.kind}>
            <span className="chain-time">{link.timeS === null ? '–' : elapsed(link.timeS)}</span>
            <span>{linkSentence(link, words)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Stages({ pair, words }: { readonly pair: ChainPair; readonly words: ChainWords }) {
  const { t } = useWords();
  return (
    <>
      <h4>{t('chain.stagesTitle')}</h4>
      <ul className="chain-stages">
        {pair.stages.map((loss) => <li key={loss.stage} className={loss === pair.broken?.loss ? 'chain-worst' : undefined}>{stageSentence(loss, words)}</li>)}
      </ul>
    </>
  );
}
