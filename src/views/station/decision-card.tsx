import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { boardHomes, type BoardHome, type DrillState } from '../../drill/index.ts';
import type { DrillDecision } from '../../scenario/drill-plan.ts';
import type { SimInput } from '../../sim/index.ts';
import type { DrillSession } from '../../state/drill/index.ts';
import { useStationText } from './use-station.ts';

export interface DecisionProps {
  readonly decision: DrillDecision;
  readonly session: DrillSession;
  readonly drill: DrillState;
  readonly input: SimInput;
}

/** One question: big answers, a checklist, or a board of homes. */
export function DecisionCard(props: DecisionProps) {
  const { name } = useStationText();
  const { decision } = props;
  return (
    <section className="decision" aria-labelledby={`decision-${decision.id}`} data-testid={`decision-${decision.id}`}>
      <h2 id={`decision-${decision.id}`}>{name(decision.names)}</h2>
      {decision.kind === 'one' ? <Answers {...props} /> : decision.kind === 'many' ? <Checklist {...props} /> : <Board {...props} />}
    </section>
  );
}

/** The order of answers says nothing: the right one is not always the first. Fixed by their names, so that two devices agree. */
function shuffled<T extends { readonly id: string }>(options: readonly T[], salt: string): readonly T[] {
  const rank = (id: string) => [...`${salt}.${id}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  return [...options].sort((a, b) => rank(a.id) - rank(b.id));
}

function Answers({ decision, session }: DecisionProps) {
  const { name } = useStationText();
  // The tap counts from the next second on; until then the answer shows as taken.
  const [taken, setTaken] = useState<string | null>(null);
  return (
    <ul className="answers">
      {shuffled(decision.options, decision.id).map((option) => (
        <li key={option.id}>
          <Button
            className="answer" isDisabled={taken !== null} data-testid={`${decision.id}-${option.id}`} {...(taken === option.id ? { 'data-taken': true } : {})}
            onPress={() => {
              setTaken(option.id);
              session.give({ kind: 'choose', decision: decision.id, options: [option.id] });
            }}
          >
            {name(option.names)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Checklist({ decision, session }: DecisionProps) {
  const { t, name } = useStationText();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isSent, setSent] = useState(false);
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
        onPress={() => {
          setSent(true);
          session.give({ kind: 'choose', decision: decision.id, options: [...picked] });
        }}
      >
        {decision.phase === 'kit' ? t('play.take') : t('play.send')} <small>{t('play.picked', { count: picked.length })}</small>
      </Button>
    </>
  );
}

function Board({ decision, session, drill, input }: DecisionProps) {
  const { t, name } = useStationText();
  const homes = boardHomes(decision, input);
  const told = drill.told[decision.id] ?? {};
  const storeys = [...new Set(homes.map(({ storeyNumber }) => storeyNumber))];
  const next = (home: string) => {
    const at = decision.options.findIndex(({ id }) => id === told[home]?.option);
    return decision.options[(at + 1) % decision.options.length]!;
  };
  return (
    <>
      <p className="muted">{t('board.legend')} · <strong data-testid="told">{t('board.told', { done: Object.keys(told).length, total: homes.length })}</strong></p>
      <div className="board">
        {storeys.map((storey) => (
          <div key={storey} className="board-storey">
            <span className="board-number" aria-hidden="true">{storey}F</span>
            {homes.filter(({ storeyNumber }) => storeyNumber === storey).map((home) => {
              const said = decision.options.find(({ id }) => id === told[home.id]?.option);
              return (
                <Button key={home.id} className={`board-home board-${said?.homeOrder ?? 'open'}`} data-testid={`home-${home.id}`} onPress={() => session.give({ kind: 'tell', decision: decision.id, home: home.id, option: next(home.id).id })}>
                  <span className="board-flat"><span className="visually-hidden">{t('board.home', { storey, flat: flatOf(home) })}</span><span aria-hidden="true">{flatOf(home)}</span></span>
                  <small>{home.personCount === 0 ? '–' : t('board.people', { count: home.personCount })}{home.needHelpCount > 0 ? <span className="board-help"> ★<span className="visually-hidden"> {t('board.help', { count: home.needHelpCount })}</span></span> : null}</small>
                  <strong>{said ? name(said.names) : ' '}</strong>
                </Button>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

/** `F2.flat3` -> `3`. */
function flatOf({ id }: BoardHome): string {
  return /(\d+)$/.exec(id)?.[1] ?? id;
}
