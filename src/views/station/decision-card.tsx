import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { handoverFacts, type DrillState, type GivenSoon } from '../../drill/index.ts';
import type { DrillDecision, DrillPlan } from '../../scenario/drill-plan.ts';
import type { HandoverPart } from '../../scenario/handover-part.ts';
import type { SimInput } from '../../sim/index.ts';
import type { DrillSession } from '../../state/drill/index.ts';
import { handoverText } from '../drill-result/handover-words.ts';
import { HomeBoard } from './home-board.tsx';
import { useStationText } from './use-station.ts';

export interface DecisionProps {
  readonly plan: DrillPlan;
  readonly decision: DrillDecision;
  readonly session: DrillSession;
  readonly drill: DrillState;
  readonly input: SimInput;
  /** Put in, and not taken by the clock yet. */
  readonly soon: GivenSoon;
}

/** One question: big answers, a checklist, or a board of homes. */
export function DecisionCard(props: DecisionProps) {
  const { name } = useStationText();
  const { decision } = props;
  const role = props.plan.roles.find(({ id }) => id === decision.role);
  const isOfAnother = props.plan.phases.find(({ id }) => id === decision.phase)?.role !== decision.role;
  return (
    <section className="decision" aria-labelledby={`decision-${decision.id}`} data-testid={`decision-${decision.id}`}>
      <h2 id={`decision-${decision.id}`}>{role === undefined || !isOfAnother ? '' : <span className="decision-role">{name(role.names)} · </span>}{name(decision.names)}</h2>
      {decision.handsOver === null ? null : <Notes part={decision.handsOver} {...props} />}
      {decision.kind === 'one' ? <Answers {...props} /> : decision.kind === 'many' ? <Checklist {...props} /> : <HomeBoard {...props} />}
    </section>
  );
}

/** What is known of this line of the card: to be read out at the gate. */
function Notes({ part, plan, session, drill, input }: DecisionProps & { readonly part: HandoverPart }) {
  const words = useStationText();
  const facts = handoverFacts({ plan, input, events: session.events() }, drill);
  return <p className="handover-notes" data-testid={`notes-${part}`}><strong>{words.t('handover.notes')}</strong> {handoverText(part, facts, { input, zeroS: drill.zeroS, ...words })}</p>;
}

/** The order of answers says nothing: the right one is not always the first. Fixed by their names, so that two devices agree. */
function shuffled<T extends { readonly id: string }>(options: readonly T[], salt: string): readonly T[] {
  const rank = (id: string) => [...`${salt}.${id}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  return [...options].sort((a, b) => rank(a.id) - rank(b.id));
}

function Answers({ decision, session, soon }: DecisionProps) {
  const { name } = useStationText();
  // The tap counts from the next second on; until then the answer shows as taken.
  const taken = soon.choices[decision.id]?.options[0] ?? null;
  return (
    <ul className="answers">
      {shuffled(decision.options, decision.id).map((option) => (
        <li key={option.id}>
          <Button
            className="answer" isDisabled={taken !== null} data-testid={`${decision.id}-${option.id}`} {...(taken === option.id ? { 'data-taken': true } : {})}
            onPress={() => session.give({ kind: 'choose', decision: decision.id, options: [option.id] })}
          >
            {name(option.names)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Checklist({ decision, session, soon }: DecisionProps) {
  const { t, name } = useStationText();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const isSent = soon.choices[decision.id] !== undefined;
  return (
    <>
      <ul className="answers answers-many">
        {shuffled(decision.options, decision.id).map((option) => (
          <li key={option.id}>
            <ToggleButton
              className="answer" isDisabled={isSent} isSelected={picked.includes(option.id)} data-testid={`${decision.id}-${option.id}`}
              onChange={(isOn) => setPicked((now) => (isOn ? [...now, option.id] : now.filter((id) => id !== option.id)))}
            >
              <span className="answer-tick" aria-hidden="true" /> {name(option.names)}
            </ToggleButton>
          </li>
        ))}
      </ul>
      <Button
        className="station-big send" isDisabled={isSent || picked.length === 0} data-testid={`${decision.id}-send`}
        onPress={() => session.give({ kind: 'choose', decision: decision.id, options: [...picked] })}
      >
        {decision.phase === 'kit' ? t('play.take') : t('play.send')} <small>{t('play.picked', { count: picked.length })}</small>
      </Button>
    </>
  );
}
