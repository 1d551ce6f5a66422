import type { CSSProperties } from 'react';
import { Button } from 'react-aria-components';
import { boardHomes, homesToTell, toldHomes, type BoardHome } from '../../drill/index.ts';
import type { DrillOption } from '../../scenario/drill-plan.ts';
import { flatOf } from '../drill-result/paper-homes.tsx';
import type { DecisionProps } from './decision-card.tsx';
import { nextOption } from './next-option.ts';
import { useStationText } from './use-station.ts';

/** Every home of some storeys: a press tells it the next thing, and says beforehand which. */
export function HomeBoard({ decision, session, drill, input, soon }: DecisionProps) {
  const { t, name } = useStationText();
  const homes = boardHomes(decision, input);
  const told = toldHomes(drill, soon, decision.id);
  const storeys = [...new Set(homes.map(({ storeyNumber }) => storeyNumber))];
  const doneCount = homesToTell(decision, input).filter(({ id }) => (told[id]?.atS ?? Infinity) <= drill.timeS).length;
  return (
    <>
      <p className="muted">{t('board.legend', { first: name(nextOption(decision.options, undefined).names), again: name(nextOption(decision.options, decision.options[0]!.id).names) })} · <strong data-testid="told">{t('board.told', { done: doneCount, total: homesToTell(decision, input).length })}</strong></p>
      <div className="board">
        {storeys.map((storey) => {
          const row = homes.filter(({ storeyNumber }) => storeyNumber === storey);
          return (
            <div key={storey} className="board-storey" style={columnsOf(row.length)}>
              <span className="board-number" aria-hidden="true">{t('board.storey', { storey })}</span>
              {row.map((home) => home.isOnFire ? <BurningHome key={home.id} home={home} /> : (
                <Home key={home.id} home={home} said={decision.options.find(({ id }) => id === told[home.id]?.option)} isHeard={(told[home.id]?.atS ?? Infinity) <= drill.timeS} next={nextOption(decision.options, told[home.id]?.option)} onTell={(option) => session.give({ kind: 'tell', decision: decision.id, home: home.id, option })} />
              ))}
            </div>
          );
        })}
      </div>
    </>
  );
}

function Home({ home, said, isHeard, next, onTell }: { readonly home: BoardHome; readonly said: DrillOption | undefined; /** The word has come to them; else its turn is still to come. */ readonly isHeard: boolean; readonly next: DrillOption; readonly onTell: (option: string) => void }) {
  const { t, name } = useStationText();
  return (
    <Button className={`board-home board-${said?.homeOrder ?? 'open'}`} data-testid={`home-${home.id}`} data-told={said?.id ?? ''} data-heard={said !== undefined && isHeard} onPress={() => onTell(next.id)}>
      <Flat home={home} />
      <small>{home.personCount === 0 ? '–' : t('board.people', { count: home.personCount })}{home.needHelpCount > 0 ? <span className="board-help"> ★<span className="visually-hidden"> {t('board.help', { count: home.needHelpCount })}</span></span> : null}</small>
      <strong>{said === undefined ? t('board.open') : isHeard ? name(said.names) : t('board.onItsWay', { option: name(said.names) })}</strong>
      <span className="board-next">{t(said === undefined ? 'board.next' : 'board.change', { option: name(next.names) })}</span>
    </Button>
  );
}

/** Known to burn: nobody knocks there. */
function BurningHome({ home }: { readonly home: BoardHome }) {
  const { t } = useStationText();
  return (
    <div className="board-home board-burning" data-testid={`home-${home.id}`} data-burning="true">
      <Flat home={home} />
      <strong>{t('board.burning')}</strong>
      <span className="board-next">{t('board.burningHint')}</span>
    </div>
  );
}

function Flat({ home }: { readonly home: BoardHome }) {
  const { t } = useStationText();
  const flat = flatOf(home);
  return <span className="board-flat"><span className="visually-hidden">{t('board.home', { storey: home.storeyNumber, flat })}</span><span aria-hidden="true">{t('board.flat', { flat })}</span></span>;
}

/** All of a storey in one row; on a phone in two where they are more than four. */
function columnsOf(count: number): CSSProperties {
  return { '--homes': count, '--homes-narrow': count > 4 ? Math.ceil(count / 2) : count } as CSSProperties;
}
