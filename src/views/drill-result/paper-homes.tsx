import { boardHomes, heardHomes, type BoardHome } from '../../drill/index.ts';
import type { DrillDecision } from '../../scenario/drill-plan.ts';
import type { Finished } from '../../state/drill/index.ts';
import { elapsed } from '../format.ts';
import { useDrillText } from './use-result.ts';

/** Home by home: what it was told and when, who was not told, where somebody needs help. Nothing where no list of homes was asked. */
export function PaperHomes({ finished }: { readonly finished: Finished }) {
  const { t } = useDrillText();
  const boards = finished.plan.decisions.filter(({ kind }) => kind === 'board');
  if (boards.length === 0) return null;
  return (
    <>
      <h2>{t('paper.homes')} <small>{t('paper.homesNote')}</small></h2>
      {boards.map((board) => <Board key={board.id} board={board} finished={finished} />)}
    </>
  );
}

function Board({ board, finished }: { readonly board: DrillDecision; readonly finished: Finished }) {
  const { t, name } = useDrillText();
  const { drill, outcome } = finished;
  const homes = boardHomes(board, outcome.asFound.run.input);
  const told = heardHomes(drill, board.id);
  const storeys = [...new Set(homes.map(({ storeyNumber }) => storeyNumber))];
  const said = ({ id, isOnFire }: BoardHome): string => {
    if (isOnFire) return t('paper.homeBurning');
    const word = told[id];
    const option = board.options.find((each) => each.id === word?.option);
    return word === undefined || option === undefined ? t('paper.homeUntold') : `${name(option.names)} ${elapsed(word.atS - drill.zeroS)}`;
  };
  return (
    <table className="sheet-homes" data-testid="paper-homes">
      <tbody>{storeys.map((storey) => (
        <tr key={storey}>
          <th scope="row">{t('board.storey', { storey })}</th>
          {homes.filter(({ storeyNumber }) => storeyNumber === storey).map((home) => <td key={home.id}>{t('paper.homeFlat', { flat: flatOf(home) })}{home.needHelpCount > 0 ? ' ★' : ''} {said(home)}</td>)}
        </tr>
      ))}</tbody>
    </table>
  );
}

/** `F2.flat3` -> `3`. */
export function flatOf({ id }: BoardHome): string {
  return /(\d+)$/.exec(id)?.[1] ?? id;
}
