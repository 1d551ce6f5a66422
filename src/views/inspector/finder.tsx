import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { fill } from '../../i18n/fill.ts';
import { FIND_LISTS, SIDES, type FindList, type Side, type Wanted } from '../../state/index.ts';
import { clock } from '../format.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { frameOf, useGrowingRun, useMoment, useRun } from '../hud/page-context.ts';
import { Picker } from '../hud/picker.tsx';
import { useSteadyMoment } from '../hud/use-steady-moment.ts';
import { findAll, nextAtWindowS, type Found, type FoundList } from './found.ts';
import { stateText } from './sentences.ts';
import { useInspectorWords, useLookAt } from './use-inspected.ts';

const PAGE_LENGTH = 60;

/** Everybody and everything by name. */
export function Finder({ wanted, onWanted }: { readonly wanted: Wanted; readonly onWanted: (wanted: Wanted) => void }) {
  const { w } = useInspectorWords();
  const [length, setLength] = useState(PAGE_LENGTH);
  const list = useFound(useDeferredValue(wanted));
  const { found } = list;
  const { side } = wanted;
  return (
    <div className="finder" data-testid="finder">
      <Filters wanted={wanted} onWanted={onWanted} />
      <p className="muted" role="status"><Count list={list} wanted={wanted} /></p>
      <ul className="found">
        {found.slice(0, length).map((each) => <FoundRow key={`${each.kind}${each.index}`} found={each} side={side} />)}
      </ul>
      {found.length > length ? <Button className="button" onPress={() => setLength(length + PAGE_LENGTH)}>{fill(w.search.more, { count: Math.min(PAGE_LENGTH, found.length - length) })}</Button> : null}
    </div>
  );
}

/** How many; of nobody, whether that is so of this moment only. */
function Count({ list: { found, isElsewhere }, wanted: { list, text, side } }: { readonly list: FoundList; readonly wanted: Wanted }) {
  const { w } = useInspectorWords();
  const run = useRun(side);
  const timeS = useMoment();
  if (isElsewhere) return <>{fill(w.search.elsewhere, { list: w.list[list], count: found.length })}</>;
  const atWindow = list === 'trouble' ? found.filter((each) => each.isAtWindow).length : 0;
  if (list === 'trouble' && found.length > 0 && atWindow === 0) return <>{fill(w.search.countNoWindow, { count: found.length })}</>;
  if (atWindow > 0) return <>{fill(w.search.countAtWindow, { count: found.length, window: atWindow })}</>;
  // One name says nothing of who comes next.
  const laterS = list === 'window' && text.trim() === '' && run !== null ? nextAtWindowS(run, timeS) : null;
  if (found.length > 0) return <>{fill(w.search.count, { count: found.length })}{laterS === null || run === null ? '' : fill(w.search.windowMore, { clock: clock(run.input.startClockS, laterS) })}</>;
  if (text.trim() !== '' || run === null) return <>{w.nothing}</>;
  if (list === 'trouble') return <>{w.search.noTrouble}</>;
  if (list !== 'window') return <>{w.nothing}</>;
  const nextS = nextAtWindowS(run, timeS);
  return <>{nextS === null ? w.search.noWindow : fill(w.search.windowLater, { clock: clock(run.input.startClockS, nextS) })}</>;
}

const NOT_YET: FoundList = { found: [], isElsewhere: false };

function useFound(wanted: Wanted): FoundList {
  const { t, language } = useInspectorWords();
  const run = useGrowingRun(wanted.side);
  const momentS = useSteadyMoment();
  const frame = frameOf(run, momentS);
  return useMemo(() => (run && frame ? findAll(wanted, run, { frame, timeS: momentS }, { input: run.input, t, language }) : NOT_YET), [wanted, run, frame, momentS, t, language]);
}

function Filters({ wanted, onWanted }: { readonly wanted: Wanted; readonly onWanted: (wanted: Wanted) => void }) {
  const { w } = useInspectorWords();
  const storeys = useRun(wanted.side)?.input.storeys ?? [];
  return (
    <div className="finder-filters">
      <SearchField className="search" value={wanted.text} onChange={(text) => onWanted({ ...wanted, text })}>
        <Label className="field-label visually-hidden">{w.search.label}</Label>
        <Input className="input" placeholder={w.search.hint} onFocus={(event) => event.currentTarget.select()} data-testid="find-text" />
      </SearchField>
      <Picker
        label={w.search.who}
        options={FIND_LISTS.map((id) => ({ id, text: w.list[id] }))}
        value={wanted.list}
        onChange={(list) => onWanted({ ...wanted, list: list as FindList })}
        testId="find-list"
      />
      <Picker
        label={w.search.storey}
        options={[{ id: 'all', text: w.search.allStoreys }, ...storeys.map(({ number }, i) => ({ id: String(i), text: `${number}F` })).reverse()]}
        value={wanted.storeyIndex === null ? 'all' : String(wanted.storeyIndex)}
        onChange={(id) => onWanted({ ...wanted, storeyIndex: id === 'all' ? null : Number(id) })}
        testId="find-storey"
      />
      <ChoiceButtons label={w.side.label} options={SIDES.map((id) => ({ id, text: w.side[id] }))} value={wanted.side} onChange={(side) => onWanted({ ...wanted, side })} testId="find-side" />
    </div>
  );
}

function FoundRow({ found, side }: { readonly found: Found; readonly side: Side }) {
  const { t, language } = useInspectorWords();
  const lookAt = useLookAt();
  const state = found.state === null ? '' : stateText({ state: found.state, isAtWindow: found.isAtWindow }, { t, language });
  return (
    <li>
      <button type="button" className="found-row" data-state={found.isAtWindow ? 'window' : found.state} onClick={() => lookAt(found, side)}>
        <span>{found.name}</span> <span className="muted">{state}</span>
      </button>
    </li>
  );
}
