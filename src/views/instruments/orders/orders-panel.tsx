import './orders.css';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { fill } from '../../../i18n/fill.ts';
import { ORDER_WORDS } from '../../../i18n/orders/order-words.ts';
import { TICK_S, type SimInput } from '../../../sim/index.ts';
import { currentBranch, withOrder } from '../../../state/index.ts';
import { clock } from '../../format.ts';
import { usePage, useRun, useWords } from '../../hud/page-context.ts';
import { MomentsPanel } from '../../moments/moments-panel.tsx';
import { BranchTable } from './branch-table.tsx';
import { commandSentence } from '../../moments/command-sentence.ts';
import { OrderForm } from './order-form.tsx';

/** Orders to both towers from the second on screen; every change of them is kept as a branch with its end. */
export function OrdersPanel() {
  const { state, moments } = usePage();
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  const run = useRun('asFound');
  const tree = useStore(state.orders);
  if (run === null) return null;
  const { input, order: { file, seed } } = run;
  const { log } = currentBranch(tree);
  return (
    <div className="orders" data-testid="orders">
      <p className="muted">{w.lead}</p>
      <OrderForm input={input} onGive={(command) => state.setOrders(withOrder(log, { tick: Math.floor(state.playback.timeS() / TICK_S) + 1, command }))} />
      <div className="orders-below">
        <section aria-labelledby="orders-given">
          <h3 id="orders-given">{w.given}</h3>
          {log.length === 0 ? <p className="muted">{w.none}</p> : null}
          <ol className="orders-given">
            {log.map((logged, i) => <GivenOrder key={i} input={input} timeS={logged.tick * TICK_S} sentence={commandSentence(logged.command, { input, language })} onTakeBack={() => state.setOrders(log.filter((_, other) => other !== i))} />)}
          </ol>
        </section>
        <BranchTable tree={tree} onOpen={(branch) => state.setOrders(branch.log)} />
      </div>
      <MomentsPanel client={moments} order={{ file, seed, night: file.night ?? 'written', rectified: 'none', commands: log, injected: [] }} input={input} language={language} onJump={(timeS) => state.playback.goTo(timeS)} />
    </div>
  );
}

interface GivenOrderProps {
  readonly input: SimInput;
  readonly timeS: number;
  readonly sentence: string;
  readonly onTakeBack: () => void;
}

function GivenOrder({ input, timeS, sentence, onTakeBack }: GivenOrderProps) {
  const { state } = usePage();
  const { t, language } = useWords();
  const time = clock(input.startClockS, timeS);
  return (
    <li>
      <button type="button" className="event-time" aria-label={t('events.jump', { time })} onClick={() => state.playback.goTo(timeS)}>{time}</button>
      <span>{sentence}</span>
      <Button className="button" aria-label={fill(ORDER_WORDS[language].takeBack, { order: sentence })} onPress={onTakeBack}>✕</Button>
    </li>
  );
}
