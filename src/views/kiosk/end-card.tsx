import { ToggleButton } from 'react-aria-components';
import { fill } from '../../i18n/fill.ts';
import { homeFate } from '../../report/kiosk/home-fate.ts';
import { costliestHazard, hazardShares, setWithout, summariseSet, type ShownMeasure, type SubsetTable } from '../../report/kiosk/subset-table.ts';
import { SIDES, type RunData } from '../../state/index.ts';
import { number } from '../format.ts';
import { BigButton } from './big-button.tsx';
import { HazardPicture } from './hazard-picture.tsx';
import { fitTable, useKioskPage, useKioskWords, useShow, type HazardId } from './kiosk-context.ts';

/** How it ended, and what one repair would change: read from the table, so that it redraws at once. */
export function EndCard() {
  const page = useKioskPage();
  const { kiosk } = page;
  const table = fitTable(page);
  const { words } = useKioskWords();
  return (
    <div className="kiosk-column end-card" data-testid="end-card">
      <h1>{words.card.title}</h1>
      {table === null ? <p role="alert" data-testid="stale">{words.card.stale}</p> : <><Feared table={table} /><Outcome table={table} /></>}
      <YourHome />
      {table === null ? null : <FixOne table={table} />}
      <div className="ballot-foot"><span className="kiosk-muted">{table === null ? '' : fill(words.card.lead, { count: table.seeds.length })}</span><BigButton look="main" onPress={() => kiosk.send({ kind: 'goOn' })} testId="go-on">{words.goOn}</BigButton></div>
    </div>
  );
}

const MINUTE_S = 60;
const ROWS: readonly { readonly measure: ShownMeasure; readonly unit: 'people' | 'storeys' | 'minutes' }[] = [
  { measure: 'outCount', unit: 'people' },
  { measure: 'trappedCount', unit: 'people' },
  { measure: 'storeysBurnt', unit: 'storeys' },
  { measure: 'laneBlockedS', unit: 'minutes' },
];

function Outcome({ table }: { readonly table: SubsetTable }) {
  const { words } = useKioskWords();
  const { fixedIds } = useShow();
  const sets = [setWithout(table, fixedIds), setWithout(table, table.hazardIds)];
  return (
    <table className="outcome">
      <thead><tr><td /><th scope="col" className="as-found" data-testid="outcome-as-found">{fixedIds.length === 0 ? words.asFound : fill(words.card.someFixed, { count: fixedIds.length })}</th><th scope="col" className="rectified">{words.rectified}</th></tr></thead>
      <tbody>
        {ROWS.map(({ measure, unit }) => (
          <tr key={measure}>
            <th scope="row">{words.card.rows[measure as keyof typeof words.card.rows]}</th>
            {sets.map((set, i) => <Figure key={SIDES[i]} table={table} set={set} measure={measure} unit={unit} testId={`${measure}-${SIDES[i]!}`} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureProps {
  readonly table: SubsetTable;
  readonly set: number;
  readonly measure: ShownMeasure;
  readonly unit: 'people' | 'storeys' | 'minutes';
  readonly testId: string;
}

function Figure({ table, set, measure, unit, testId }: FigureProps) {
  const { words, language } = useKioskWords();
  const { mean, min, max } = summariseSet(table, set, measure);
  const shown = (value: number): string => number(unit === 'minutes' ? value / MINUTE_S : value, language, unit === 'minutes' ? 1 : 0);
  return (
    <td data-testid={testId}>
      <strong>{shown(mean)}</strong> {words.card[unit]} <small>{fill(words.card.band, { low: shown(min), high: shown(max) })}</small>
    </td>
  );
}

function Feared({ table }: { readonly table: SubsetTable }) {
  const { hazardIds } = useKioskPage();
  const { words } = useKioskWords();
  const { fearedIndex, form } = useShow();
  const feared = fearedIndex === null ? null : hazardIds[fearedIndex]!;
  const costliest = costliestHazard(table, 'trappedCount') as HazardId;
  const nameOf = (id: HazardId): string => words.walk.hazards[id].name;
  return (
    <p className="feared" data-testid="feared">
      {form === 'short' ? null : <span>{feared === null ? words.card.noFear : fill(words.card.feared, { name: nameOf(feared) })}</span>}
      <span className="costliest">{fill(words.card.costliest, { name: nameOf(costliest) })}</span>
      {feared === null ? null : <span>{feared === costliest ? words.card.same : words.card.differs}</span>}
    </p>
  );
}

function YourHome() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const household = kiosk.household();
  const said = (run: RunData): string | null => {
    const fate = household === null ? null : homeFate(run.people, household.personIndexes);
    return fate === null ? null : fill(words.card.fate[fate.kind], { minutes: Math.ceil((fate.outS ?? 0) / MINUTE_S) });
  };
  const fates = kiosk.runs().map((run) => [run.side, said(run)] as const);
  if (fates.some(([, text]) => text === null)) return null;
  return (
    <p className="your-home" data-testid="your-home">
      <strong><span className="own-dot" aria-hidden="true" />{words.card.yourHome}</strong>
      {fates.map(([side, text]) => <span key={side} className={side === 'asFound' ? 'as-found' : 'rectified'}>{words[side]}: {text}</span>)}
    </p>
  );
}

/** What each hazard is told by: what a visitor would miss most of it. */
const TOLD_BY: Readonly<Record<HazardId, ShownMeasure>> = { ebikes: 'trappedCount', canopies: 'storeysBurnt', lane: 'laneBlockedS', grilles: 'trappedCount' };

function FixOne({ table }: { readonly table: SubsetTable }) {
  const { kiosk, hazardIds } = useKioskPage();
  const { words, language } = useKioskWords();
  const { fixedIds } = useShow();
  const costOf = (id: HazardId): string => {
    const share = hazardShares(table, TOLD_BY[id])[table.hazardIds.indexOf(id)]!;
    const isTime = TOLD_BY[id] === 'laneBlockedS';
    const value = Math.max(0, isTime ? share / MINUTE_S : share);
    // Whole people and storeys, as a child counts them; below one there is no half of them to show.
    return fill(words.card.cost[id], { value: number(value, language, isTime || value < 1 ? 1 : 0) });
  };
  return (
    <section className="fix-one" aria-label={words.card.fix}>
      <h2>{fixedIds.length === hazardIds.length ? words.card.allFixed : words.card.fix}</h2>
      <ul className="fix-list">
        {hazardIds.map((id) => (
          <li key={id}>
            <ToggleButton className="fix-choice" isSelected={fixedIds.includes(id)} onChange={() => kiosk.send({ kind: 'toggleFixed', hazardId: id })} data-testid={`fix-${id}`}>
              <HazardPicture id={id} />
              <strong>{words.walk.hazards[id].name}</strong>
              <small>{costOf(id)}</small>
              <span className="fix-state">{fixedIds.includes(id) ? `✓ ${words.card.fixed}` : words.card.standing}</span>
            </ToggleButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
